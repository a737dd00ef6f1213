import type { FullRow } from './region-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';
import type { Extent } from './texts-to-extents.ts';

/** Where the texts of a table without lines stand: the columns, and for each text its rows and columns. */
export interface AlignedTable {
  /** Column lines with the table's edges, ascending. */
  readonly xs: readonly number[];
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow extends FullRow {
  readonly texts: readonly PlacedText[];
  readonly empty: readonly EmptyCell[];
}

export interface EmptyCell extends Extent {
  readonly rowSpan: number;
}

export interface PlacedText {
  readonly block: TextBlock;
  readonly extent: Extent;
  readonly rowSpan: number;
}
