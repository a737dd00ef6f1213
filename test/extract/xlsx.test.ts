import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CFB, utils, write } from 'xlsx';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import type { SourceCell, SourceDocument, TableBlock } from '../../src/model/source-document.ts';
import { describeExtractor } from './extractor-contract.ts';

const workbookOf = async (fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const plainRows = [
  ['财政项目支出绩效目标表', '', '', ''],
  ['项目名称', '道路养护', '项目类别', '经常性'],
  ['产出目标', '数量', '养护里程', '>=80公里'],
];

const sampleXlsx = (): Promise<Uint8Array> =>
  workbookOf((book) => {
    const sheet = book.addWorksheet('绩效目标');
    sheet.addRows(plainRows);
    sheet.mergeCells('A1:D1');
  });

const sampleXls = async (): Promise<Uint8Array> => {
  const sheet = utils.aoa_to_sheet(plainRows);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '绩效目标');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
};

const exceeded = [{ cells: 2 }, { characters: 10 }];
describeExtractor('xlsx', {
  extract,
  sample: sampleXlsx,
  format: 'xlsx',
  exceeded: [...exceeded, { inflatedBytes: 1000 }, { zipEntries: 2 }],
});
describeExtractor('xls', { extract, sample: sampleXls, format: 'xls', exceeded });

const read = (bytes: Uint8Array): Promise<SourceDocument> => extract(bytes, defaultLimits);

const tablesOf = (document: SourceDocument): readonly TableBlock[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

const cellAt = (document: SourceDocument, address: string, sheet = 0): SourceCell | undefined =>
  tablesOf(document)[sheet]?.cells.find(({ fragments }) => fragments.some(({ origin }) => 'cell' in origin && origin.cell === address));

const shown = (cell: SourceCell | undefined): readonly string[] => (cell?.fragments ?? []).map(({ text }) => text);

describe('a workbook', () => {
  test('reads the same from .xlsx and .xls', async () => {
    expect((await read(await sampleXls())).blocks).toEqual((await read(await sampleXlsx())).blocks);
  });

  test('gives a table for each sheet, by its name and in its order', async () => {
    const bytes = await workbookOf((book) => {
      book.addWorksheet('项目一').addRow(['甲']);
      book.addWorksheet('空表');
      book.addWorksheet('项目二').addRow(['乙']);
    });
    expect(tablesOf(await read(bytes)).map(({ name }) => name)).toEqual(['项目一', '项目二']);
  });

  test('begins a table at the first row and column in use', async () => {
    const bytes = await workbookOf((book) => {
      book.addWorksheet('表').getCell('C4').value = '甲';
    });
    const [table] = tablesOf(await read(bytes));
    expect(table).toMatchObject({ rows: 1, columns: 1 });
    expect(table?.cells[0]?.fragments[0]?.origin).toEqual({ sheet: '表', cell: 'C4' });
  });

  test('leaves out empty rows and columns of a sheet whose corners are a million rows apart', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.getCell('A1').value = '甲';
      sheet.getCell('XFD1048576').value = '乙';
    });
    expect(tablesOf(await read(bytes))[0]).toMatchObject({ rows: 2, columns: 2 });
  });
});

describe('merged cells', () => {
  test('span what is merged, and no more than is in use', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.addRows([['标题'], ['甲', '乙']]);
      sheet.mergeCells('A1:H1');
    });
    expect(cellAt(await read(bytes), 'A1')).toMatchObject({ rowSpan: 1, columnSpan: 2 });
  });

  test('keep a text that stands under the merge', async () => {
    const sheet = utils.aoa_to_sheet([
      ['上', '旁'],
      ['下', '旁'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表');
    const document = await read(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
    expect(shown(cellAt(document, 'A1'))).toEqual(['上', '下']);
  });

  test('are seen in a text centred across empty cells', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.addRows([['标题'], ['甲', '乙', '丙']]);
      for (const address of ['A1', 'B1', 'C1']) sheet.getCell(address).alignment = { horizontal: 'centerContinuous' };
    });
    expect(cellAt(await read(bytes), 'A1')).toMatchObject({ row: 0, column: 0, rowSpan: 1, columnSpan: 3 });
  });
});

