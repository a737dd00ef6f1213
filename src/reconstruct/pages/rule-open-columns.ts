import type { Lattice } from './edges-to-lattice.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { Area } from './lattice-to-cells.ts';
import type { DrawnTable } from './lattice-to-table.ts';

/** Fewer rows alike may be a heading that happens to leave a gap. */
const rowsAlikeMinimum = 3;
/** Of those rows: some have empty places. */
const rowsWithTextOnBothSidesShare = 0.5;
/** Text may touch the line. */
const crossingTolerancePoints = 1;

/**
 * Many tables draw their column lines in the head only. Where the texts of at least three rows keep clear of a line of the head, the
 * line is drawn on through them:
 *
 *     ├─────────┼──────────┤        ├─────────┼──────────┤
 *     │ Austria      3,375 │   →    │ Austria │    3,375 │
 *     ├────────────────────┤        ├─────────┼──────────┤
 *     │ Belgium      3,973 │        │ Belgium │    3,973 │
 *
 * Undefined where there is nothing to add.
 */
export const ruleOpenColumns = (table: DrawnTable, runs: readonly (readonly Run[])[]): Lattice | undefined => {
  const { lattice, areas } = table;
  const groups = new Map<string, { area: Area; runs: readonly Run[] }[]>();
  for (const [index, area] of areas.entries()) {
    const own = runs[index] ?? [];
    if (area.columnSpan === 1 || area.rowSpan > 1 || own.length === 0) continue;
    const key = `${area.column} ${area.columnSpan}`;
    const group = groups.get(key);
    if (group) group.push({ area, runs: own });
    else groups.set(key, [{ area, runs: own }]);
  }
  const isVerticalDrawn = lattice.isVerticalDrawn.map((pieces) => [...pieces]);
  let isChanged = false;
  for (const group of groups.values()) {
    const first = group[0]?.area;
    if (!first || group.length < rowsAlikeMinimum) continue;
    for (let line = first.column + 1; line < first.column + first.columnSpan; line += 1) {
      if (
        !separates(
          lattice.xs[line] ?? 0,
          group.map((row) => row.runs),
        )
      )
        continue;
      isChanged = true;
      for (const { area } of group) (isVerticalDrawn[line] ?? [])[area.row] = true;
    }
  }
  return isChanged ? { ...lattice, isVerticalDrawn } : undefined;
};

const separates = (x: number, rows: readonly (readonly Run[])[]): boolean => {
  let both = 0;
  for (const runs of rows) {
    if (runs.some((run) => run.box[0] < x - crossingTolerancePoints && run.box[2] > x + crossingTolerancePoints)) return false;
    if (runs.some((run) => run.box[2] <= x + crossingTolerancePoints) && runs.some((run) => run.box[0] >= x - crossingTolerancePoints))
      both += 1;
  }
  return both >= rowsWithTextOnBothSidesShare * rows.length;
};
