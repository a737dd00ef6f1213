import { type CellObject, SSF as untypedSsf } from 'xlsx';
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

/** What a cell shows and what it stores. */
export interface CellText {
  readonly text: string;
  readonly stored?: StoredValue;
  /** The number format shows nothing (';;;'). */
  readonly isHidden: boolean;
}

/** @param format the code to show a number by, where it is not what SheetJS took. */
export const readCell = (cell: CellObject, format: string | undefined, date1904: boolean): CellText | undefined => {
  switch (cell.t) {
    case 's':
      return visible(normaliseLineEnds(String(cell.v ?? '')));
    case 'n':
      return typeof cell.v === 'number'
        ? readNumber(
            cell.v,
            format === undefined ? cell.w : ssf.format(format, cell.v, { date1904 }),
            format ?? String(cell.z ?? 'General'),
            date1904,
          )
        : undefined;
    case 'b':
      return { ...visible(cell.v === true ? 'TRUE' : 'FALSE'), stored: { type: 'boolean', value: String(cell.v === true) } };
    case 'e':
      return visible(cell.w ?? '#ERROR!');
    default:
      return undefined;
  }
};

const visible = (text: string): CellText => ({ text, isHidden: false });

const normaliseLineEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

const readNumber = (value: number, shown: string | undefined, format: string, date1904: boolean): CellText => {
  const decimal = toDecimal(value);
  const stored: StoredValue = (ssf.is_date(format) ? isoDate(value, date1904) : undefined) ?? { type: 'number', value: decimal };
  // SheetJS shows General in 11 characters, as a narrow Excel column does: 123456789.12 would lose its fen.
  if (isGeneral(format) || shown === undefined || /^#+$/.test(shown)) return { text: decimal, stored, isHidden: false };
  // Formats put spaces where a sign or a bracket of other numbers would stand: ' 43,832.60 '.
  const text = shown.trim();
  return text === '' ? { text: decimal, stored, isHidden: true } : { text, stored, isHidden: false };
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
