import { SSF as untypedSsf } from 'xlsx';
import type { StoredValue } from '../../model/fragment.ts';
import { toDecimal } from './decimal.ts';

/** SheetJS exports its number formatter without types. */
const ssf: {
  readonly format: (format: string, value: number, options: { readonly date1904: boolean }) => string;
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (value: number, options: { readonly date1904: boolean }) => DateParts | null;
} = untypedSsf;

interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

/** What a file stores in a cell; `format` is a number format code. */
export type StoredCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string };

/** What a cell shows and what it stores. */
export interface CellText {
  readonly text: string;
  readonly stored?: StoredValue;
  /** The number format shows nothing (';;;'). */
  readonly isHidden: boolean;
}

export const readCell = (cell: StoredCell, date1904: boolean): CellText => {
  switch (cell.kind) {
    case 'text':
      return visible(normaliseLineEnds(cell.text));
    case 'number':
      return readNumber(cell.value, cell.format, date1904);
    case 'boolean':
      return { ...visible(cell.value ? 'TRUE' : 'FALSE'), stored: { type: 'boolean', value: String(cell.value) } };
    case 'error':
      return visible(cell.text === '' ? '#ERROR!' : cell.text);
  }
};

const visible = (text: string): CellText => ({ text, isHidden: false });

const normaliseLineEnds = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);

const readNumber = (value: number, format: string, date1904: boolean): CellText => {
  const decimal = toDecimal(value);
  if (format === 'General') return { text: decimal, stored: { type: 'number', value: decimal }, isHidden: false };
  const stored: StoredValue = (ssf.is_date(format) ? isoDate(value, date1904) : undefined) ?? { type: 'number', value: decimal };
  // General is shown in 11 characters, as in a narrow column of Excel: 123456789.12 would lose its fen.
  const shown = isGeneral(format) ? undefined : formatted(value, format, date1904);
  if (shown === undefined || /^#+$/.test(shown)) return { text: decimal, stored, isHidden: false };
  // Formats put spaces where a sign or a bracket of other numbers would stand: ' 43,832.60 '.
  const text = shown.trim();
  return text === '' ? { text: decimal, stored, isHidden: true } : { text, stored, isHidden: false };
};

/** Undefined for a code that means nothing, and for a date before dates begin. */
const formatted = (value: number, format: string, date1904: boolean): string | undefined => {
  try {
    return ssf.format(format, value, { date1904 });
  } catch {
    return undefined;
  }
};

/** With or without a locale or numeral-shape prefix: `[$-804]General`, `[DBNum1]General`. */
const isGeneral = (format: string): boolean => /^(?:\[(?:\$-[0-9A-Fa-f]+|DBNum\d)\])*General$/i.test(format);

/** A day, with the time where there is one; a time alone is left a number. */
const isoDate = (value: number, date1904: boolean): StoredValue | undefined => {
  const date = ssf.parse_date_code(value, { date1904 });
  if (!date || value < 1) return undefined;
  const day = `${pad(date.y, 4)}-${pad(date.m, 2)}-${pad(date.d, 2)}`;
  const seconds = Math.floor(date.S);
  const hasTime = date.H > 0 || date.M > 0 || seconds > 0;
  return { type: 'date', value: hasTime ? `${day}T${pad(date.H, 2)}:${pad(date.M, 2)}:${pad(seconds, 2)}` : day };
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
