import type { TextBlock } from '../../model/source-document.ts';
import type { StoredCell } from './cell-text.ts';
import type { Place, SheetScan, Span } from './sheet-scan.ts';

/** A workbook as its file says it, the same from both formats. */
export interface WorkbookContent {
  /** Days are counted from 1904-01-01 (ECMA-376 18.2.28). */
  readonly date1904: boolean;
  /** In workbook order. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Undefined for a chart, a dialog, or a sheet that cannot be read. */
  readonly content: SheetContent | undefined;
}

export interface SheetContent {
  /** By row, then by column; each place once. */
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Span[];
  readonly scan: SheetScan;
  /** Text beside the cells: shapes, comments. */
  readonly beside: readonly TextBlock[];
}

export interface PlacedCell extends Place {
  readonly cell: StoredCell;
}
