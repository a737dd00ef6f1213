import type { Mode, RegionText } from './region-texts.ts';
import { type Boundaries, modesIn } from './texts-to-boundaries.ts';
import type { Extent } from './texts-to-extents.ts';

/** Fewer rows below a row do not make a head of it. */
const rowsMinimum = 3;
/** Two texts side by side are a label and its value. */
const columnsMinimum = 3;

/**
 * For each row, the columns that a head above it gives to the rows below. A head is a row whose every column, save perhaps the last (remarks),
 * is filled below it, by texts that all stand in it alike; the first row with a text that does not ends it:
 *
 *     │ 三级指标   │ 指标值  │ 得分 │ 偏差原因 │
 *     │培训次数    │ ≥3次   │  5   │          │     ← a place without a text, not a text that reaches further
 */
export const headColumns = (
  rows: readonly (readonly RegionText[])[],
  extents: ReadonlyMap<RegionText, Extent>,
  boundaries: Boundaries,
): ReadonlyMap<number, readonly Extent[]> => {
  const found = new Map<number, readonly Extent[]>();
  for (let row = 0; row < rows.length; row += 1) {
    const columns = (rows[row] ?? []).flatMap((text) => extents.get(text) ?? []);
    if (columns.length < columnsMinimum) continue;
    const end = endOfHead(rows, row, columns, boundaries);
    if (end - row - 1 < rowsMinimum) continue;
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
  return columns.slice(0, -1).every((column) => standing.has(column)) ? row : head + 1;
};

const columnOf = ({ left, right }: RegionText, columns: readonly Extent[], { xs, tolerance }: Boundaries): Extent | undefined =>
  columns.find(({ from, to }) => left >= (xs[from] ?? 0) - tolerance && right <= (xs[to] ?? 0) + tolerance);
