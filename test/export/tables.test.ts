import { describe, expect, test } from 'vitest';
import type { Cell, CellType, Row } from '../../src/export/table.ts';
import { tableRows, tables } from '../../src/export/tables.ts';
import { fullRecord, records, source } from './nasty-records.ts';

const rowsOf = (name: string): readonly Row[] => [...tableRows(source)].filter(({ table }) => table.name === name).map(({ row }) => row);
const cell = (name: string, row: number, column: string): Cell | undefined =>
  rowsOf(name)[row]?.[tables.find((table) => table.name === name)?.columns.findIndex((one) => one.name === column) ?? -1];

const sound: Readonly<Record<CellType, (cell: Cell) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: Number.isFinite,
  amount: Number.isFinite,
  date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
  boolean: (value) => typeof value === 'boolean',
  json: (value) => Array.isArray(JSON.parse(String(value))),
};

describe('the tables', () => {
  test('are these, in this order', () => {
    expect(tables.map(({ name }) => name)).toEqual(['forms', 'indicators', 'conditions', 'flags', 'repairs', 'files']);
  });

  test.each(tables)('$name: every column has a name in snake_case of its own and says what it is in Chinese and English', ({ columns }) => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { name, chinese, english } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(chinese).toMatch(/\p{Script=Han}|SHA/u);
      expect(english).toMatch(/^[a-zA-Z0-9]/);
    }
  });

  test.each(tables)('$name: its keys are columns, and foreign ones lead to the key of another table or a part of it', (table) => {
    const names = (of: string): readonly string[] => tables.find(({ name }) => name === of)?.columns.map(({ name }) => name) ?? [];
    expect(names(table.name)).toEqual(expect.arrayContaining([...table.primaryKey]));
    for (const key of table.foreignKeys) {
      expect(names(table.name)).toEqual(expect.arrayContaining([...key.columns]));
      expect(tables.find(({ name }) => name === key.table)?.primaryKey).toEqual(key.references);
    }
  });

  test.each(tables)('$name: every row has a cell a column, of its type, and a key of its own', (table) => {
    const rows = rowsOf(table.name);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.length).toBe(table.columns.length);
      table.columns.forEach(({ name, type, required }, index) => {
        const value = row[index] ?? null;
        expect(value === null ? !required : sound[type](value), `${name}: ${value}`).toBe(true);
      });
    }
    const keys = rows.map((row) =>
      JSON.stringify(table.primaryKey.map((column) => row[table.columns.findIndex(({ name }) => name === column)])),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('hold what the record holds', () => {
    expect(cell('forms', 0, 'project_key')).toBe('第二届青创大赛上海赛区');
    expect(cell('forms', 0, 'budget_total')).toBe(5_535_000.29);
    expect(cell('forms', 0, 'error_count')).toBe(1);
    expect(cell('indicators', 0, 'category_group')).toBe('output');
    expect(cell('indicators', 0, 'frequency_every')).toBe('P1Y');
    expect(cell('indicators', 1, 'target_text')).toBe('=25个中心');
    expect(rowsOf('conditions').map((row) => row.slice(1))).toEqual([
      [1, 'target', 1, null, '>=', 25, null, '个'],
      [1, 'target', 2, '人数', 'between', 0.1, 0.3, null],
      [1, 'actual', 1, null, '=', 26, null, '个'],
    ]);
    expect(cell('flags', 0, 'indicator_ordinal')).toBe(13);
    expect(cell('flags', 2, 'indicator_ordinal')).toBeNull();
    expect(cell('repairs', 1, 'confidence')).toBeNull();
    expect(cell('files', 2, 'error_message')).toBe('没有权限');
  });

  test('count a file that was filed twice once, and list both its paths', () => {
    expect(records.length).toBe(3);
    expect(rowsOf('forms').map((row) => row[1])).toEqual(['2020/全.pdf', '=2.txt']);
    expect(rowsOf('indicators').length).toBe(fullRecord.indicators.length);
    expect(rowsOf('files').length).toBe(4);
  });
});
