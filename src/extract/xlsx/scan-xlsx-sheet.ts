import { IngestError } from '../../model/ingest-error.ts';
import { type Attributes, parseXml } from '../parse-xml.ts';
import type { Zip } from '../zip.ts';
import { formatAddress, parseAddress } from './cell-address.ts';
import { chineseDateFormat } from './chinese-date-formats.ts';
import { type CellStyle, centredSpans, columnsIn, type Interval, isOnSheet, type Place, type SheetScan } from './sheet-scan.ts';

/** Streams through a worksheet part (ECMA-376 18.3.1): hidden rows and columns, centred texts, formulas without a result; counts cells. */
export const scanXlsxSheet = (zip: Zip, part: string, styles: readonly CellStyle[], maximumCells: number): SheetScan => {
  const hiddenRows = new Set<number>();
  const hiddenColumns: Interval[] = [];
  const uncached: Place[] = [];
  const centred = centredSpans();
  const formats = new Map<string, string>();
  let row = -1;
  let column = -1;
  let cell: { style: string | undefined; hasValue: boolean; hasFormula: boolean } | undefined;
  let filled = 0;
  const openCell = (attributes: Attributes): void => {
    const place = attributes.r === undefined ? { row, column: column + 1 } : parseAddress(attributes.r);
    if (!place || !isOnSheet(place)) {
      throw new IngestError(
        'damaged',
        `文件已损坏：${part} 中单元格的位置“${attributes.r ?? formatAddress({ row, column: column + 1 })}”不在工作表的范围内`,
      );
    }
    ({ row, column } = place);
    cell = { style: attributes.s, hasValue: false, hasFormula: false };
  };
  const closeCell = (): void => {
    if (!cell) return;
    if (cell.hasFormula && !cell.hasValue) uncached.push({ row, column });
    if (cell.hasValue) filled += 1;
    if (filled > maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${maximumCells} 个`);
    const style = styles[Number(cell.style ?? 0)];
    centred.take({ row, column, isCentred: style?.isCentred ?? false, isEmpty: !cell.hasValue });
    if (cell.hasValue && style?.format !== undefined) formats.set(formatAddress({ row, column }), style.format);
    cell = undefined;
  };
  parseXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        if (!isOnSheet({ row, column: 0 }))
          throw new IngestError('damaged', `文件已损坏：${part} 中的行号“${attributes.r ?? row + 1}”不在工作表的范围内`);
        if (isTrue(attributes.hidden) || isZero(attributes.ht)) hiddenRows.add(row);
      } else if (name === 'c') openCell(attributes);
      else if (name === 'col' && (isTrue(attributes.hidden) || isZero(attributes.width))) {
        hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
      } else if (cell && name === 'f') cell.hasFormula = true;
      else if (cell && (name === 'v' || name === 't')) cell.hasValue = true;
    },
    close: (name) => {
      if (name === 'c') closeCell();
    },
  });
  return { hiddenRows, hiddenColumns: columnsIn(hiddenColumns), centred: centred.spans, uncached, formats };
};

/** The cell formats in the order that the `s` attribute of a cell counts them (ECMA-376 18.8.10). */
export const readCellStyles = (zip: Zip, part: string): readonly CellStyle[] => {
  const stated = new Map<number, string>();
  const styles: { formatId: number; isCentred: boolean }[] = [];
  let inCellFormats = false;
  parseXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') stated.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (!inCellFormats) return;
      const current = styles.at(-1);
      if (name === 'xf') styles.push({ formatId: Number(attributes.numFmtId ?? 0), isCentred: false });
      if (name === 'alignment' && current) current.isCentred = attributes.horizontal === 'centerContinuous';
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles.map(({ formatId, isCentred }) => ({ isCentred, format: chineseDateFormat(formatId, stated.get(formatId)) }));
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isZero = (value: string | undefined): boolean => value !== undefined && Number(value) === 0;
