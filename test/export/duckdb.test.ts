import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportDuckdb } from '../../src/export/duckdb/export-duckdb.ts';
import { views } from '../../src/export/duckdb/views.ts';
import { tableRows, tables } from '../../src/export/tables.ts';
import { folderWith } from '../cli/temporary-folder.ts';
import { openDuckdb, shownInJson } from './duckdb-session.ts';
import { emptySource, source } from './nasty-records.ts';

/** Built under one name and opened under another, as the command does. */
const built = async (from = source) => {
  const folder = folderWith({});
  await exportDuckdb(from, join(folder, 'jixiao.duckdb.partial'));
  expect(existsSync(join(folder, 'jixiao.duckdb.partial.wal'))).toBe(false);
  renameSync(join(folder, 'jixiao.duckdb.partial'), join(folder, 'jixiao.duckdb'));
  return openDuckdb(join(folder, 'jixiao.duckdb'));
};

describe('the DuckDB file', () => {
  test('holds every cell of every table as it is', async () => {
    const { rows, names } = await built();
    for (const table of tables) {
      expect(await names(`FROM ${table.name}`)).toEqual(table.columns.map(({ name }) => name));
      const expected = [...tableRows(source, [table])].map(({ row }) =>
        row.map((cell, index) => shownInJson(cell, table.columns[index]?.type ?? '')),
      );
      expect(await rows(`FROM ${table.name}`)).toEqual(expected);
    }
  });

  test('has true types, and a comment on every table, column and view', async () => {
    const { rows } = await built();
    const types = await rows(
      "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'forms' AND column_name IN ('start_date', 'budget_total', 'government_procurement', 'fiscal_year', 'extras') ORDER BY ALL",
    );
    expect(types).toEqual([
      ['budget_total', 'DECIMAL(18,2)'],
      ['extras', 'JSON'],
      ['fiscal_year', 'INTEGER'],
      ['government_procurement', 'BOOLEAN'],
      ['start_date', 'DATE'],
    ]);
    const tableNames = tables.map(({ name }) => `'${name}'`).join(', ');
    expect(
      await rows(`SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND table_name IN (${tableNames})`),
    ).toEqual([]);
    expect(await rows('SELECT table_name FROM duckdb_tables() WHERE comment IS NULL')).toEqual([]);
    expect(await rows('SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL')).toEqual([]);
  });

  test('has its primary keys', async () => {
    const { rows } = await built();
    const keys = await rows("SELECT table_name FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY' ORDER BY ALL");
    expect(keys.flat()).toEqual(tables.map(({ name }) => name).toSorted());
  });

  test.each(views)('the view $name can be read, without records too', async ({ name }) => {
    await (await built()).rows(`FROM ${name}`);
    expect(await (await built(emptySource)).rows(`FROM ${name}`)).toEqual([]);
  });

  test('v_indicator_by_category_year and v_flag_summary count', async () => {
    const { rows } = await built();
    expect(await rows('FROM v_indicator_by_category_year')).toEqual([[2020, 'output', 'output.quantity', '17', '1', '1', '0']]);
    expect(await rows('SELECT severity, code, flags, forms, share_of_forms, example FROM v_flag_summary ORDER BY ALL')).toEqual([
      ['error', 'target-missing', '1', '1', 0.5, '=未填写'],
      ['info', 'target-vague', '1', '1', 0.5, '太笼统'],
      ['warning', 'goal-short', '1', '1', 0.5, '总体目标太短'],
    ]);
  });

  test('v_target_vs_actual compares conditions of the same place and unit, and says nothing where it cannot', async () => {
    const { rows } = await built();
    expect(
      await rows('SELECT condition_ordinal, comparator, target_value, actual_value, ratio, met FROM v_target_vs_actual ORDER BY ALL'),
    ).toEqual([
      [1, '>=', 25, 26, 1.04, true],
      [2, 'between', 0.1, null, null, null],
    ]);
  });
});
