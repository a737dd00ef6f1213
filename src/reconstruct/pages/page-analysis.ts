import type { Box } from '../../model/origin.ts';
import type { PageBlock } from '../../model/source-document.ts';
import type { Run } from './glyphs-to-runs.ts';
import type { Lattice } from './edges-to-lattice.ts';
import type { Area } from './lattice-to-cells.ts';
import type { Measure } from './lines-to-text.ts';
import type { Edges } from './rulings-to-edges.ts';
import type { TextLine } from './runs-to-lines.ts';

/** Everything that was found out about one page, step by step: what a drawing of the reasoning shows. */
export interface PageAnalysis {
  readonly page: PageBlock;
  readonly edges: Edges;
  readonly lattices: readonly Lattice[];
  /** Top to bottom. */
  readonly tables: readonly PageTable[];
  /** Text outside tables, in the order shown. */
  readonly outside: readonly Run[];
  /** The same as lines, top to bottom. */
  readonly lines: readonly TextLine[];
  /** What a reader does not see. */
  readonly hidden: readonly TextLine[];
  /** Second prints of the same characters at the same place. */
  readonly overprinted: readonly TextLine[];
  /** Watermarks. */
  readonly slanted: readonly TextLine[];
}

export interface PageTable {
  readonly page: number;
  readonly box: Box;
  /** Positions of the column lines, ascending, points. */
  readonly xs: readonly number[];
  readonly rows: number;
  /** 'drawn' by rulings, or 'aligned': inferred from where texts stand. */
  readonly made: 'drawn' | 'aligned';
  /** Tile the table, row by row. */
  readonly cells: readonly PageCell[];
}

export interface PageCell extends Area {
  readonly lines: readonly TextLine[];
  readonly measure: Measure;
  /** The side has no rule: the cell may go on beyond the page's end. */
  readonly isTopOpen: boolean;
  readonly isBottomOpen: boolean;
}
