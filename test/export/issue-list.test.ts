import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/export/issue-list/issue.ts';
import { issueListWorkbook } from '../../src/export/issue-list/issue-list-workbook.ts';

const issue = (changes: Partial<Issue> = {}): Issue => ({
  file: '2020/内涵建设经费.pdf',
  project: '内涵建设经费',
  place: '第3页距上边51毫米、距左边25毫米',
  severity: 'error',
  issue: '三级指标“业务培训”没有填写指标值。',
  basis: '预算管理一体化系统的保存校验。三级指标应当填写指标值。',
  ...changes,
});

const open = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
};
const firstSheet = async (issues: readonly Issue[]): Promise<ExcelJS.Worksheet> => {
  const sheet = (await open(issueListWorkbook(issues))).getWorksheet('问题清单');
  if (!sheet) throw new Error('no sheet 问题清单');
  return sheet;
};

describe('the 问题清单', () => {
  test('has a line an issue under frozen headings with a filter, and room for an answer', async () => {
    const sheet = await firstSheet([issue(), issue({ severity: 'warning' }), issue({ severity: 'info', project: '' })]);
    const texts = [1, 2, 3, 4].map((number) => [1, 2, 3, 4, 5, 6, 7].map((column) => sheet.getRow(number).getCell(column).text));
    expect(texts[0]).toEqual(['文件', '项目名称', '位置', '严重程度', '问题', '依据', '整改意见']);
    expect(texts[1]).toEqual([issue().file, issue().project, issue().place, '错误', issue().issue, issue().basis, '']);
    expect([texts[2]?.[3], texts[3]?.[3], texts[3]?.[1]]).toEqual(['警告', '提示', '']);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:G4');
  });

  test('wraps its texts, tints the severity, and makes a row as high as its longest text', async () => {
    const sheet = await firstSheet([issue(), issue({ issue: '长'.repeat(100) })]);
    const [cell, severity] = [sheet.getRow(2).getCell(5), sheet.getRow(2).getCell(4)];
    expect([cell.alignment.wrapText, severity.alignment.wrapText]).toEqual([true, true]);
    expect(severity.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } });
    expect(sheet.getRow(3).height).toBeGreaterThan(sheet.getRow(2).height);
  });

  test('holds no formula, whatever a file or a project is called', async () => {
    const sheet = await firstSheet([issue({ file: '=cmd|calc.pdf', project: '@SUM(A1)', issue: '+1_x0041_<&>"\u0007' })]);
    const cells = [1, 2, 5].map((column) => sheet.getRow(2).getCell(column));
    expect(cells.map(({ formula }) => formula)).toEqual([undefined, undefined, undefined]);
    expect(cells[0]?.value).toBe('=cmd|calc.pdf');
    expect(cells[1]?.value).toBe('@SUM(A1)');
  });

  test('is a sheet with its headings where there is nothing to say', async () => {
    const sheet = await firstSheet([]);
    expect([sheet.rowCount, sheet.autoFilter]).toEqual([1, 'A1:G1']);
  });

  test('goes on in a further sheet when one is full', async () => {
    const workbook = await open(issueListWorkbook([issue(), issue(), issue()], 3));
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['问题清单', 3],
      ['问题清单 2', 2],
    ]);
  });

  test('is the same bytes for the same issues', () => {
    expect(issueListWorkbook([issue()])).toEqual(issueListWorkbook([issue()]));
  });
});
