import { IngestError } from '../../model/ingest-error.ts';
import { biffRecords } from './biff-records.ts';
import { centredSpans, type Interval, type ScannedCell, type SheetScan } from './sheet-scan.ts';

/** Record types of [MS-XLS] 2.3. */
const bof = 0x0809;
const eof = 0x000a;
const filePass = 0x002f;
const boundSheet = 0x0085;
const cellFormat = 0x00e0;
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

/** One entry for each sheet in workbook order, undefined where it is no worksheet. */
export const scanXlsWorkbook = (stream: Uint8Array, maximumCells: number): readonly (SheetScan | undefined)[] => {
  const sheetStarts: number[] = [];
  const centredFormats = new Set<number>();
  let formats = 0;
  for (const { type, body } of biffRecords(stream, 0)) {
    if (type === filePass) throw new IngestError('encrypted', '文件已加密，请去除密码后再提交');
    if (type === eof) break;
    if (type === boundSheet && body.byteLength >= 4) sheetStarts.push(body.getUint32(0, true));
    if (type === cellFormat) {
      if (body.byteLength > 6 && (body.getUint8(6) & 0x07) === centreAcrossSelection) centredFormats.add(formats);
      formats += 1;
    }
  }
  return sheetStarts.map((start) => scanSheet(stream, start, centredFormats, maximumCells));
};

const scanSheet = (stream: Uint8Array, start: number, centredFormats: ReadonlySet<number>, maximumCells: number): SheetScan | undefined => {
  const hiddenRows = new Set<number>();
  const hiddenColumns: Interval[] = [];
  const centred = centredSpans();
  let filled = 0;
  let depth = 0;
  for (const { type, body, start: at } of biffRecords(stream, start)) {
    if (at === start && (type !== bof || body.getUint16(2, true) !== worksheetType)) return undefined;
    // Charts in the sheet are streams within the stream.
    if (type === bof) depth += 1;
    if (type === eof) depth -= 1;
    if (depth === 0) break;
    if (depth > 1) continue;
    if (type === rowInfo && (body.getUint8(12) & rowIsHidden) !== 0) hiddenRows.add(body.getUint16(0, true));
    if (type === columnInfo && (body.getUint16(8, true) & columnIsHidden) !== 0) {
      hiddenColumns.push({ from: body.getUint16(0, true), to: body.getUint16(2, true) });
    }
    for (const cell of cellsOf(type, body, centredFormats)) {
      if (!cell.isEmpty) filled += 1;
      if (filled > maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${maximumCells} 个`);
      centred.take(cell);
    }
  }
  return { hiddenRows, hiddenColumns, centred: centred.spans, uncached: [] };
};

const cellsOf = (type: number, body: DataView, centredFormats: ReadonlySet<number>): readonly ScannedCell[] => {
  const isMultiple = type === multipleBlanks || type === multipleNumbers;
  if (!isMultiple && type !== blank && !filledCells.has(type)) return [];
  const isEmpty = type === blank || type === multipleBlanks;
  const row = body.getUint16(0, true);
  const first = body.getUint16(2, true);
  // MULRK has a number of four bytes behind each format; both kinds end with the last column.
  const step = type === multipleNumbers ? 6 : 2;
  const count = isMultiple ? Math.floor((body.byteLength - 6) / step) : 1;
  return Array.from({ length: count }, (_, index) => ({
    row,
    column: first + index,
    isCentred: centredFormats.has(body.getUint16(4 + index * step, true)),
    isEmpty,
  }));
};
