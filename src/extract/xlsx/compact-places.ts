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
  const rows = axis(
    cells.map(({ row, rowSpan }) => [row, rowSpan]),
    used.map(({ row }) => row),
  );
  const columns = axis(
    cells.map(({ column, columnSpan }) => [column, columnSpan]),
    used.map(({ column }) => column),
  );
  const isSparse = rows.extent * columns.extent > placesMaximum;
  const row = isSparse ? rows.dense : rows.shifted;
  const column = isSparse ? columns.dense : columns.shifted;
  const size = { rows: row(rows.end), columns: column(columns.end) };
  if (size.rows * size.columns > Math.max(maximumPlaces, placesMaximum)) {
    throw new IngestError('over-limit', `工作表的范围过大：${size.rows} 行 × ${size.columns} 列`);
  }
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

interface Axis {
  readonly extent: number;
  /** One behind the last line in use. */
  readonly end: number;
  readonly shifted: (line: number) => number;
  /** How many lines in use lie before a line. */
  readonly dense: (line: number) => number;
}

const axis = (spans: readonly (readonly [start: number, length: number])[], used: readonly number[]): Axis => {
  const start = spans.reduce((least, [line]) => Math.min(least, line), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, [line, length]) => Math.max(most, line + length), 0);
  const lines = [...new Set([...used, ...spans.map(([line]) => line)])].sort((a, b) => a - b);
  return {
    extent: end - start,
    end,
    shifted: (line) => line - start,
    dense: (line) => countBelow(lines, line),
  };
};
