import type { Limits } from '../../model/limits.ts';
import type { Notice } from '../../model/notice.ts';
import type { Origin } from '../../model/origin.ts';
import type { SourceBlock, SourceDocument, TableBlock } from '../../model/source-document.ts';
import { fragmentsOf, refuseTooMuchText } from '../fragments-of-blocks.ts';
import { formatAddress } from './cell-address.ts';
import { printHeaderBlocks } from './print-headers.ts';
import type { WorkbookContent } from './sheet-content.ts';
import type { SheetScan } from './sheet-scan.ts';
import { sheetToTable } from './sheet-to-table.ts';

/** Every sheet as a table, hidden ones too; what could not be read is said. */
export const workbookToDocument = (format: 'xlsx' | 'xls', { sheets, date1904 }: WorkbookContent, limits: Limits): SourceDocument => {
  const blocks: SourceBlock[] = [];
  const notices: Notice[] = [];
  const counts = { header: 0, footer: 0 };
  const numberOf = (role: 'header' | 'footer'): number => {
    counts[role] += 1;
    return counts[role] - 1;
  };
  let cellsLeft = limits.cells;
  for (const { name, isHidden, content } of sheets) {
    if (!content) {
      notices.push({ code: 'unplaced-text', message: `工作表“${name}”不是普通表格（如图表），或无法读取，其中的文字未读入`, origins: [] });
      continue;
    }
    const printed = printHeaderBlocks(content.scan.printHeaders, name, numberOf);
    for (const block of printed) if (block.role === 'header') blocks.push(block);
    const table = sheetToTable(content, { name, isHidden, date1904, maximumCells: cellsLeft });
    if (table) blocks.push(table);
    for (const block of content.beside) blocks.push(block);
    for (const block of printed) if (block.role === 'footer') blocks.push(block);
    cellsLeft -= table?.cells.length ?? 0;
    notices.push(...sheetNotices(name, content.scan, table));
  }
  refuseTooMuchText(blocks, limits);
  return { format, pages: null, blocks, notices };
};

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
  const hidden = (table ? fragmentsOf([table]) : []).filter((fragment) => fragment.hidden).map(({ origin }) => origin);
  if (hidden.length > 0) {
    notices.push({ code: 'hidden-text', message: `工作表“${name}”有 ${hidden.length} 个隐藏的单元格含有文字`, origins: hidden });
  }
  return notices;
};
