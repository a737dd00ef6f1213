import type { PrintHeader } from './print-headers.ts';

/** What a sheet says beside the values of its cells. Rows and columns from 0. */
export interface SheetScan {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Texts centred across the empty cells to their right, which look like a merge. */
  readonly centred: readonly Span[];
  /** Formulas that the file stores no result of. */
  readonly uncached: readonly Place[];
  readonly printHeaders: readonly PrintHeader[];
}

/** What is read of a cell's style. */
export interface CellStyle {
  readonly isCentred: boolean;
  /** A number format code. */
  readonly format: string;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Span extends Place {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Both ends included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** One cell in file order, for the search of centred texts. */
export interface ScannedCell extends Place {
  readonly isCentred: boolean;
  readonly isEmpty: boolean;
}

/**
 * Collects centred texts as cells come by: a text whose style says 'centre across selection', and the empty cells with that style
 * that follow it without a gap in its row.
 */
export const centredSpans = (): { readonly take: (cell: ScannedCell) => void; readonly spans: readonly Span[] } => {
  const spans: Span[] = [];
  let open: { row: number; column: number; columnSpan: number } | undefined;
  const take = (cell: ScannedCell): void => {
    const goesOn = open && cell.isCentred && cell.isEmpty && cell.row === open.row && cell.column === open.column + open.columnSpan;
    if (open && goesOn) {
      open.columnSpan += 1;
      if (open.columnSpan === 2) spans.push({ ...open, rowSpan: 1 });
      else spans[spans.length - 1] = { ...open, rowSpan: 1 };
      return;
    }
    open = cell.isCentred && !cell.isEmpty ? { row: cell.row, column: cell.column, columnSpan: 1 } : undefined;
  };
  return { take, spans };
};

/** A to XFD (ECMA-376 18.3.1.13). */
export const columnsMaximum = 16_384;
/** ECMA-376 18.3.1.73. */
const rowsMaximum = 1_048_576;

/** One number for each place of a sheet. */
export const placeNumber = ({ row, column }: Place): number => row * columnsMaximum + column;

/** A cell outside every sheet is an error of the program that wrote it, and its row number would be how long a reader counts. */
export const isOnSheet = ({ row, column }: Place): boolean =>
  Number.isInteger(row) && row >= 0 && row < rowsMaximum && Number.isInteger(column) && column >= 0 && column < columnsMaximum;

/** A merge between two corners, whichever is named first; undefined for what is no range at all (A0:B0). */
export const spanBetween = (one: Place, other: Place): Span | undefined => {
  if (!isOnSheet(one) || !isOnSheet(other)) return undefined;
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return { row, column, rowSpan: Math.abs(one.row - other.row) + 1, columnSpan: Math.abs(one.column - other.column) + 1 };
};

/** All columns of the intervals, in time that does not grow with their length. */
export const columnsIn = (intervals: readonly Interval[]): ReadonlySet<number> => {
  const changes = new Map<number, number>();
  const change = (column: number, by: number): unknown => changes.set(column, (changes.get(column) ?? 0) + by);
  for (const { from, to } of intervals) {
    if (!(from <= to)) continue;
    change(Math.max(0, from), 1);
    change(Math.min(columnsMaximum, to + 1), -1);
  }
  const columns = new Set<number>();
  if (changes.size === 0) return columns;
  let open = 0;
  for (let column = 0; column < columnsMaximum; column += 1) {
    open += changes.get(column) ?? 0;
    if (open > 0) columns.add(column);
  }
  return columns;
};
