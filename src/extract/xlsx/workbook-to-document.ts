import type { DenseWorkSheet, WorkBook, WorkSheet } from 'xlsx';
import type { Limits } from '../../model/limits.ts';
import type { Notice } from '../../model/notice.ts';
import type { Origin } from '../../model/origin.ts';
import type { SourceBlock, SourceDocument, TableBlock, TextBlock } from '../../model/source-document.ts';
import { refuseTooMuchText } from '../fragments-of-blocks.ts';
import { formatAddress } from './cell-address.ts';
import { readComments } from './sheet-notes.ts';
import type { SheetScan } from './sheet-scan.ts';
import { sheetToTable } from './sheet-to-table.ts';

/** What was read of a sheet beside SheetJS. */
export interface ScannedSheet {
  readonly scan: SheetScan;
  readonly shapes: readonly TextBlock[];
}

/** Every sheet as a table, hidden ones too; what could not be read is said. `scanned` is in workbook order, undefined for a chart. */
export const workbookToDocument = (
  format: 'xlsx' | 'xls',
  workbook: WorkBook,
  scanned: readonly (ScannedSheet | undefined)[],
  limits: Limits,
): SourceDocument => {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const blocks: SourceBlock[] = [];
  const notices: Notice[] = [];
  let cellsLeft = limits.cells;
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    const beside = scanned[index];
    if (!isDense(sheet) || !beside) {
      notices.push({ code: 'unplaced-text', message: `工作表“${name}”不是普通表格（如图表），或无法读取，其中的文字未读入`, origins: [] });
      continue;
    }
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const { scan, shapes } = beside;
    const table = sheetToTable(sheet, { name, isHidden, date1904, scan, maximumCells: cellsLeft });
    if (table) blocks.push(table);
    for (const note of [...shapes, ...readComments(sheet, name)]) blocks.push(note);
    cellsLeft -= table?.cells.length ?? 0;
    notices.push(...sheetNotices(name, scan, table));
  }
  refuseTooMuchText(blocks, limits);
  return { format, pages: null, blocks, notices };
};

const isDense = (sheet: WorkSheet | undefined): sheet is DenseWorkSheet => sheet !== undefined && Array.isArray(sheet['!data']);

const sheetNotices = (name: string, scan: SheetScan, table: TableBlock | undefined): readonly Notice[] => {
  const notices: Notice[] = [];
  const uncached = scan.uncached.map((place): Origin => ({ sheet: name, cell: formatAddress(place) }));
  if (uncached.length > 0) {
    notices.push({
      code: 'formula-without-value',
      message: `工作表“${name}”有 ${uncached.length} 个公式没有保存计算结果，按空白处理`,
      origins: uncached,
    });
  }
  const hidden = (table?.cells ?? []).flatMap((cell) => cell.fragments.filter((fragment) => fragment.hidden).map(({ origin }) => origin));
  if (hidden.length > 0) {
    notices.push({ code: 'hidden-text', message: `工作表“${name}”有 ${hidden.length} 个隐藏的单元格含有文字`, origins: hidden });
  }
  return notices;
};