describe('a workbook of Excel 95', () => {
  const record = (type: number, ...body: readonly number[]): readonly number[] => [
    type & 255,
    type >> 8,
    body.length & 255,
    body.length >> 8,
    ...body,
  ];
  const bof = (kind: number): readonly number[] => record(0x0809, 0x00, 0x05, kind, 0x00, 0x00, 0x00, 0xcd, 0x07);
  const eof = record(0x000a);
  const gbk = [0xcf, 0xee, 0xc4, 0xbf]; // 项目

  test('is read by its code page', async () => {
    const codePage = record(0x0042, 0xa8, 0x03);
    const globals = (sheetStart: number): readonly number[] => [
      ...bof(0x05),
      ...codePage,
      ...record(0x0085, sheetStart, 0, 0, 0, 0, 0, gbk.length, ...gbk),
      ...eof,
    ];
    const label = record(0x0204, 0, 0, 0, 0, 0, 0, gbk.length, 0, ...gbk);
    const stream = [...globals(globals(0).length), ...bof(0x10), ...label, ...eof];
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, 'Book', Uint8Array.from([...stream, ...Array(5000).fill(0)]));
    const document = await read(Uint8Array.from(CFB.write(file, { type: 'array' })));
    expect(tablesOf(document)).toMatchObject([{ name: '项目', cells: [{ fragments: [{ text: '项目' }] }] }]);
  });
});

describe('hidden parts', () => {
  test('are read and marked: rows, columns, sheets', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.addRows([
        ['甲', '乙'],
        ['丙', '丁'],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
      book.addWorksheet('隐', { state: 'veryHidden' }).addRow(['戊']);
    });
    const document = await read(bytes);
    const marked = tablesOf(document).flatMap(({ cells }) => cells.flatMap(({ fragments }) => fragments));
    expect(marked.filter(({ hidden }) => hidden).map(({ text }) => text)).toEqual(['乙', '丙', '丁', '戊']);
    expect(document.notices.map(({ code }) => code)).toEqual(['hidden-text', 'hidden-text']);
  });
});

describe('values', () => {
  const values: readonly (readonly [string, ExcelJS.CellValue, string | undefined, string, string | undefined])[] = [
    ['a number without a format in plain digits', 12345678901.25, undefined, '12345678901.25', '12345678901.25'],
    ['a large number without an exponent', 1e21, undefined, '1000000000000000000000', '1000000000000000000000'],
    ['a small number without an exponent', 0.0000012, undefined, '0.0000012', '0.0000012'],
    ['a sum without the noise of binary fractions', 0.1 + 0.2, undefined, '0.3', '0.3'],
    ['an amount as shown', 5535000, '#,##0.00', '5,535,000.00', '5535000'],
    ['a percentage as shown', 0.95, '0%', '95%', '0.95'],
    ['a sign that stands in the format', 0.9, '">="0%', '>=90%', '0.9'],
    ['a day as shown, stored by ISO 8601', 43832, 'yyyy"年"m"月"d"日"', '2020年1月2日', '2020-01-02'],
    ['the day of the reader’s country in Chinese order', 43832, 'mm-dd-yy', '2020/1/2', '2020-01-02'],
    ['an amount without the spaces of its format', 43832.6, '_ * #,##0.00_ ;_ * "-"??_ ', '43,832.60', '43832.6'],
    ['the long date of the reader’s system', 43832, '[$-F800]dddd, mmmm dd, yyyy', '2020年1月2日', '2020-01-02'],
    ['a moment', 45000.5, 'yyyy-mm-dd hh:mm', '2023-03-15 12:00', '2023-03-15T12:00:00'],
    ['a truth value', true, undefined, 'TRUE', 'true'],
    ['a number stored as text', '005', undefined, '005', undefined],
    ['several lines', '甲\r\n乙', undefined, '甲\n乙', undefined],
    ['spaces', '  甲  ', undefined, '  甲  ', undefined],
  ];

  test.each(values)('gives %s', async (_, value, format, text, stored) => {
    const bytes = await workbookOf((book) => {
      const cell = book.addWorksheet('表').getCell('A1');
      cell.value = value;
      if (format !== undefined) cell.numFmt = format;
    });
    const fragment = cellAt(await read(bytes), 'A1')?.fragments[0];
    expect([fragment?.text, fragment?.stored?.value]).toEqual([text, stored]);
  });

  test('counts days from 1904 where the workbook says so', async () => {
    const bytes = await workbookOf((book) => {
      book.properties.date1904 = true;
      const cell = book.addWorksheet('表').getCell('A1');
      cell.value = 42370;
      cell.numFmt = 'yyyy-mm-dd';
    });
    expect(cellAt(await read(bytes), 'A1')?.fragments[0]).toMatchObject({
      text: '2020-01-02',
      stored: { type: 'date', value: '2020-01-02' },
    });
  });

  test('reads rich text as plain text', async () => {
    const bytes = await workbookOf((book) => {
      book.addWorksheet('表').getCell('A1').value = { richText: [{ text: '预算', font: { bold: true } }, { text: '执行率' }] };
    });
    expect(shown(cellAt(await read(bytes), 'A1'))).toEqual(['预算执行率']);
  });

  test('shows a number that its format hides as hidden', async () => {
    const bytes = await workbookOf((book) => {
      const cell = book.addWorksheet('表').getCell('A1');
      cell.value = 7;
      cell.numFmt = ';;;';
    });
    expect(cellAt(await read(bytes), 'A1')?.fragments[0]).toMatchObject({ text: '7', hidden: true });
  });

  test('takes the stored result of a formula, and says where there is none', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('表');
      sheet.getCell('A1').value = { formula: '1+1', result: 2 };
      sheet.getCell('B1').value = { formula: '2+2' } as ExcelJS.CellFormulaValue;
    });
    const document = await read(bytes);
    expect(shown(cellAt(document, 'A1'))).toEqual(['2']);
    expect(document.notices).toEqual([
      { code: 'formula-without-value', message: expect.stringContaining('公式'), origins: [{ sheet: '表', cell: 'B1' }] },
    ]);
  });
});

