import { type XlsTextBox, xlsTextBoxes } from './xls-text-boxes.ts';
import type { PrintHeader } from './print-headers.ts';
import { IngestError } from '../../model/ingest-error.ts';
import { biffRecords } from './biff-records.ts';
import { formatAddress } from './cell-address.ts';
import { chineseDateFormat } from './number-formats.ts';
import { centredSpans, columnsIn, type Interval, type ScannedCell, type SheetScan } from './sheet-scan.ts';

/** Record types of [MS-XLS] 2.3. */
const bof = 0x0809;
const eof = 0x000a;
const filePass = 0x002f;
const boundSheet = 0x0085;
const cellFormat = 0x00e0;
const numberFormat = 0x041e;
const rowInfo = 0x0208;
const columnInfo = 0x007d;
const multipleNumbers = 0x00bd;
const multipleBlanks = 0x00be;
const blank = 0x0201;
/** FORMULA, LABEL, NUMBER, BOOLERR, RK, LABELSST, RSTRING: all begin with row, column, format. */
const filledCells: ReadonlySet<number> = new Set([0x0006, 0x0204, 0x0203, 0x0205, 0x027e, 0x00fd, 0x00d6]);

const worksheetType = 0x0010;
const centreAcrossSelection = 6;
const rowIsHidden = 0x20;
const columnIsHidden = 0x01;

/** What SheetJS does not tell of a sheet, or only at the price of one object for each empty formatted cell. */
export interface XlsSheetScan extends SheetScan {
  /** Codes of number formats that SheetJS would show otherwise than a Chinese reader sees them, by cell address. */
  readonly formats: ReadonlyMap<string, string>;
  readonly textBoxes: readonly XlsTextBox[];
}

interface CellStyle {
  readonly isCentred: boolean;
  readonly format: string | undefined;
}

/** One entry for each sheet in workbook order, undefined where it is no worksheet. */
export const scanXlsWorkbook = (stream: Uint8Array, maximumCells: number): readonly (XlsSheetScan | undefined)[] => {
  const sheetStarts: number[] = [];
  const stated = new Map<number, string>();
  const styles: { readonly formatId: number; readonly isCentred: boolean }[] = [];
  for (const { type, body } of biffRecords(stream, 0)) {
    if (type === filePass) throw new IngestError('encrypted', '文件已加密，请去除密码后再提交');
    if (type === eof) break;
    if (type === boundSheet && body.byteLength >= 4) sheetStarts.push(body.getUint32(0, true));
    // Only whether a code is stated matters here; SheetJS reads it.
    if (type === numberFormat && body.byteLength >= 2) stated.set(body.getUint16(0, true), '');
    if (type === cellFormat && body.byteLength > 6) {
      styles.push({ formatId: body.getUint16(2, true), isCentred: (body.getUint8(6) & 0x07) === centreAcrossSelection });
    }
  }
  const cellStyles = styles.map(({ formatId, isCentred }) => ({ isCentred, format: chineseDateFormat(formatId, stated.get(formatId)) }));
  return sheetStarts.map((start) => scanSheet(stream, start, cellStyles, maximumCells));
};

const scanSheet = (stream: Uint8Array, start: number, styles: readonly CellStyle[], maximumCells: number): XlsSheetScan | undefined => {
  const hiddenRows = new Set<number>();
  const hiddenColumns: Interval[] = [];
  const centred = centredSpans();
  const formats = new Map<string, string>();
  const printHeaders: PrintHeader[] = [];
  let filled = 0;
  let depth = 0;
  const textBoxes = xlsTextBoxes();
  for (const record of biffRecords(stream, start)) {
    const { type, body, start: at } = record;
    if (at === start && (type !== bof || body.getUint16(2, true) !== worksheetType)) return undefined;
    // Charts in the sheet are streams within the stream.
    if (type === bof) depth += 1;
    if (type === eof) depth -= 1;
    if (depth === 0) break;
    if (depth > 1) continue;
    textBoxes.take(record);
    const role = printHeaderRoles[type];
    if (role) printHeaders.push({ role, code: stringOf(body) });
    if (type === rowInfo && (body.getUint8(12) & rowIsHidden) !== 0) hiddenRows.add(body.getUint16(0, true));
    if (type === columnInfo && (body.getUint16(8, true) & columnIsHidden) !== 0) {
      hiddenColumns.push({ from: body.getUint16(0, true), to: body.getUint16(2, true) });
    }
    for (const cell of cellsOf(type, body, styles)) {
      if (!cell.isEmpty) filled += 1;
      if (filled > maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${maximumCells} 个`);
      centred.take(cell);
      if (cell.format !== undefined) formats.set(formatAddress(cell), cell.format);
    }
  }
  return {
    hiddenRows,
    hiddenColumns: columnsIn(hiddenColumns),
    centred: centred.spans,
    uncached: [],
    formats,
    printHeaders,
    textBoxes: textBoxes.boxes,
  };
};

/** HEADER and FOOTER (2.4.136, 2.4.124): in BIFF8 a count of characters, a flag, and the characters as bytes or in pairs of bytes. */
const printHeaderRoles: Readonly<Record<number, PrintHeader['role']>> = { 20: 'header', 21: 'footer' };
const stringOf = (body: DataView): string => {
  if (body.byteLength < 4) return '';
  const bytes = new Uint8Array(body.buffer, body.byteOffset + 3, body.byteLength - 3);
  const isWide = (body.getUint8(2) & 1) === 1;
  return new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes).slice(0, body.getUint16(0, true));
};

const cellsOf = (type: number, body: DataView, styles: readonly CellStyle[]): readonly (ScannedCell & Pick<CellStyle, 'format'>)[] => {
  const isMultiple = type === multipleBlanks || type === multipleNumbers;
  if (!isMultiple && type !== blank && !filledCells.has(type)) return [];
  const isEmpty = type === blank || type === multipleBlanks;
  const row = body.getUint16(0, true);
  const first = body.getUint16(2, true);
  // MULRK has a number of four bytes behind each format; both kinds end with the last column.
  const step = type === multipleNumbers ? 6 : 2;
  const count = isMultiple ? Math.floor((body.byteLength - 6) / step) : 1;
  return Array.from({ length: count }, (_, index) => {
    const style = styles[body.getUint16(4 + index * step, true)];
    return { row, column: first + index, isCentred: style?.isCentred ?? false, isEmpty, format: isEmpty ? undefined : style?.format };
  });
};
