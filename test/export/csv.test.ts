import { describe, expect, test } from 'vitest';
import { csvPath, exportCsv } from '../../src/export/csv.ts';
import { unprotectCell } from '../../src/export/protect-cell.ts';
import { tableRows, tables } from '../../src/export/tables.ts';
import { collectOutputs } from './collected-outputs.ts';
import { emptySource, source } from './nasty-records.ts';

const written = (from = source) => {
  const outputs = collectOutputs();
  exportCsv(from, outputs.open);
  return outputs;
};

/** RFC 4180 read back, strictly: null for an empty cell without quotes. */
const parseCsv = (text: string): readonly (readonly (string | null)[])[] => {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: (string | null)[][] = [[]];
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('not RFC 4180');
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? (plain || null));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

describe('the CSV files', () => {
  test.each(tables)('$name: begins with a byte order mark and headings, and gives back every cell', (table) => {
    const bytes = written().bytes(csvPath(table));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings, ...rows] = parseCsv(bytes.toString('utf8').slice(1));
    expect(headings).toEqual(table.columns.map(({ name }) => name));
    const expected = [...tableRows(source, [table])].map(({ row }) => row);
    expect(rows.length).toBe(expected.length);
    rows.forEach((row, number) => {
      table.columns.forEach(({ name, type }, index) => {
        const value = expected[number]?.[index] ?? null;
        const cell = row[index] ?? null;
        const read = cell === null || value === null ? cell : typeof value === 'number' ? Number(cell) : unprotectCell(cell);
        expect(read, `${name} (${type})`).toEqual(typeof value === 'boolean' ? String(value) : value);
      });
    });
  });

  test('a table without rows has its headings', () => {
    expect(written(emptySource).bytes('csv/flags.csv').toString('utf8')).toMatch(/^\ufeffform_id,.*\r\n$/);
  });

  test('amounts are exact to the fen, and negative numbers are no formulas', () => {
    const forms = written().bytes('csv/forms.csv').toString('utf8');
    expect(forms).toContain(',5535000.29,0.29,0.00,1000000000000000.00,-0.01,,,');
  });

  test('no cell of text begins with what begins a formula', () => {
    for (const path of written().paths()) {
      for (const row of parseCsv(written().bytes(path).toString('utf8').slice(1))) {
        for (const cell of row) expect(cell ?? '').not.toMatch(/^(?!-?\d+(?:\.\d+)?$)\s*[=+\-@＝\t\r]/);
      }
    }
  });
});
