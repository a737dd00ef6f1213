import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellObject, read as readWithSheetJs, utils, write } from 'xlsx';
import { extract } from '../../src/extract/extract.ts';
import { sheetJsOptions } from '../../src/extract/xlsx/sheetjs-options.ts';
import { sheetJsToContent } from '../../src/extract/xlsx/sheetjs-to-content.ts';
import { workbookToDocument } from '../../src/extract/xlsx/workbook-to-document.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { besideSheet, sharedStrings, xlsxOf } from './xlsx-of.ts';

const textsIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await extract(bytes, defaultLimits)).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.flatMap(({ fragments }) => fragments.map(({ text }) => text))
      : block.kind === 'text'
        ? block.fragments.map(({ text }) => text)
        : [],
  );

describe('a shared text', () => {
  test('is read without the reading for the ear, from all its runs', async () => {
    const strings = sharedStrings('<r><t>预算</t></r><r><t xml:space="preserve"> 执行率</t></r><rPh sb="0" eb="2"><t>ヨサン</t></rPh>');
    expect(await textsIn(xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings))).toEqual(['预算 执行率']);
  });

  test('has the characters that XML cannot hold, and what only looks like one', async () => {
    const strings = sharedStrings('<t>甲_x000A_乙_x005F_x000A_</t>');
    expect(await textsIn(xlsxOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings))).toEqual(['甲\n乙_x000A_']);
  });

  test('that the workbook lacks is no text', async () => {
    expect(await textsIn(xlsxOf('<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="str"><v>乙</v></c></row>'))).toEqual(['乙']);
  });
});

describe('a cell', () => {
  test('stands where its neighbours put it when it has no address', async () => {
    const bytes = xlsxOf(
      '<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row><row><c r="B2" t="inlineStr"><is><t>丙</t></is></c></row>',
    );
    expect((await extract(bytes, defaultLimits)).blocks).toMatchObject([
      { rows: 2, columns: 2, cells: [{ column: 0 }, { column: 1 }, { row: 1, column: 1 }] },
    ]);
  });

  test('written out of order stands in its place, and of two in one place the last one holds', async () => {
    const bytes = xlsxOf(
      '<row r="2"><c r="A2" t="str"><v>丙</v></c></row><row r="1"><c r="B1" t="str"><v>乙</v></c><c r="A1" t="str"><v>旧</v></c><c r="A1" t="str"><v>甲</v></c></row>',
    );
    expect(await textsIn(bytes)).toEqual(['甲', '乙', '丙']);
  });

  test('of the date type shows its day in whatever zone the program runs', async () => {
    expect(await textsIn(xlsxOf('<row r="1"><c r="A1" t="d"><v>2020-01-02</v></c><c r="B1" t="d"><v>某日</v></c></row>'))).toEqual([
      '2020/1/2',
      '某日',
    ]);
  });

  test('of the error type shows the error', async () => {
    expect(await textsIn(xlsxOf('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'))).toEqual(['#N/A']);
  });

  test('beyond the last row or column makes the file damaged, and takes no time', async () => {
    for (const row of ['<row r="1000000000"><c t="str"><v>甲</v></c></row>', '<row r="1"><c r="ZZZ1" t="str"><v>甲</v></c></row>'])
      await expect(extract(xlsxOf(row), defaultLimits)).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('不在工作表的范围内'),
      });
  });
});

describe('comments', () => {
  const cell = '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>';

  test('of a conversation take the place of the notice that older programs show', async () => {
    const beside = besideSheet(
      [
        'comments',
        'comments1.xml',
        '<comments><commentList><comment ref="B1"><text><r><t>[线程批注] 请核对</t></r></text></comment><comment ref="A1"><text><t>旧注</t></text></comment></commentList></comments>',
      ],
      [
        'threadedComment',
        'threadedComments/threadedComment1.xml',
        '<ThreadedComments><threadedComment ref="B1"><text>请核对</text></threadedComment><threadedComment ref="B1"><text>已核对</text></threadedComment></ThreadedComments>',
      ],
    );
    expect(await textsIn(xlsxOf(cell, beside))).toEqual(['甲', '乙', '旧注', '请核对\n已核对']);
  });
});

describe('the own reader and SheetJS', () => {
  const formats = ['General', '0', '0.00', '#,##0.00', '0%', '0.00%', 'yyyy-mm-dd', 'yyyy"年"m"月"', '">="0%', '@', '0.0000', '# ?/?'];
  const number = fc.record({
    t: fc.constant('n' as const),
    v: fc.oneof(
      fc.integer({ min: -9999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    ),
    z: fc.constantFrom(...formats),
  });
  const text = fc.record({
    t: fc.constant('s' as const),
    v: fc.constantFrom('项目名称', ' 甲 ', '<&>"', '第一行\n第二行', '=25个中心', '005', '𠮷'),
  });
  const truth = fc.record({ t: fc.constant('b' as const), v: fc.boolean() });
  const cell = fc.option(fc.oneof<fc.Arbitrary<CellObject>[]>(number, text, truth), { nil: undefined });

  test('show the same of every workbook that SheetJS writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((one) => one ?? null)));
        const book = utils.book_new();
        utils.book_append_sheet(book, sheet, '表');
        const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
        const scan = {
          hiddenRows: new Set<number>(),
          hiddenColumns: new Set<number>(),
          centred: [],
          uncached: [],
          formats: new Map<string, string>(),
          printHeaders: [],
          textBoxes: [],
        };
        const reference = workbookToDocument('xlsx', sheetJsToContent(readWithSheetJs(bytes, sheetJsOptions), [scan]), defaultLimits);
        expect((await extract(bytes, defaultLimits)).blocks).toEqual(reference.blocks);
      }),
      { numRuns: 60 },
    );
  });
});
