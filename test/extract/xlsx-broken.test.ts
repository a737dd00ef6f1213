import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CFB as untypedCfb, utils, write } from 'xlsx';
import { extract } from '../../src/extract/extract.ts';
import { biffRecords } from '../../src/extract/xlsx/biff-records.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { isRefusal } from './extractor-contract.ts';

// Workbooks that no spreadsheet program writes.

const sheetPart = 'xl/worksheets/sheet1.xml';

/** SheetJS exports its compound files without types. */
const cfb: {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => object;
  readonly find: (file: object, name: string) => { readonly content: Uint8Array };
  readonly write: (file: object, options: { readonly type: 'buffer' }) => Uint8Array;
  readonly utils: { readonly cfb_new: () => object; readonly cfb_add: (file: object, path: string, content: Uint8Array) => void };
} = untypedCfb;

const number = 0x0203;
const formula = 0x0006;

/** An .xls whose number in B1 is made a formula that ends before its expression begins: whoever counts from there counts for ever. */
const withEndlessFormula = (): Uint8Array => {
  const book = write(utils.book_new(utils.aoa_to_sheet([['合计', 3]]), '表'), { type: 'buffer', bookType: 'biff8' });
  const stream = Uint8Array.from(cfb.find(cfb.read(book, { type: 'buffer' }), 'Workbook').content);
  for (const { type, start } of biffRecords(stream, 0)) if (type === number) stream.set([formula, 0], start);
  const file = cfb.utils.cfb_new();
  cfb.utils.cfb_add(file, '/Workbook', stream);
  return new Uint8Array(cfb.write(file, { type: 'buffer' }));
};

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

  test('is damaged with a formula in which a reader would be caught', async () => {
    await expect(extract(withEndlessFormula(), defaultLimits)).rejects.toSatisfy(isRefusal('damaged'));
  });
});
