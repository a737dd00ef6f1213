import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { tables } from '../../src/export/tables.ts';
import { exportXlsx, xlsxPath } from '../../src/export/xlsx/export-xlsx.ts';
import { maximumCellCharacters } from '../../src/export/xlsx/sheet-xml.ts';
import { collectOutputs } from './collected-outputs.ts';
import { emptySource, fullRecord, nastyTexts, source } from './nasty-records.ts';

const written = (from = source, sheetRows?: number): Buffer => {
  const outputs = collectOutputs();
  exportXlsx(from, outputs.open, sheetRows);
  return outputs.bytes(xlsxPath);
};

const opened = (from = source, sheetRows?: number) => XLSX.read(written(from, sheetRows), { cellFormula: true, cellStyles: true });
const textsOf = (sheet: XLSX.WorkSheet | undefined): readonly (readonly unknown[])[] =>
  sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true });

const styled = async (): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(written() as unknown as ArrayBuffer);
  return workbook;
};

describe('the workbook', () => {
  test('has a sheet a table, with Chinese headings', () => {
    const workbook = opened();
    expect(workbook.SheetNames).toEqual(tables.map(({ chinese }) => chinese));
    expect(textsOf(workbook.Sheets.问题清单)[0]).toEqual([
      '表编号',
      '预算年度',
      '申报单位',
      '项目名称',
      '问题序号',
      '问题代码',
      '严重程度',
      '指标序号',
      '问题说明',
      '所在位置',
    ]);
  });

  test('holds no formula, and every text as it is, line ends apart', () => {
    const workbook = opened();
    for (const sheet of Object.values(workbook.Sheets)) {
      for (const cell of Object.values(sheet)) expect((cell as XLSX.CellObject).f).toBeUndefined();
    }
    const rows = textsOf(workbook.Sheets.绩效指标);
    const column = rows[0]?.indexOf('指标值') ?? -1;
    expect(rows.slice(2).map((row) => row[column])).toEqual(nastyTexts.map((text) => text.replace('\r\n', '\n')));
  });

  test('marks what looks like a formula as text, so that editing the cell keeps it', async () => {
    const parts = unzipSync(written());
    const sheet = Buffer.from(parts['xl/worksheets/sheet2.xml'] ?? []).toString('utf8');
    const style = Number(/s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=25个中心</.exec(sheet)?.[1]);
    // The first <xf> is that of the cell styles.
    const formats = [
      ...Buffer.from(parts['xl/styles.xml'] ?? [])
        .toString('utf8')
        .matchAll(/<xf [^>]*>/g),
    ];
    expect(formats[style + 1]?.[0]).toContain('quotePrefix="1"');
    expect(sheet).not.toContain('<f>');
  });

  test('shows words for codes, days as days, amounts as amounts', () => {
    const sheet = opened().Sheets;
    const rows = textsOf(sheet.绩效目标表);
    const at = (heading: string): unknown => rows[1]?.[rows[0]?.indexOf(heading) ?? -1];
    expect([at('表式'), at('政府购买服务'), at('项目总预算（元）'), at('其他栏目')]).toEqual([
      '上海目标表（2017 年起）',
      '否',
      5_535_000.29,
      '项目负责人：=沈书言',
    ]);
    const dates = XLSX.utils.sheet_to_json<Record<string, string>>(sheet.绩效目标表 as XLSX.WorkSheet, { raw: false });
    expect(dates[0]?.计划开始日期).toBe('2020-01-02');
    expect(dates[0]?.['项目总预算（元）']).toBe('5,535,000.29');
  });

  test('freezes the headings, filters every column, hides what is for programs', async () => {
    const workbook = await styled();
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toBe(`A1:${sheet.getColumn(sheet.columnCount).letter}${sheet.rowCount}`);
      expect(sheet.getCell('A1').font.bold).toBe(true);
    }
    const forms = workbook.worksheets[0];
    const headings = forms?.getRow(1).values as readonly string[];
    const hidden = headings.filter((_heading, index) => forms?.getColumn(index).hidden);
    expect(hidden).toEqual(['文件 SHA-256', '申报单位（归并用）', '项目名称（归并用）']);
  });

  test('tints flags by severity and failed files', async () => {
    const workbook = await styled();
    const tint = (sheet: string, row: number): string | undefined => {
      const { fill } = workbook.getWorksheet(sheet)?.getCell(row, 1) ?? {};
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
    };
    expect([2, 3, 4].map((row) => tint('问题清单', row))).toEqual(['FFFFC7CE', 'FFFFEB9C', 'FFDDEBF7']);
    expect([2, 3, 4, 5].map((row) => tint('文件', row))).toEqual([undefined, undefined, 'FFFFC7CE', undefined]);
  });

  test('goes on in a further sheet where a table is longer than a sheet', () => {
    const workbook = opened(source, 7);
    expect(workbook.SheetNames).toContain('绩效指标 3');
    const all = ['绩效指标', '绩效指标 2', '绩效指标 3'].flatMap((name) => textsOf(workbook.Sheets[name]).slice(1));
    expect(all.map((row) => row[4])).toEqual(fullRecord.indicators.map(({ ordinal }) => ordinal));
  });

  test('cuts a text that no cell can hold, and says so', () => {
    const long = { ...fullRecord, narrative: { ...fullRecord.narrative, plan: '𠮷'.repeat(40_000) } };
    const rows = textsOf(opened({ records: () => [long], files: () => [] }).Sheets.绩效目标表);
    const cell = String(rows[1]?.[rows[0]?.indexOf('项目实施计划') ?? -1]);
    expect(cell.length).toBeLessThanOrEqual(maximumCellCharacters);
    expect(cell).toMatch(/^(?:𠮷)+……（超出单元格上限/u);
  });

  test('is the same bytes for the same records, in any time zone', () => {
    const zone = process.env.TZ;
    try {
      const [here, there] = ['Asia/Shanghai', 'America/Los_Angeles'].map((TZ) => {
        process.env.TZ = TZ;
        return written();
      });
      expect(here?.equals(there as Buffer)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('without records has its headings', () => {
    expect(textsOf(opened(emptySource).Sheets.文件)).toHaveLength(1);
  });
});
