import type { Box } from '../../model/origin.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { DrawnTable } from './lattice-to-table.ts';

/** Runs of one table, by cell in the order of its areas. */
type CellRuns = readonly (readonly Run[])[];

/** Of the font size, from the bottom of a line to the top of the next: double spacing is 1. */
const lineDistanceMaximumEms = 1.2;
/** Text may touch the rule beside it, and stand out by the bearing of a bracket. */
const sideTolerancePoints = 2;

const emOf = (run: Run): number => run.glyphs[0]?.fontSize ?? 0;

/**
 * Chromium lets the text of a cell that a page cuts run on below the end of its lines:
 *
 *     │ …完成时间” │ 成本指标 │
 *     │ “养老护理  │ 产出指标 │
 *       员持证上岗                ← belongs to the open cell above
 */
export const takeOverflow = (
  table: DrawnTable,
  inside: CellRuns,
  outside: readonly Run[],
): { inside: CellRuns; outside: readonly Run[] } => {
  const rows = table.lattice.ys.length - 1;
  const taken = new Set<Run>();
  const longer = inside.map((runs, index) => {
    const area = table.areas[index];
    if (!area || area.row + area.rowSpan < rows || runs.length === 0) return runs;
    if (!table.lattice.isBottomOpen.slice(area.column, area.column + area.columnSpan).every((isOpen) => isOpen)) return runs;
    const [left, , right, bottom] = table.boxOf(area);
    const all = [...runs];
    let lowest = Math.max(...runs.map((run) => run.box[3]));
    const below = outside
      .filter((run) => run.box[0] >= left - sideTolerancePoints && run.box[2] <= right + sideTolerancePoints && run.box[3] > bottom)
      .sort((one, other) => one.box[1] - other.box[1]);
    for (const run of below) {
      if (run.box[1] - lowest > lineDistanceMaximumEms * emOf(run)) break;
      all.push(run);
      taken.add(run);
      lowest = Math.max(lowest, run.box[3]);
    }
    return all;
  });
  return taken.size === 0 ? { inside, outside } : { inside: longer, outside: outside.filter((run) => !taken.has(run)) };
};

/** Share of the smaller box. Lines of one text never overlap by so much, whatever their spacing. */
const collisionShareMinimum = 0.4;

/**
 * Writer prints the end of a text that is too long for its cell over the text of the cell below. What was shown right after the last
 * line of the upper cell, and lies on top of other text of the lower, belongs to the upper.
 */
export const returnOverprinted = (table: DrawnTable, inside: CellRuns, shown: ReadonlyMap<Run, number>): CellRuns => {
  const moved = inside.map((runs) => [...runs]);
  for (const [index, area] of table.areas.entries()) {
    const above = table.areas.findIndex(
      (other) => other.row + other.rowSpan === area.row && other.column === area.column && other.columnSpan === area.columnSpan,
    );
    const upper = moved[above];
    const lower = moved[index];
    if (!upper || !lower || upper.length === 0 || lower.length < 2 || !lower.some((run) => lower.some((other) => collides(run, other))))
      continue;
    let last = Math.max(...upper.map((run) => shown.get(run) ?? 0));
    for (const run of [...lower].sort((one, other) => (shown.get(one) ?? 0) - (shown.get(other) ?? 0))) {
      if (shown.get(run) !== last + 1 || !lower.some((other) => collides(run, other))) break;
      lower.splice(lower.indexOf(run), 1);
      upper.push(run);
      last += 1;
    }
  }
  return moved;
};

const collides = (one: Run, other: Run): boolean => {
  if (one === other) return false;
  const width = Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0]);
  const height = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
  return width > 0 && height > 0 && width * height > collisionShareMinimum * Math.min(areaOf(one.box), areaOf(other.box));
};

const areaOf = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1]);
