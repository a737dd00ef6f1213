/** A rectangle in PDF points (1/72 inch), origin at the page's top left, y downwards: [left, top, right, bottom]. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Page from 1. */
export interface PageOrigin {
  readonly page: number;
  readonly box: Box;
}

/** All from 0; tables are numbered in document order, nested ones included. */
export interface TableOrigin {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A paragraph outside tables, from 0 within its part ('body' when left out, else 'header', 'footer', 'footnote', …). */
export interface ParagraphOrigin {
  readonly paragraph: number;
  readonly part?: string;
}

/** A spreadsheet cell by its A1 address. */
export interface SheetOrigin {
  readonly sheet: string;
  readonly cell: string;
}

/** Both from 1; the column counts tab-separated fields. */
export interface LineOrigin {
  readonly line: number;
  readonly column: number;
}

/** Where a piece of text was read. Every value in a record leads back to one or more of these, in this very shape. */
export type Origin = PageOrigin | TableOrigin | ParagraphOrigin | SheetOrigin | LineOrigin;

/** Two origins are the same place when their keys are equal. */
export const originKey = (origin: Origin): string => {
  if ('page' in origin) return `page ${origin.page} ${origin.box.join(' ')}`;
  if ('table' in origin) return `table ${origin.table} ${origin.row} ${origin.column}`;
  if ('cell' in origin) return `cell ${origin.cell} ${origin.sheet}`;
  if ('line' in origin) return `line ${origin.line} ${origin.column}`;
  return `paragraph ${origin.paragraph} ${origin.part ?? ''}`;
};

/** The same said of two, where no key is needed. */
export const isSamePlace = (a: Origin, b: Origin): boolean => {
  if (a === b) return true;
  if ('cell' in a) return 'cell' in b && a.cell === b.cell && a.sheet === b.sheet;
  if ('page' in a) return 'page' in b && a.page === b.page && a.box.every((side, at) => side === b.box[at]);
  if ('table' in a) return 'table' in b && a.table === b.table && a.row === b.row && a.column === b.column;
  if ('line' in a) return 'line' in b && a.line === b.line && a.column === b.column;
  return 'paragraph' in b && a.paragraph === b.paragraph && a.part === b.part;
};
