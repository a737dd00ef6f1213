import { IngestError } from '../../model/ingest-error.ts';
import type { SourceCell } from '../../model/source-document.ts';
import { countBelow } from '../count-below.ts';
import type { Place } from './sheet-scan.ts';

/** A sheet with one cell in A1 and one in XFD1048576 has 17 billion places. Beyond this many, empty rows and columns are left out. */
const placesMaximum = 200_000;

export interface Placed {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SourceCell[];
}

/** Rows and columns counted from the first one in use; `used` are the places that hold a text. */
export const compactPlaces = (cells: readonly SourceCell[], used: readonly Place[], maximumPlaces: number): Placed => {
  const { top, bottom, left, right } = boundsOf(cells);
  const isSparse = (bottom - top) * (right - left) > placesMaximum;
  const places = isSparse ? [...used, ...cells] : [];
  const row = isSparse ? linesBefore(places.map((place) => place.row)) : linesFrom(top);
  const column = isSparse ? linesBefore(places.map((place) => place.column)) : linesFrom(left);
  const size = { rows: row(bottom), columns: column(right) };
  if (size.rows * size.columns > Math.max(maximumPlaces, placesMaximum)) {
    throw new IngestError('over-limit', `工作表的范围过大：${size.rows} 行 × ${size.columns} 列`);
  }
  if (!isSparse && top === 0 && left === 0) return { ...size, cells };
  return {
    ...size,
    cells: cells.map((cell) => ({
      ...cell,
      row: row(cell.row),
      column: column(cell.column),
      rowSpan: row(cell.row + cell.rowSpan) - row(cell.row),
      columnSpan: column(cell.column + cell.columnSpan) - column(cell.column),
    })),
  };
};

/** Bottom and right are one behind the last line in use. */
interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const boundsOf = (cells: readonly SourceCell[]): Bounds => {
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const { row, column, rowSpan, columnSpan } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + rowSpan);
    left = Math.min(left, column);
    right = Math.max(right, column + columnSpan);
  }
  return { top, bottom, left, right };
};

const linesFrom =
  (first: number) =>
  (line: number): number =>
    line - first;

/** How many lines in use lie before a line. */
const linesBefore = (used: readonly number[]): ((line: number) => number) => {
  const lines = [...new Set(used)].sort((a, b) => a - b);
  return (line) => countBelow(lines, line);
};
