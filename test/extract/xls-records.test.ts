import { expect, test } from 'vitest';
import { scanXlsWorkbook } from '../../src/extract/xlsx/scan-xls-workbook.ts';

// Text of a BIFF8 sheet that SheetJS passes over, in records made by hand ([MS-XLS] 2.3).

const u16 = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => Buffer.from([value & 0xff, value >> 8])));
const record = (type: number, ...body: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat(body);
  return Buffer.concat([u16(type, bytes.length), bytes]);
};
const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);

const bof = (kind: number): Buffer => record(0x0809, u16(0x0600, kind, 0, 0, 0, 0, 0, 0));
const eof = record(0x000a);
const header = (code: string): Buffer => record(0x0014, u16(code.length), wide(code));
/** A drawing whose anchor begins at a column and row, its object (6: text box, 25: comment), and its text in two pieces. */
const box = (column: number, row: number, objectType: number, first: string, second: string): readonly Buffer[] => [
  record(0x00ec, u16(0x0000, 0xf010, 18, 0), u16(0, column, 0, row, 0, column + 2, 0, row + 3, 0)),
  record(0x005d, u16(0x15, 0x12, objectType, 1, 0x6011)),
  record(0x01b6, u16(0, 0, 0, 0, 0, first.length + second.length, 16, 0, 0)),
  record(0x003c, wide(first)),
  ...(second === '' ? [] : [record(0x003c, wide(second))]),
];

const workbookOf = (...sheet: readonly Buffer[]): Uint8Array => {
  const globals = (start: number): Buffer =>
    Buffer.concat([bof(0x0005), record(0x0085, u16(start & 0xffff, start >> 16, 0), Buffer.from([1, 0, 0x41])), eof]);
  return new Uint8Array(Buffer.concat([globals(globals(0).length), bof(0x0010), ...sheet, eof]));
};

test('text boxes are read at the cell of their corner, also in two records; comments are not, they stand with their cells', () => {
  const bytes = workbookOf(...box(1, 4, 6, '填报', '说明\n第二段'), ...box(0, 0, 25, '请核对', ''));
  expect(scanXlsWorkbook(bytes, 100)[0]?.textBoxes).toEqual([{ row: 4, column: 1, text: '填报说明\n第二段' }]);
});

test('what is printed above every page is read with its codes', () => {
  expect(scanXlsWorkbook(workbookOf(header('&L附件1&R第 &P 页')), 100)[0]?.printHeaders).toEqual([
    { role: 'header', code: '&L附件1&R第 &P 页' },
  ]);
});
