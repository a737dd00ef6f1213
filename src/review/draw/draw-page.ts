import type { Box } from '../../model/origin.ts';
import type { PageBlock, Ruling } from '../../model/source-document.ts';
import { analysePage } from '../../reconstruct/pages/analyse-page.ts';
import type { Lattice } from '../../reconstruct/pages/edges-to-lattice.ts';
import { latticeToCells } from '../../reconstruct/pages/lattice-to-cells.ts';
import { boxAround, drawRectangle, paddedBox } from './draw-box.ts';
import { blockAnchor, cellAnchor, type Fate } from './fates.ts';
import { drawGlyphs } from './draw-glyphs.ts';
import { drawTableEnds, type PrintedTable } from './draw-table-ends.ts';
import { svgNumber } from './markup.ts';
import { spanClass, spanWords } from './span-class.ts';
import { droppedWords, roleWords } from './words.ts';

/** One page: its fills, cells, rulings and glyphs, and over them what became of every text. */
export const drawPage = (page: PageBlock, fates: readonly Fate[], tables: readonly PrintedTable[]): string => {
  const { lattices } = analysePage(page);
  const layers = [
    ['fills', page.fills.map((fill) => drawRectangle(fill, '')).join('')],
    ['cells', lattices.map(drawLattice).join('') + drawAlignedCells(fates)],
    ['rulings', page.rulings.map(drawRuling).join('')],
    ['glyphs', drawGlyphs(page.glyphs)],
    ['fates', fates.map(drawFate).join('')],
    ['joins', drawTableEnds(page.page, fates, tables)],
  ] as const;
  const drawn = layers.map(([name, content]) => `<g class="${name}">${content}</g>`).join('\n');
  const [width, height] = [svgNumber(page.width), svgNumber(page.height)];
  return `<section id="p${page.page}"><h2>第${page.page}页</h2>
<svg viewBox="0 0 ${width} ${height}" style="aspect-ratio:${width}/${height};width:${svgNumber(page.width * pixelsPerPoint)}px">
<rect class="paper" width="${width}" height="${height}"/>
${drawn}</svg></section>`;
};

/** Small print of 6 points becomes legible. */
const pixelsPerPoint = 1.5;

/** Hair lines would not be seen. */
const thinnestPoints = 0.4;

const drawRuling = ({ direction, at, from, to, thickness }: Ruling): string => {
  const [x1, y1, x2, y2] = (direction === 'horizontal' ? [from, at, to, at] : [at, from, at, to]).map(svgNumber);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke-width="${svgNumber(Math.max(thickness, thinnestPoints))}"/>`;
};

const drawLattice = (lattice: Lattice): string =>
  latticeToCells(lattice)
    .map((area) => {
      const { row, column, rowSpan, columnSpan } = area;
      const { xs, ys } = lattice;
      const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
      return drawRectangle(box, ` class="${spanClass(area)}"`, `本页表格第${row + 1}行第${column + 1}列${spanWords(rowSpan, columnSpan)}`);
    })
    .join('');

/** Points round the texts of a cell that no lines show. */
const alignedPaddingPoints = 1.5;

const drawAlignedCells = (fates: readonly Fate[]): string => {
  const cells = new Map<string, { readonly className: string; box: Box }>();
  for (const { box, where } of fates) {
    if (where.kind !== 'cell' || where.isRuled) continue;
    const anchor = cellAnchor(where.grid, where.cell);
    cells.set(anchor, { className: spanClass(where.cell), box: boxAround(cells.get(anchor)?.box ?? box, box) });
  }
  return [...cells.values()]
    .map(({ className, box }) => drawRectangle(paddedBox(box, alignedPaddingPoints), ` class="${className} aligned"`))
    .join('');
};

/** A box that leads to where the text went. */
const drawFate = ({ box, text, hidden, where }: Fate): string => {
  const hiddenWords = hidden ? '（看不见的文字）' : '';
  const hiddenClass = hidden ? ' hidden-text' : '';
  switch (where.kind) {
    case 'cell': {
      const { grid, cell } = where;
      const repaired = cell.repairs.some(({ applied }) => applied) ? ' repaired' : '';
      const title = `第${cell.row + 1}行第${cell.column + 1}列${spanWords(cell.rowSpan, cell.columnSpan)}${hiddenWords}：${text}`;
      return `<a href="#${cellAnchor(grid, cell)}">${drawRectangle(box, ` class="placed${repaired}${hiddenClass}"`, title)}</a>`;
    }
    case 'paragraph': {
      const title = `${roleWords[where.role]}${hiddenWords}：${text}`;
      return `<a href="#${blockAnchor(where.block)}">${drawRectangle(box, ` class="${where.role}${hiddenClass}"`, title)}</a>`;
    }
    case 'dropped':
      return drawRectangle(box, ` class="dropped${hiddenClass}"`, `${droppedWords[where.reason]}${hiddenWords}：${text}`);
  }
};
