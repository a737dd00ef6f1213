import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportParquet } from '../../src/export/parquet.ts';
import { parquetPath } from '../../src/export/parquet-path.ts';
import { tableRows, tables } from '../../src/export/tables.ts';
import { folderWith } from '../cli/temporary-folder.ts';
import { collectOutputs } from './collected-outputs.ts';
import { openDuckdb, shownInJson } from './duckdb-session.ts';
import { emptySource, fullRecord, source } from './nasty-records.ts';

const written = (from = source) => {
  const outputs = collectOutputs();
  exportParquet(from, outputs.open);
  return outputs;
};

const opened = async (from = source) => {
  const outputs = written(from);
  const folder = folderWith(Object.fromEntries(outputs.paths().map((path) => [path, outputs.bytes(path)])));
  return { ...(await openDuckdb()), from: (name: string) => `FROM '${join(folder, parquetPath({ ...tables[0], name } as never))}'` };
};

describe('the Parquet files', () => {
  test('hold every cell of every table as it is', async () => {
    const { rows, names, from } = await opened();
    for (const table of tables) {
      expect(await names(from(table.name))).toEqual(table.columns.map(({ name }) => name));
      const expected = [...tableRows(source, [table])].map(({ row }) =>
        row.map((cell, index) => shownInJson(cell, table.columns[index]?.type ?? '')),
      );
      expect(await rows(from(table.name))).toEqual(expected);
    }
  });

  test('have true types', async () => {
    const { rows, from } = await opened();
    const [types] = await rows(
      `SELECT typeof(start_date), typeof(budget_total), typeof(government_procurement), typeof(fiscal_year), typeof(extras) ${from('forms')} LIMIT 1`,
    );
    expect(types).toEqual(['DATE', 'DECIMAL(18,2)', 'BOOLEAN', 'INTEGER', 'JSON']);
  });

  test('without rows still have their columns', async () => {
    const { rows, names, from } = await opened(emptySource);
    for (const table of tables) {
      expect(await names(from(table.name))).toEqual(table.columns.map(({ name }) => name));
      expect(await rows(from(table.name))).toEqual([]);
    }
  });

  test('of many rows come in several row groups, and lose none', async () => {
    const many = 3_000;
    const { rows, from } = await opened({
      *records() {
        for (let index = 0; index < many; index += 1) yield { ...fullRecord, id: `${index.toString(16).padStart(16, '0')}-0` };
      },
      files: () => [],
    });
    expect(await rows(`SELECT count(*), count(DISTINCT form_id), count(DISTINCT target_text) ${from('indicators')}`)).toEqual([
      ['51000', '3000', '17'],
    ]);
  });

  test('are the same bytes for the same records', () => {
    for (const path of written().paths()) expect(written().bytes(path).equals(written().bytes(path))).toBe(true);
  });
});
