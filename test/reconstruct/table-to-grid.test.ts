import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/model/grid.ts';
import type { SourceCell, TableBlock } from '../../src/model/source-document.ts';
import { tableToGrid } from '../../src/reconstruct/table-to-grid.ts';

const cellOf = (row: number, column: number, rowSpan: number, columnSpan: number, text: string): SourceCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  fragments: text === '' ? [] : [{ text, origin: { table: 0, row, column } }],
});

const tableOf = (rows: number, columns: number, cells: readonly SourceCell[]): TableBlock => ({
  kind: 'table',
  rows,
  columns,
  cells,
  spans: 'drawn',
  pageBreaks: [],
});

const drawn = (grid: Grid): readonly string[] =>
  grid.cells.map(({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}x${columnSpan} ${text}`);

const covers = (grid: Grid): readonly string[] =>
  grid.cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from({ length: rowSpan * columnSpan }, (_, place) => `${row + Math.floor(place / columnSpan)},${column + (place % columnSpan)}`),
  );

const anyTable = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
  fc
    .array(
      fc.tuple(
        fc.nat(rows - 1),
        fc.nat(columns - 1),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('', '甲', '乙'),
      ),
      {
        maxLength: 12,
      },
    )
    .map((cells) =>
      tableOf(
        rows,
        columns,
        cells.map((cell) => cellOf(...cell)),
      ),
    ),
);

describe('a grid made of a table', () => {
  test('tiles its rows and columns exactly, in reading order, whatever the table says', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const grid = tableToGrid(table);
        const places = covers(grid);
        expect(new Set(places).size).toBe(places.length);
        expect(places.length).toBe(grid.rows * grid.columns);
        const order = grid.cells.map(({ row, column }) => row * grid.columns + column);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  test('holds every fragment exactly once', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const fragments = (cells: readonly Pick<SourceCell, 'fragments'>[]): readonly string[] =>
          cells.flatMap((cell) => cell.fragments.map((fragment) => JSON.stringify(fragment))).sort();
        expect(fragments(tableToGrid(table).cells)).toEqual(fragments(table.cells));
      }),
    );
  });

  test('has an empty cell at every place that is free', () => {
    expect(drawn(tableToGrid(tableOf(2, 2, [cellOf(0, 0, 1, 1, '甲'), cellOf(1, 1, 1, 1, '乙')])))).toEqual([
      '0,0 1x1 甲',
      '0,1 1x1 ',
      '1,0 1x1 ',
      '1,1 1x1 乙',
    ]);
  });

  test('cuts a cell back that reaches into another', () => {
    expect(drawn(tableToGrid(tableOf(2, 2, [cellOf(0, 0, 2, 2, '甲'), cellOf(1, 1, 1, 1, '乙')])))).toEqual(['0,0 2x2 甲\n乙']);
    expect(drawn(tableToGrid(tableOf(2, 2, [cellOf(0, 1, 2, 1, '甲'), cellOf(1, 0, 1, 2, '乙')])))).toEqual([
      '0,0 1x1 ',
      '0,1 2x1 甲',
      '1,0 1x1 乙',
    ]);
  });

  test('reads the paragraphs of a cell as lines, and hidden text only where nothing else is', () => {
    const hidden = { text: '暗', origin: { paragraph: 0 }, hidden: true as const };
    const shown = { text: '明', origin: { paragraph: 0 } };
    const textOf = (fragments: SourceCell['fragments']): string | undefined =>
      tableToGrid(tableOf(1, 1, [{ ...cellOf(0, 0, 1, 1, ''), fragments }])).cells[0]?.text;
    expect(textOf([shown, shown])).toBe('明\n明');
    expect(textOf([shown, hidden])).toBe('明');
    expect(textOf([hidden])).toBe('暗');
  });
});
