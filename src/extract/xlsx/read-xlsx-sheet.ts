import { IngestError } from '../../model/ingest-error.ts';
import type { XmlAttributes } from '../xml/attribute-list.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Zip } from '../zip.ts';
import { parseAddress } from './cell-address.ts';
import type { StoredCell } from './cell-text.ts';
import type { PrintHeader } from './print-headers.ts';
import { serialOfDate } from './serial-of-date.ts';
import type { PlacedCell, SheetContent } from './sheet-content.ts';
import {
  type CellStyle,
  centredSpans,
  columnsIn,
  type Interval,
  isOnSheet,
  type Place,
  placeNumber,
  type Span,
  spanBetween,
} from './sheet-scan.ts';
import { unescapeString } from './unescape-string.ts';

/** What the cells of a sheet refer to. */
export interface WorkbookTables {
  /** Shared strings (18.4). */
  readonly strings: readonly string[];
  /** Cell formats (18.8.10). */
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** Streams through a worksheet part (ECMA-376 part 1, 18.3.1): cells that hold something, merges, what is hidden; empty cells leave nothing. */
export const readXlsxSheet = (zip: Zip, part: string, tables: WorkbookTables, maximumCells: number): Omit<SheetContent, 'beside'> => {
  const cells: PlacedCell[] = [];
  const merges: Span[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: Interval[] = [];
  const uncached: Place[] = [];
  const centred = centredSpans();
  const hasCentredStyles = tables.styles.some(({ isCentred }) => isCentred);
  let row = -1;
  let column = -1;
  let open: OpenCell | undefined;
  /** The element whose text is a value, or part of one. */
  let inValue = false;
  let inPhonetic = false;
  const printHeaders: PrintHeader[] = [];
  let printed: { readonly role: PrintHeader['role']; code: string } | undefined;
  const openRow = (attributes: XmlAttributes): void => {
    const number = attributes.get('r');
    row = number === undefined ? row + 1 : Number(number) - 1;
    column = -1;
    if (!isOnSheet({ row, column: 0 })) throw offSheet(part, number);
    if (isTrue(attributes.get('hidden')) || isZero(attributes.get('ht'))) hiddenRows.add(row);
  };
  const openCell = (attributes: XmlAttributes): void => {
    const address = attributes.get('r');
    const place = address === undefined ? { row, column: column + 1 } : parseAddress(address);
    if (!place || !isOnSheet(place)) throw offSheet(part, address);
    ({ row, column } = place);
    const style = tables.styles[Number(attributes.get('s') ?? 0)];
    open = { type: attributes.get('t') ?? 'n', style, text: '', hasValue: false, hasFormula: false };
  };
  const closeCell = (cell: OpenCell): void => {
    if (hasCentredStyles) centred.take({ row, column, isCentred: cell.style?.isCentred ?? false, isEmpty: !cell.hasValue });
    if (cell.hasFormula && !cell.hasValue) uncached.push({ row, column });
    if (!cell.hasValue) return;
    const stored = storedCell(cell, tables);
    if (stored) cells.push({ row, column, cell: stored });
    if (cells.length > maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${maximumCells} 个`);
  };
  const openElement = (name: string, attributes: XmlAttributes): void => {
    switch (name) {
      case 'c':
        openCell(attributes);
        break;
      case 'v':
      case 't':
        if (!open || inPhonetic) break;
        open.hasValue = true;
        inValue = true;
        break;
      case 'f':
        if (open) open.hasFormula = true;
        break;
      case 'row':
        openRow(attributes);
        break;
      case 'rPh':
        inPhonetic = true;
        break;
      case 'mergeCell': {
        const span = parseRange(attributes.get('ref') ?? '');
        if (span) merges.push(span);
        break;
      }
      case 'col':
        if (isTrue(attributes.get('hidden')) || isZero(attributes.get('width')))
          hiddenColumns.push({ from: Number(attributes.get('min')) - 1, to: Number(attributes.get('max')) - 1 });
        break;
      default: {
        const role = printHeaderRoles.get(name);
        if (role) printed = { role, code: '' };
      }
    }
  };
  const closeElement = (name: string): void => {
    switch (name) {
      case 'c':
        if (open) closeCell(open);
        open = undefined;
        break;
      case 'v':
      case 't':
        inValue = false;
        break;
      case 'rPh':
        inPhonetic = false;
        break;
      default:
        if (!printed || !printHeaderRoles.has(name)) return;
        printHeaders.push(printed);
        printed = undefined;
    }
  };
  parseXml(zip, part, {
    open: openElement,
    text: (text) => {
      if (open && inValue) open.text += text;
      else if (printed) printed.code += text;
    },
    close: closeElement,
  });
  return {
    cells: inOrder(cells),
    merges,
    scan: { hiddenRows, hiddenColumns: columnsIn(hiddenColumns), centred: centred.spans, uncached, printHeaders },
  };
};

const printHeaderRoles: ReadonlyMap<string, PrintHeader['role']> = new Map([
  ['oddHeader', 'header'],
  ['evenHeader', 'header'],
  ['firstHeader', 'header'],
  ['oddFooter', 'footer'],
  ['evenFooter', 'footer'],
  ['firstFooter', 'footer'],
]);

const offSheet = (part: string, written: string | undefined): IngestError =>
  new IngestError('damaged', `文件已损坏：${part} 中有行或单元格${written === undefined ? '' : `（“${written}”）`}不在工作表的范围内`);

interface OpenCell {
  readonly type: string;
  readonly style: CellStyle | undefined;
  text: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/** By its type (18.18.11). Undefined where the value is none of its type. */
const storedCell = ({ type, text, style }: OpenCell, { strings, date1904 }: WorkbookTables): StoredCell | undefined => {
  switch (type) {
    case 's': {
      const shared = strings[Number(text)];
      return shared === undefined ? undefined : { kind: 'text', text: shared };
    }
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: unescapeString(text) };
    case 'b':
      return { kind: 'boolean', value: text.trim() === '1' || text.trim() === 'true' };
    case 'e':
      return { kind: 'error', text: text.trim() };
    case 'd': {
      const value = serialOfDate(text.trim(), date1904);
      const format = style === undefined || style.format === general ? isoDateFormat : style.format;
      return value === undefined ? { kind: 'text', text } : { kind: 'number', value, format };
    }
    default: {
      const value = text.trim() === '' ? Number.NaN : Number(text);
      return Number.isFinite(value) ? { kind: 'number', value, format: style?.format ?? general } : undefined;
    }
  }
};
const general = 'General';
const isoDateFormat = 'yyyy/m/d';

const parseRange = (ref: string): Span | undefined => {
  const colon = ref.indexOf(':');
  const from = parseAddress(colon < 0 ? ref : ref.slice(0, colon));
  const to = colon < 0 ? from : parseAddress(ref.slice(colon + 1));
  return from && to && spanBetween(from, to);
};

/** Programs write rows and cells in their order; where one did not, or wrote a place twice, the last one holds. */
const inOrder = (cells: readonly PlacedCell[]): readonly PlacedCell[] => {
  const isOrdered = cells.every((cell, index) => {
    const before = cells[index - 1];
    return !before || before.row < cell.row || (before.row === cell.row && before.column < cell.column);
  });
  if (isOrdered) return cells;
  const byPlace = new Map(cells.map((cell) => [placeNumber(cell), cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isZero = (value: string | undefined): boolean => value !== undefined && Number(value) === 0;
