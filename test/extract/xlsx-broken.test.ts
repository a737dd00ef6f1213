import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { isRefusal } from './extractor-contract.ts';

// Workbooks that no spreadsheet program writes.

const sheetPart = 'xl/worksheets/sheet1.xml';

/** A form of two rows whose sheet is edited as text. */
const edited = async (edit: (xml: string) => string): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.addRows([
    ['标题', '旁'],
    ['甲', '乙'],
  ]);
  sheet.mergeCells('A1:B1');
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync({ ...parts, [sheetPart]: strToU8(edit(strFromU8(parts[sheetPart] ?? new Uint8Array()))) });
};

const thrownBy = (edit: (xml: string) => string): Promise<unknown> =>
  edited(edit)
    .then((bytes) => extract(bytes, defaultLimits))
    .catch((error: unknown) => error);

describe('a workbook that is broken', () => {
  test.each([
    ['a row beyond the last', (xml: string) => xml.replace('<row r="2"', '<row r="1000000000"')],
    ['a row before the first', (xml: string) => xml.replace('<row r="2"', '<row r="0"')],
    ['a row of no number', (xml: string) => xml.replace('<row r="2"', '<row r="x"')],
    ['a cell beyond the last row', (xml: string) => xml.replace('<c r="A2"', '<c r="A9999999"')],
    ['a cell beyond the last column', (xml: string) => xml.replace('<c r="A2"', '<c r="XFE2"')],
    ['a cell without a place', (xml: string) => xml.replace('<c r="A2"', '<c r="A1000000000"')],
  ])('is said to be with %s, instead of counting up to there', async (_, edit) => {
    expect(await thrownBy(edit)).toSatisfy(isRefusal('damaged'));
  });

  test.each(['A0:B0', 'B1:A1', 'A1:A1', ':', '', 'A1:XFD1048576', 'A1:ZZZ9999999', 'A1:B1:C1'])(
    'has sound spans with a merge of %j',
    async (range) => {
      const { blocks } = await extract(await edited((xml) => xml.replace('ref="A1:B1"', `ref="${range}"`)), defaultLimits);
      const [table] = blocks;
      const cells = table?.kind === 'table' ? table.cells : [];
      expect(cells.length).toBeGreaterThan(0);
      for (const { row, column, rowSpan, columnSpan } of cells) {
        expect([row, column, rowSpan, columnSpan].every(Number.isInteger)).toBe(true);
        expect(Math.min(rowSpan, columnSpan)).toBeGreaterThan(0);
        expect([row + rowSpan, column + columnSpan].every((end) => end <= 2)).toBe(true);
      }
    },
  );
});
