import type { Fragment } from './fragment.ts';
import type { Repair } from './repair.ts';

/** A text with its history: what the file says (`fragments`), what it reads now (`text`), and every change between (`repairs`). */
export interface Traced {
  /** The current reading; '' for an empty place. Line breaks ('\n') only where the source has paragraphs or hard breaks. */
  readonly text: string;
  /** Verbatim, in reading order; several where lines were wrapped, or where a cell was cut by a page. */
  readonly fragments: readonly Fragment[];
  /** Oldest first. The first `before` is the joined fragments, the last applied `after` is `text`. */
  readonly repairs: readonly Repair[];
}

export interface Cell extends Traced {
  /** 0-based, of the top left corner. */
  readonly row: number;
  readonly column: number;
  /** At least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Invariant: the cells tile the rows × columns rectangle exactly, row-major; an empty place is a cell whose text is ''. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /**
   * 'drawn': rulings or declared merges say which rows a label covers.
   * 'unknown': a text copy or borderless table, where a label is printed on one row and its extent has to be inferred.
   */
  readonly spans: 'drawn' | 'unknown';
  /** Sheet name, where the source names its tables. */
  readonly name?: string;
  /** Rows (0-based) before which a page of the source ends. */
  readonly pageBreaks: readonly number[];
}

/** Text outside tables, one paragraph. */
export interface Paragraph extends Traced {
  readonly kind: 'paragraph';
  /** Page furniture and notes stand apart from the body: they are kept but no form is read from them. */
  readonly role: 'body' | 'header' | 'footer' | 'note';
}

/** What reconstruction makes of a document, in reading order. */
export type Block = Grid | Paragraph;

export interface Layout {
  readonly blocks: readonly Block[];
  /** Fragments that are in no block on purpose: repeated header rows, repeated labels, page numbers, duplicates of fake bold. */
  readonly dropped: readonly Dropped[];
}

export interface Dropped {
  readonly reason: 'repeated-header' | 'repeated-label' | 'page-furniture' | 'overprint';
  readonly fragments: readonly Fragment[];
}
