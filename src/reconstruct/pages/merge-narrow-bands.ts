import type { Lattice } from './edges-to-lattice.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { DrawnTable } from './lattice-to-table.ts';

/** Of the smallest font size in the table: nothing can be written between lines that are nearer than this. */
const bandMinimumEms = 0.5;

/**
 * Cells with borders of their own leave a band between them that is no row or column, as do borders of three strokes (a browser's
 * table with cell spacing); the lines on both sides of it are one:
 *
 *     ┌───┐┌───┐
 *     └───┘└───┘      ┌───┬───┐
 *     ┌───┐┌───┐  →   ├───┼───┤
 *     └───┘└───┘      └───┴───┘
 *
 * Undefined where there is nothing to merge.
 */
export const mergeNarrowBands = (table: DrawnTable, runs: readonly (readonly Run[])[]): Lattice | undefined => {
  const { lattice, areas } = table;
  let smallest = Number.POSITIVE_INFINITY;
  for (const cell of runs) for (const run of cell) smallest = Math.min(smallest, run.glyphs[0]?.fontSize ?? smallest);
  if (smallest === Number.POSITIVE_INFINITY) return undefined;
  const least = bandMinimumEms * smallest;
  const written = areas.filter((_, index) => (runs[index] ?? []).length > 0);
  const rows = groupsOf(lattice.ys, least, (row) => written.some((area) => area.row === row && area.rowSpan === 1));
  const columns = groupsOf(lattice.xs, least, (column) => written.some((area) => area.column === column && area.columnSpan === 1));
  const isNarrower = rows.length < lattice.ys.length || columns.length < lattice.xs.length;
  if (!isNarrower || rows.length < 2 || columns.length < 2) return undefined;
  return {
    xs: columns.map((group) => middleOf(group, lattice.xs)),
    ys: rows.map((group) => middleOf(group, lattice.ys)),
    isHorizontalDrawn: mergeLines(lattice.isHorizontalDrawn, rows, columns),
    isVerticalDrawn: mergeLines(lattice.isVerticalDrawn, columns, rows),
    isTopOpen: bandsBetween(columns).map((column) => lattice.isTopOpen[column] ?? false),
    isBottomOpen: bandsBetween(columns).map((column) => lattice.isBottomOpen[column] ?? false),
  };
};

/** Line numbers, those together that are one line. */
type Groups = readonly (readonly number[])[];

const groupsOf = (stops: readonly number[], least: number, isWritten: (band: number) => boolean): Groups => {
  const groups: number[][] = [];
  for (const [line, stop] of stops.entries()) {
    const group = groups.at(-1);
    const before = stops[line - 1];
    if (group && before !== undefined && stop - before < least && !isWritten(line - 1)) group.push(line);
    else groups.push([line]);
  }
  return groups;
};

const middleOf = (group: readonly number[], stops: readonly number[]): number =>
  ((stops[group[0] ?? 0] ?? 0) + (stops[group.at(-1) ?? 0] ?? 0)) / 2;

/** The bands that are left: each lies behind the last line of its group. */
const bandsBetween = (groups: Groups): readonly number[] => groups.slice(0, -1).map((group) => group.at(-1) ?? 0);

const mergeLines = (drawn: readonly (readonly boolean[])[], lines: Groups, across: Groups): readonly (readonly boolean[])[] =>
  lines.map((group) => bandsBetween(across).map((band) => group.some((line) => drawn[line]?.[band] ?? false)));
