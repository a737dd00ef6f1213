import type { Area } from './lattice-to-cells.ts';
import type { Measure } from './lines-to-text.ts';
import type { PageCell, PageTable } from './page-analysis.ts';
import type { TextLine } from './runs-to-lines.ts';

/** A table put together from the parts of it that stand on consecutive pages. */
export interface JoinedTable {
  /** Positions of the column lines, ascending, in points of the first page. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly made: PageTable['made'];
  /** Tile the table, row by row. */
  readonly cells: readonly JoinedCell[];
  readonly pageBreaks: readonly number[];
  /** Some cells at a page's end have no rule there and others do: what made the file leaves cells open that a page cuts. */
  readonly leavesCutsOpen: boolean;
}

export interface JoinedCell extends Area {
  /** One for each page that the cell stands on. */
  readonly parts: readonly CellPart[];
  readonly isTopOpen: boolean;
  readonly isBottomOpen: boolean;
}

export interface CellPart {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly measure: Measure;
  readonly isTopOpen: boolean;
  readonly isBottomOpen: boolean;
}

export const toJoinedTable = ({ page, xs, rows, made, cells }: PageTable): JoinedTable => ({
  xs,
  rows,
  made,
  cells: cells.map((cell) => toJoinedCell(cell, page)),
  pageBreaks: [],
  leavesCutsOpen:
    isMixed(cells.filter((cell) => cell.row === 0).map((cell) => cell.isTopOpen)) ||
    isMixed(cells.filter((cell) => cell.row + cell.rowSpan === rows).map((cell) => cell.isBottomOpen)),
});

const isMixed = (values: readonly boolean[]): boolean => values.includes(true) && values.includes(false);

const toJoinedCell = (
  { row, column, rowSpan, columnSpan, lines, measure, isTopOpen, isBottomOpen }: PageCell,
  page: number,
): JoinedCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  isTopOpen,
  isBottomOpen,
  parts: lines.length === 0 ? [] : [{ page, lines, measure, isTopOpen, isBottomOpen }],
});

/** All text without white space, for comparison. */
export const bareText = (cell: JoinedCell): string =>
  cell.parts.map((part) => part.lines.map((line) => line.text.replaceAll(/\s/g, '')).join('')).join('');

export const isEmpty = (cell: JoinedCell): boolean => cell.parts.length === 0;

export const byPlace = (one: Area, other: Area): number => one.row - other.row || one.column - other.column;