describe('text beside the cells', () => {
  const withComment = (bookType: 'xlsx' | 'biff8'): Uint8Array => {
    const sheet = utils.aoa_to_sheet([['甲']]);
    utils.cell_add_comment(sheet.A1, '请核对', '审核');
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表');
    return new Uint8Array(write(book, { type: 'array', bookType }));
  };

  test('is kept: comments as notes', async () => {
    const { blocks } = await read(withComment('xlsx'));
    expect(blocks.at(-1)).toEqual({ kind: 'text', role: 'note', fragments: [{ text: '请核对', origin: { sheet: '表', cell: 'A1' } }] });
  });

  test('is kept: what is printed above and below every page, but page numbers', async () => {
    const bytes = await workbookOf((book) => {
      const sheet = book.addWorksheet('绩效目标');
      sheet.addRows(plainRows);
      sheet.headerFooter.oddHeader = '&L&"宋体,常规"&10附件1&C&A（&K000000R&&D经费）&R第 &P 页';
      sheet.headerFooter.evenHeader = '&L附件1';
      sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页&R填报人：张三';
    });
    const { blocks } = await read(bytes);
    const printed = blocks.flatMap((block) =>
      block.kind === 'text' ? block.fragments.map(({ text, origin }) => [block.role, text, origin]) : [],
    );
    expect(printed).toEqual([
      ['header', '附件1', { paragraph: 0, part: 'header' }],
      ['header', '绩效目标（R&D经费）', { paragraph: 1, part: 'header' }],
      ['footer', '填报人：张三', { paragraph: 0, part: 'footer' }],
    ]);
  });

  test('is kept: text boxes at the cell of their corner', async () => {
    const parts = unzipSync(await sampleXlsx());
    const anchor = '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from>';
    const drawing = `<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>${anchor}
      <xdr:sp><xdr:txBody><a:p><a:r><a:t>填报</a:t></a:r><a:r><a:t>说明</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`;
    const bytes = zipSync({
      ...parts,
      'xl/drawings/drawing1.xml': strToU8(drawing),
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="http://x/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      ),
    });
    const { blocks } = await read(bytes);
    expect(blocks.at(-1)).toEqual({
      kind: 'text',
      role: 'body',
      fragments: [{ text: '填报说明', origin: { sheet: '绩效目标', cell: 'B5' } }],
    });
  });
});

describe('a sheet of formatted but empty cells', () => {
  test('is read in little time and gives a small table', async () => {
    const sheet = utils.aoa_to_sheet([['甲', '乙']]);
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 2}">${'<c r="A1" s="0"/>'.repeat(10)}</row>`).join('');
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    const parts = unzipSync(bytes);
    const name = 'xl/worksheets/sheet1.xml';
    const filled = zipSync({
      ...parts,
      [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', `${rows}</sheetData>`)),
    });
    const start = performance.now();
    expect(tablesOf(await read(filled))[0]).toMatchObject({ rows: 1, columns: 2 });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
