import type { Lattice } from './edges-to-lattice.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { DrawnTable } from './lattice-to-table.ts';
import { hasRoomFor } from './lines-to-text.ts';
import { runsToLines, type TextLine } from './runs-to-lines.ts';

/** A list of three things in two cells is still two cells of a form; a table without lines between its rows has more of both. */
const linesMinimum = 4;
const columnsMinimum = 3;
/** Of the lines of the fullest cell: others have empty places. */
const linesBesideShare = 0.5;
/** Of the font size: lines of one row stand on one height. */
const heightDifferenceMaximumEms = 0.3;

/**
 * Many tables draw no lines between their rows. Where the lines of three and more cells stand at the same heights, and none of them is
 * a wrapped text, lines are drawn between:
 *
 *     │ Bulgaria │ 2.3  │ 3.2 │        │ Bulgaria │ 2.3  │ 3.2 │
 *     │ Cyprus   │ 0.21 │ 0   │   →    ├──────────┼──────┼─────┤
 *     │ …        │ …    │ …   │        │ Cyprus   │ 0.21 │ 0   │
 *
 * Undefined where there is nothing to add.
 */
export const ruleOpenRows = (table: DrawnTable, runs: readonly (readonly Run[])[]): Lattice | undefined => {
  const { lattice } = table;
  const added = new Map<number, readonly number[]>();
  for (let row = 0; row + 1 < lattice.ys.length; row += 1) {
    const stops = stopsWithin(table, runs, row);
    if (stops.length > 0) added.set(row, stops);
  }
  return added.size === 0 ? undefined : withRows(lattice, added);
};

const stopsWithin = (table: DrawnTable, runs: readonly (readonly Run[])[], row: number): readonly number[] => {
  const columns: (readonly TextLine[])[] = [];
  for (const [index, area] of table.areas.entries()) {
    if (area.row > row || area.row + area.rowSpan <= row) continue;
    if (area.rowSpan > 1) return [];
    const lines = runsToLines(runs[index] ?? []);
    const [start, , end] = table.boxOf(area);
    if (lines.length > 0 && !isList(lines, { start, end })) return [];
    columns.push(lines);
  }
  const fullest = columns.reduce<readonly TextLine[]>((most, lines) => (lines.length > most.length ? lines : most), []);
  if (fullest.length < linesMinimum) return [];
  const beside = columns.filter((lines) => lines.length >= linesBesideShare * fullest.length);
  const isAligned = columns.every((lines) => lines.every((line) => fullest.some((other) => isBeside(line, other))));
  if (beside.length < columnsMinimum || !isAligned) return [];
  return fullest.slice(1).map((line, index) => ((fullest[index]?.bottom ?? line.top) + line.top) / 2);
};

/** Of the lines: a name may happen to fill its column. Of a wrapped text all lines but the last do. */
const fullLinesShareMaximum = 0.2;

const isList = (lines: readonly TextLine[], measure: { readonly start: number; readonly end: number }): boolean => {
  const full = lines.slice(1).filter((line, index) => {
    const before = lines[index];
    return before !== undefined && !hasRoomFor(before, line, measure, 'left');
  });
  return full.length <= fullLinesShareMaximum * lines.length;
};

const isBeside = (one: TextLine, other: TextLine): boolean =>
  Math.abs(one.top + one.bottom - other.top - other.bottom) / 2 <= heightDifferenceMaximumEms * Math.max(one.fontSize, other.fontSize);

/** The lattice with rows cut at further heights, all the way across. */
const withRows = (lattice: Lattice, added: ReadonlyMap<number, readonly number[]>): Lattice => {
  const columns = lattice.xs.length - 1;
  const ys: number[] = [];
  const isHorizontalDrawn: (readonly boolean[])[] = [];
  const rowOf: number[] = [];
  for (const [row, y] of lattice.ys.entries()) {
    ys.push(y);
    isHorizontalDrawn.push(lattice.isHorizontalDrawn[row] ?? []);
    rowOf.push(row);
    for (const stop of added.get(row) ?? []) {
      ys.push(stop);
      isHorizontalDrawn.push(Array(columns).fill(true));
      rowOf.push(row);
    }
  }
  return {
    ...lattice,
    ys,
    isHorizontalDrawn,
    isVerticalDrawn: lattice.isVerticalDrawn.map((pieces) => rowOf.slice(0, -1).map((row) => pieces[row] ?? false)),
  };
};
