import { describe, expect, test } from 'vitest';
import { exportCsv } from '../../src/export/csv.ts';
import { datapackage } from '../../src/export/datapackage.ts';
import { exportParquet } from '../../src/export/parquet.ts';
import { collectOutputs } from './collected-outputs.ts';
import { source } from './nasty-records.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string; readonly title: string; readonly description: string }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const resources: readonly Resource[] = JSON.parse(datapackage(['csv', 'parquet'])).resources;
const outputs = collectOutputs();
exportCsv(source, outputs.open);
exportParquet(source, outputs.open);

describe('the data package', () => {
  test('names every file that was written, each once', () => {
    expect(resources.map(({ path }) => path)).toEqual(outputs.paths());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name } of resources) expect(name).toMatch(/^[a-z0-9._/-]+$/);
  });

  test('describes the columns of each CSV file in their order, in Chinese and English', () => {
    for (const { path, schema } of resources.filter((resource) => resource.path.endsWith('.csv'))) {
      const headings = outputs.bytes(path).toString('utf8').slice(1).split('\r\n')[0];
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(headings);
      for (const { title, description, type } of schema.fields) {
        expect([title, description].every((words) => words.length > 0)).toBe(true);
        expect(['string', 'integer', 'number', 'date', 'boolean', 'array']).toContain(type);
      }
    }
  });

  test('its foreign keys lead to resources of the same format', () => {
    for (const { path, schema } of resources) {
      for (const { reference } of schema.foreignKeys ?? []) {
        const other = resources.find(({ name }) => name === reference.resource);
        expect(other?.path.split('/')[0]).toBe(path.split('/')[0]);
        expect(other?.schema.primaryKey).toEqual(reference.fields);
      }
    }
  });
});
