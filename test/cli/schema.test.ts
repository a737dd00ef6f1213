import { describe, expect, test } from 'vitest';
import { formRecordJsonSchema, formRecordSchema } from '../../src/canonical/form-record.ts';
import { sampleRecord } from './sample-record.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Every property of the schema with its path, e.g. '/indicators[]/target/deadline/by'. */
const propertiesOf = (node: unknown, path = ''): readonly (readonly [path: string, schema: Schema])[] => {
  if (typeof node !== 'object' || node === null) return [];
  const { properties, items, prefixItems, additionalProperties, anyOf } = node as Record<string, unknown>;
  return [
    ...Object.entries((properties ?? {}) as Record<string, Schema>).flatMap(([name, schema]) => [
      [`${path}/${name}`, schema] as const,
      ...propertiesOf(schema, `${path}/${name}`),
    ]),
    ...propertiesOf(items, `${path}[]`),
    ...((prefixItems ?? []) as readonly Schema[]).flatMap((item, index) => propertiesOf(item, `${path}[${index}]`)),
    ...propertiesOf(additionalProperties, `${path}/*`),
    ...((anyOf ?? []) as readonly Schema[]).flatMap((branch) => propertiesOf(branch, path)),
  ];
};

describe('the JSON Schema of a record', () => {
  const schema = formRecordJsonSchema() as Schema;

  test('is draft 2020-12 and describes every field in Chinese and English', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const properties = propertiesOf(schema);
    expect(properties.length).toBeGreaterThan(80);
    const undescribed = properties.filter(([, { description }]) => !/[\u4e00-\u9fff].* · .*[A-Za-z]{2}/.test(String(description)));
    expect(undescribed.map(([path]) => path)).toEqual([]);
  });

  test('reaches the deepest fields', () => {
    const paths = propertiesOf(schema).map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/indicators[]/target/deadline/by', '/evidence/*/origins[]/box', '/indicators[]/actual/conditions[]/upper']),
    );
  });

  test('refuses a record with a key of its own', () => {
    const record = sampleRecord(Buffer.from('x'), 'a.txt');
    expect(formRecordSchema.safeParse(record).success).toBe(true);
    expect(formRecordSchema.safeParse({ ...record, author: '张三' }).success).toBe(false);
  });
});
