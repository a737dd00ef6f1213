import { unifyRadicals } from '../../src/chinese/radicals.ts';
import { adjacencyRelations, f1Of, matchMultisets, type PlacedText, type Score, withoutWhiteSpace } from './adjacency-relations.ts';

export interface PlacedTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedText[];
}

/**
 * The table as it looks on paper: a column in which no cell begins (two that are one in every row) has no line of its own; a radical (⽬) looks
 * like its character (目), and fonts have one glyph for the two dashes U+2015 and U+2014, and for the two wave dashes U+301C and U+FF5E, of which a PDF may give back
 * either.
 */
export const asDrawn = ({ cells }: PlacedTable): PlacedTable => {
  const rowLines = linesOf(cells.map(({ row }) => row));
  const columnLines = linesOf(cells.map(({ column }) => column));
  const place = (lines: readonly number[], from: number, span: number): readonly [number, number] => [
    lines.indexOf(from),
    lines.filter((line) => line >= from && line < from + span).length,
  ];
  return {
    rows: rowLines.length,
    columns: columnLines.length,
    cells: cells.map((cell) => {
      const [row, rowSpan] = place(rowLines, cell.row, cell.rowSpan);
      const [column, columnSpan] = place(columnLines, cell.column, cell.columnSpan);
      return {
        row,
        column,
        rowSpan,
        columnSpan,
        text: unifyRadicals(cell.text).replaceAll('\u2015', '\u2014').replaceAll('\u301c', '\uff5e'),
      };
    }),
  };
};

const linesOf = (starts: readonly number[]): readonly number[] => [...new Set(starts)].sort((one, other) => one - other);

/** How near a grid comes to the table as drawn; white space counts nowhere. */
export interface TableScore {
  /** The same rows and columns, and every cell at its place with its spans and its text. */
  readonly isExact: boolean;
  /** Cells with place, spans and text. */
  readonly cells: Score;
  /** Texts wherever they stand: what differs from `cells` is right, but at the wrong place. */
  readonly texts: Score;
  /** Neighbours of texts: a row more or less costs little. */
  readonly neighbours: Score;
}

export const scoreTable = (expected: PlacedTable, found: PlacedTable | undefined): TableScore => {
  const cells = found?.cells ?? [];
  const byCell = matchMultisets(expected.cells.map(keyOf), cells.map(keyOf));
  return {
    isExact:
      found?.rows === expected.rows &&
      found.columns === expected.columns &&
      byCell.matched === byCell.expected &&
      byCell.found === byCell.expected,
    cells: byCell,
    texts: matchMultisets(textsOf(expected.cells), textsOf(cells)),
    neighbours: matchMultisets(adjacencyRelations(expected.cells), adjacencyRelations(cells)),
  };
};

const keyOf = ({ row, column, rowSpan, columnSpan, text }: PlacedText): string =>
  `${row},${column} ${rowSpan}×${columnSpan} ${withoutWhiteSpace(text)}`;

const textsOf = (cells: readonly PlacedText[]): readonly string[] =>
  cells.map(({ text }) => withoutWhiteSpace(text)).filter((text) => text !== '');

/** Each expected table with the grid that shares most neighbours with it, no grid taken twice; in the order of `expected`. */
export const pairTables = (
  expected: readonly PlacedTable[],
  found: readonly PlacedTable[],
): readonly (readonly [PlacedTable, PlacedTable | undefined])[] => {
  const candidates = expected.flatMap((table, index) =>
    found.map((grid) => ({ index, grid, likeness: f1Of(scoreTable(table, grid).neighbours) })),
  );
  const taken = new Map<number, PlacedTable>();
  for (const { index, grid, likeness } of candidates.sort((one, other) => other.likeness - one.likeness)) {
    if (likeness === 0 || taken.has(index) || [...taken.values()].includes(grid)) continue;
    taken.set(index, grid);
  }
  return expected.map((table, index) => [table, taken.get(index)]);
};

/** Cells that only one of the two has, for a person to read. */
export const differencesOf = (expected: PlacedTable, found: PlacedTable | undefined): readonly string[] => {
  const wanted = new Set(expected.cells.map(keyOf));
  const got = new Set((found?.cells ?? []).map(keyOf));
  const size = ({ rows, columns }: PlacedTable): string => `${rows} rows × ${columns} columns`;
  return [
    ...(found && size(found) === size(expected) ? [] : [`expected ${size(expected)}, found ${found ? size(found) : 'nothing'}`]),
    ...[...wanted].filter((key) => !got.has(key)).map((key) => `- ${key}`),
    ...[...got].filter((key) => !wanted.has(key)).map((key) => `+ ${key}`),
  ];
};
