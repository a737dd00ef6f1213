import type { Fragment } from './fragment.ts';
import type { Paragraph } from './grid.ts';
import type { Notice } from './notice.ts';
import type { Box } from './origin.ts';

export type SourceFormat = 'pdf' | 'docx' | 'xlsx' | 'xls' | 'text';

/** What a reader hands on: verbatim, with positions, nothing guessed. */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** Null where the format has no pages. */
  readonly pages: number | null;
  /** In reading order. */
  readonly blocks: readonly SourceBlock[];
  readonly notices: readonly Notice[];
}

export type SourceBlock = TextBlock | TableBlock | PageBlock;

/** One paragraph outside tables. */
export interface TextBlock {
  readonly kind: 'text';
  readonly fragments: readonly Fragment[];
  readonly role: Paragraph['role'];
}

/** A table whose rows and columns the format states itself. Places that no cell covers are empty. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SourceCell[];
  /** 'drawn' where merges are declared (DOCX, XLSX), 'unknown' where a text copy has lost them. */
  readonly spans: 'drawn' | 'unknown';
  readonly name?: string;
  /** Rows (0-based) that stand after a page break or blank line of the source. */
  readonly pageBreaks: readonly number[];
}

export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** One per paragraph (DOCX) or cell (XLSX, text); [] when empty. */
  readonly fragments: readonly Fragment[];
}

/** A page of positioned text and rulings (PDF), turned upright: page rotation and boxes already applied. Points, top-left origin. */
export interface PageBlock {
  readonly kind: 'page';
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Filled areas too thick to be lines: cell backgrounds, whose edges may stand in for rulings. */
  readonly fills: readonly Box[];
}

/** One shown glyph (which may carry several characters, e.g. a ligature). */
export interface Glyph {
  readonly text: string;
  /** Advance box, not ink: from ascent to descent, from origin to advance. */
  readonly box: Box;
  /** In points, after the transformation stack. */
  readonly fontSize: number;
  /** Clockwise turn of the baseline in degrees: 0, 90, 180 or 270; anything else is rounded to the nearest. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly hidden?: HiddenBy;
}

/** Why a reader does not see a glyph: it is white, transparent or in no layer shown, or it lies beyond the page or a clipping path. */
export type HiddenBy = 'paint' | 'clip';

/** A straight horizontal or vertical line, as a stroke or a thin fill. `from` < `to`. */
export interface Ruling {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal, x of a vertical ruling: the centre of the stroke. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}
