import type { Mode, RegionText } from './region-texts.ts';
import { type Boundaries, modesIn } from './boundaries.ts';
import type { Extent } from './texts-to-extents.ts';

/** Fewer rows below a row do not make a head of it, or of one whose last column, for remarks, nothing fills: 主管部门 | … | 实施单位 | … above amounts. */
const rowsMinimum = 3;
const rowsWithoutRemarksMinimum = 6;
/** Two texts side by side are a label and its value. */
const columnsMinimum = 3;

/**
 * For each row, the columns that a head above it gives to the rows below. A head is a row whose every column, save perhaps the last (remarks),
 * is filled below it, by texts that all stand in it alike; labels beside it that reach down name no column; the first row with a text that does not ends it:
 *
 *     │ 三级指标   │ 指标值  │ 得分 │ 偏差原因 │
 *     │培训次数    │ ≥3次   │  5   │          │     ← a place without a text, not a text that reaches further
 */
export const headColumns = (
  rows: readonly (readonly RegionText[])[],
  extents: ReadonlyMap<RegionText, Extent>,
  boundaries: Boundaries,
  isLabel: (text: RegionText) => boolean,
): ReadonlyMap<number, readonly Extent[]> => {
  const found = new Map<number, readonly Extent[]>();
  for (let row = 0; row < rows.length; row += 1) {
    const columns = (rows[row] ?? []).flatMap((text) => (isLabel(text) ? [] : (extents.get(text) ?? [])));
    if (columns.length < columnsMinimum) continue;
    const end = endOfHead(rows, row, columns, boundaries);
    if (end === row + 1) continue;
    for (let below = row + 1; below < end; below += 1) found.set(below, columns);
    row = end - 1;
  }
  return found;
};

/** The row before which the head ends; the next row where it is none. */
const endOfHead = (rows: readonly (readonly RegionText[])[], head: number, columns: readonly Extent[], boundaries: Boundaries): number => {
  const standing = new Map<Extent, ReadonlySet<Mode>>();
  let row = head + 1;
  for (; row < rows.length; row += 1) {
    const places = (rows[row] ?? []).map((text) => ({ text, column: columnOf(text, columns, boundaries) }));
    const used = new Set(places.map(({ column }) => column));
    if (used.has(undefined) || used.size < places.length) break;
    const next = places.flatMap(({ text, column }) => {
      if (!column) return [];
      const modes = modesIn(text, boundaries.xs[column.from] ?? 0, boundaries.xs[column.to] ?? 0, boundaries);
      const common = standing.get(column);
      return [[column, new Set(common ? modes.filter((mode) => common.has(mode)) : modes)] as const];
    });
    if (next.some(([, modes]) => modes.size === 0)) break;
    for (const [column, modes] of next) standing.set(column, modes);
  }
  row = withoutTotals(rows, head, row, columns, boundaries);
  const isFilled = columns.map((column) => standing.has(column));
  const minimum = isFilled.at(-1) ? rowsMinimum : rowsWithoutRemarksMinimum;
  return isFilled.slice(0, -1).every(Boolean) && row - head - 1 >= minimum ? row : head + 1;
};

/** The row before which rows end that have texts in the columns of names: what stands below is a total, over several columns. */
const withoutTotals = (
  rows: readonly (readonly RegionText[])[],
  head: number,
  end: number,
  columns: readonly Extent[],
  boundaries: Boundaries,
): number => {
  const counts = new Map<Extent, number>();
  const used = rows.slice(head + 1, end).map((texts) => new Set(texts.map((text) => columnOf(text, columns, boundaries))));
  for (const row of used) for (const column of row) if (column) counts.set(column, (counts.get(column) ?? 0) + 1);
  const most = Math.max(...counts.values());
  let last = end;
  while (last > head + 1 && most >= used.length - totalsMaximum && isTotal(used[last - head - 2], counts, most)) last -= 1;
  return last;
};
const totalsMaximum = 2;

const isTotal = (row: ReadonlySet<Extent | undefined> | undefined, counts: ReadonlyMap<Extent, number>, most: number): boolean =>
  [...counts].every(([column, count]) => count < most || row?.has(column) !== true);

const columnOf = ({ left, right }: RegionText, columns: readonly Extent[], { xs, tolerance }: Boundaries): Extent | undefined =>
  columns.find(({ from, to }) => left >= (xs[from] ?? 0) - tolerance && right <= (xs[to] ?? 0) + tolerance);
