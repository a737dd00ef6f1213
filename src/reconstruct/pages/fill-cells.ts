import type { Box } from '../../model/origin.ts';
import { turnedBox } from './boxes.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { DrawnTable } from './lattice-to-table.ts';
import type { Area } from './lattice-to-cells.ts';
import type { Measure } from './lines-to-text.ts';
import type { PageCell, PageTable } from './page-analysis.ts';
import { runsToLines, type TextLine } from './runs-to-lines.ts';

/** The drawn table with its text: `runs` per cell, in the order of the table's areas. */
export const fillCells = (page: number, table: DrawnTable, runs: readonly (readonly Run[])[]): PageTable => {
  const { lattice, areas } = table;
  const lines = areas.map((_, index) => runsToLines(runs[index] ?? []));
  const padding = paddingOf(table, lines);
  return {
    page,
    box: table.box,
    xs: lattice.xs,
    rows: lattice.ys.length - 1,
    made: 'drawn',
    cells: areas.map((area, index): PageCell => {
      const own = lines[index] ?? [];
      return {
        ...area,
        lines: own,
        measure: measureOf(table.boxOf(area), own, padding),
        isTopOpen: area.row === 0 && isAllOpen(lattice.isTopOpen, area),
        isBottomOpen: area.row + area.rowSpan === lattice.ys.length - 1 && isAllOpen(lattice.isBottomOpen, area),
      };
    }),
  };
};

const isAllOpen = (open: readonly boolean[], { column, columnSpan }: Area): boolean =>
  open.slice(column, column + columnSpan).every((isOpen) => isOpen);

/** Of all lines, the tenth that stand nearest to the left side of their cell: texts that are aligned left. */
const paddingShare = 0.1;
/** Texts that touch or overrun the line have no padding to tell; more than 8 points is an indent. */
const paddingPoints = { minimum: 0.5, maximum: 8 } as const;

const paddingOf = (table: DrawnTable, lines: readonly (readonly TextLine[])[]): number => {
  const gaps: number[] = [];
  for (const [index, area] of table.areas.entries()) {
    const box = table.boxOf(area);
    for (const line of lines[index] ?? []) gaps.push(line.start - turnedBox(box, line.direction)[0]);
  }
  gaps.sort((one, other) => one - other);
  const gap = gaps[Math.floor(gaps.length * paddingShare)] ?? 0;
  return Math.min(Math.max(gap, paddingPoints.minimum), paddingPoints.maximum);
};

const measureOf = (box: Box, lines: readonly TextLine[], padding: number): Measure => {
  const direction = lines[0]?.direction ?? 0;
  const [start, top, end, bottom] = turnedBox(box, direction);
  return {
    start: start + padding,
    end: lines.reduce((furthest, line) => Math.max(furthest, line.end), end - padding),
    ...(direction === 0 ? { top, bottom } : {}),
  };
};
