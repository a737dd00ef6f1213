import type { Cell, Grid } from '../../model/grid.ts';
import { blockAnchor, cellAnchor } from './fates.ts';
import { drawHistory } from './draw-history.ts';
import { drawReading } from './draw-reading.ts';
import { spanClass } from './span-class.ts';
import { escapeText } from './markup.ts';

/** A browser shows so many rows without trouble; a sheet may have 100,000. */
const rowsMaximum = 3000;

/** A grid with its spans, as a table of HTML; cells that a repair changed are marked and show it when pointed at. */
export const drawGrid = (grid: Grid, block: number, number: number): string => {
  const name = grid.name === undefined ? '' : `“${escapeText(grid.name)}”`;
  const spans = grid.spans === 'drawn' ? '' : '，合并范围由文字推断';
  const rows = Array.from({ length: Math.min(grid.rows, rowsMaximum) }, (): Cell[] => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  const breaks = new Set(grid.pageBreaks);
  const body = rows.map(
    (cells, row) => `<tr${breaks.has(row) ? ' class="break"' : ''}>${cells.map((cell) => drawCell(cell, block)).join('')}</tr>`,
  );
  const rest = grid.rows > rowsMaximum ? `<p class="rest">以下还有${grid.rows - rowsMaximum}行，未画出。</p>` : '';
  return `<section id="${blockAnchor(block)}"><h3>表${number}${name}：${grid.rows}行${grid.columns}列${spans}</h3>
<table>${body.join('\n')}</table>${rest}</section>`;
};

const drawCell = (cell: Cell, block: number): string => {
  const { rowSpan, columnSpan, text, repairs, fragments } = cell;
  const isChanged = repairs.some(({ applied }) => applied);
  const classes = [
    spanClass(cell),
    ...(text === '' ? ['empty'] : []),
    ...(isChanged ? ['repaired'] : repairs.length > 0 ? ['suggested'] : []),
    ...(fragments.length > 0 && fragments.every(({ hidden }) => hidden) ? ['hidden-text'] : []),
  ];
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  return `<td id="${cellAnchor(block, cell)}" class="${classes.join(' ')}"${spans}>${drawReading(cell)}${drawHistory(cell)}</td>`;
};
