import type { Block, Cell, Dropped, Grid } from '../model/grid.ts';
import { columnLabels } from '../families/indicator-columns.ts';
import { looksLikeHeader } from './drop-repeated-headers.ts';
import { rowsOf } from './grid-rows.ts';

/** Fewer columns are labels and values, of which a form has several tables. */
const columnsMinimum = 3;
/** Within so many rows a form says what it is about. */
const openingRows = 3;

/**
 * A table of a word-processing document that was cut in two, so that each part fits its page: nothing stands between the parts, and the
 * second repeats the head of the first, or goes on with as many columns as the first ended with:
 *
 *     一级指标 | 二级指标 | 三级指标 | 指标值
 *     产出指标 | 数量指标 | 培训人数 | ≥80人
 *     (a table ends, another begins)
 *     一级指标 | 二级指标 | 三级指标 | 指标值      ← dropped
 *     效益指标 | 社会效益 | …
 */
export const joinCutTables = (blocks: readonly Block[]): { blocks: readonly Block[]; dropped: readonly Dropped[] } => {
  const joined: Block[] = [];
  const dropped: Dropped[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const join = last?.kind === 'grid' && block.kind === 'grid' && isUnnamed(last) && isUnnamed(block) ? joinTwo(last, block) : undefined;
    if (!join) {
      joined.push(block);
      continue;
    }
    joined[joined.length - 1] = join.grid;
    if (join.head.length > 0) dropped.push({ reason: 'repeated-header', fragments: join.head.flatMap(({ fragments }) => fragments) });
  }
  return { blocks: joined, dropped };
};

/** Sheets have names, and text copies know no spans. */
const isUnnamed = ({ name, spans }: Grid): boolean => name === undefined && spans === 'drawn';

const joinTwo = (upper: Grid, lower: Grid): { readonly grid: Grid; readonly head: readonly Cell[] } | undefined => {
  if (lower.columns < columnsMinimum) return undefined;
  const lowerRows = rowsOf(lower);
  const head = headRows(rowsOf(upper), lowerRows);
  const stops = head ? stopsOf(upper, head.from, head.height) : stopsOf(upper, upper.rows - 1, 1);
  if (stops.length !== lower.columns + 1 || (!head && beginsAnew(upper, lower))) return undefined;
  const height = head?.height ?? 0;
  if (height >= lower.rows || lower.cells.some((cell) => cell.row < height && cell.row + cell.rowSpan > height)) return undefined;
  const columnOf = (column: number): number => stops[column] ?? 0;
  const following = lower.cells
    .filter(({ row }) => row >= height)
    .map((cell): Cell => {
      const column = columnOf(cell.column);
      return { ...cell, row: cell.row - height + upper.rows, column, columnSpan: columnOf(cell.column + cell.columnSpan) - column };
    });
  const rows = upper.rows + lower.rows - height;
  return {
    grid: { ...upper, rows, cells: [...upper.cells, ...following], pageBreaks: [...upper.pageBreaks, upper.rows] },
    head: lower.cells.filter(({ row }) => row < height),
  };
};

interface Head {
  /** Its first row in the upper part. */
  readonly from: number;
  readonly height: number;
}

const headRows = (upper: readonly (readonly Cell[])[], lower: readonly (readonly Cell[])[]): Head | undefined => {
  const first = lower[0];
  if (!first || !looksLikeHeader(first)) return undefined;
  const from = upper.findIndex((cells) => isSameHead(cells, first));
  if (from < 0) return undefined;
  let height = first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1);
  while (height < lower.length && isSameHead(upper[from + height] ?? [], lower[height] ?? []) && looksLikeHeader(lower[height] ?? []))
    height += 1;
  return { from, height };
};

const isSameHead = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length > 0 && one.length === other.length && one.every((cell, index) => bare(cell) === bare(other[index]));

const bare = (cell: Cell | undefined): string => (cell?.text ?? '').replaceAll(/\s/g, '');

/** Where cells of some rows begin, and the end of the table. */
const stopsOf = (grid: Grid, from: number, height: number): readonly number[] => {
  const crossing = grid.cells.filter((cell) => cell.row < from + height && cell.row + cell.rowSpan > from);
  return [...new Set([...crossing.map(({ column }) => column), grid.columns])].sort((one, other) => one - other);
};

/** The next form of the same kind opens with the label or title that the first opened with; a title or a head of its own opens another table. */
const beginsAnew = (upper: Grid, lower: Grid): boolean => {
  const opening = new Set(upper.cells.filter(({ row, text }) => row === 0 && text !== '').map(bare));
  const rows = rowsOf(lower);
  return (
    (rows[0] ?? []).length < columnsMinimum ||
    isOwnHead(rows) ||
    lower.cells.some((cell) => cell.row < openingRows && opening.has(bare(cell)))
  );
};

/** Two names of columns make a head. Of others, words over so many values do: 效益指标 | 社会效益 | 通行能力 | 明显提升 is a row. */
const namesMinimum = 2;
const valuesMinimum = 3;

const isOwnHead = ([first = [], ...others]: readonly (readonly Cell[])[]): boolean => {
  if (!looksLikeHeader(first)) return false;
  const names = first.filter((cell) => columnNames.has(bare(cell))).length;
  const isOverValues = ({ column }: Cell): boolean => {
    const below = others.flatMap((cells) => cells.filter((cell) => cell.column === column));
    return below.length >= valuesMinimum && below.every(({ text }) => /\d/.test(text));
  };
  return names >= namesMinimum || first.some(isOverValues);
};

const columnNames: ReadonlySet<string> = new Set(columnLabels.flatMap(({ labels }) => labels));
