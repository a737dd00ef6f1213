import type { Block, Layout, Paragraph } from '../../model/grid.ts';
import type { Notice } from '../../model/notice.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { blockAnchor, fatesByPage } from './fates.ts';
import { drawGrid } from './draw-grid.ts';
import { drawHistory } from './draw-history.ts';
import { type PrintedTable, printedTables } from './draw-table-ends.ts';
import { drawLegend } from './draw-legend.ts';
import { escapeText } from './markup.ts';
import { drawPage } from './draw-page.ts';
import { drawReading } from './draw-reading.ts';
import { styles } from './styles.ts';
import { droppedWords, roleWords } from './words.ts';

/** What the stages made of a file: what its reader found, and the layout with its repairs. */
export interface Drawn {
  readonly file: string;
  readonly document: SourceDocument;
  readonly layout: Layout;
  readonly notices: readonly Notice[];
}

/** Everything that was seen in a file and what became of it, as one HTML page that needs nothing beside itself and runs no script. */
export const drawDocument = ({ file, document, layout, notices }: Drawn): string => {
  const tables = printedTables(layout.blocks);
  const fates = fatesByPage(layout);
  const pages = document.blocks.flatMap((block) => (block.kind === 'page' ? [drawPage(block, fates.get(block.page) ?? [], tables)] : []));
  const name = escapeText(file);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}</title>
<style>${styles}</style></head><body>
<header><h1>${name}</h1>
<p>${document.pages === null ? '' : `${document.pages}页，`}${tables.length}个表格，${layout.blocks.length - tables.length}段表外文字</p>
${drawNotices(notices)}${drawLegend(pages.length > 0)}</header>
${pages.length > 0 ? `<main class="pages">${pages.join('\n')}</main>` : ''}
<main class="blocks"><h2>表格和表外文字</h2>
${layout.blocks.map((block, index) => drawBlock(block, index, tables)).join('\n')}
${drawDropped(layout)}</main>
</body></html>
`;
};

const drawNotices = (notices: readonly Notice[]): string =>
  notices.length === 0 ? '' : `<ul class="notices">${notices.map(({ message }) => `<li>${escapeText(message)}</li>`).join('')}</ul>`;

const drawBlock = (block: Block, index: number, tables: readonly PrintedTable[]): string =>
  block.kind === 'grid' ? drawGrid(block, index, tables.find((table) => table.block === index)?.number ?? 0) : drawParagraph(block, index);

const drawParagraph = (paragraph: Paragraph, index: number): string => {
  const { role, repairs, fragments } = paragraph;
  const isHidden = fragments.length > 0 && fragments.every(({ hidden }) => hidden);
  const classes = `${role}${repairs.some(({ applied }) => applied) ? ' repaired' : ''}${isHidden ? ' hidden-text' : ''}`;
  const mark = role === 'body' && !isHidden ? '' : `<small>${isHidden ? '隐藏文字' : roleWords[role]}</small> `;
  return `<p id="${blockAnchor(index)}" class="${classes}">${mark}${drawReading(paragraph)}${drawHistory(paragraph)}</p>`;
};

const drawDropped = ({ dropped }: Layout): string => {
  if (dropped.length === 0) return '';
  const items = dropped.map(
    ({ reason, fragments }) => `<li><b>${droppedWords[reason]}</b>：${fragments.map(({ text }) => escapeText(text)).join('｜')}</li>`,
  );
  return `<section><h3>不再计入的文字</h3><ul class="dropped-list">${items.join('')}</ul></section>`;
};
