import type { Block, Cell } from '../../model/grid.ts';
import type { Box } from '../../model/origin.ts';
import { boxAround, drawRectangle, paddedBox } from './draw-box.ts';
import { blockAnchor, type Fate, pagesOf } from './fates.ts';
import { svgNumber } from './markup.ts';

/** A grid of the layout as it stands on pages. */
export interface PrintedTable {
  /** Of the block, from 0. */
  readonly block: number;
  /** Among the tables of the file, from 1. */
  readonly number: number;
  /** Ascending; [] where the format has none. */
  readonly pages: readonly number[];
}

export const printedTables = (blocks: readonly Block[]): readonly PrintedTable[] =>
  blocks
    .flatMap((block, index) => (block.kind === 'grid' ? [{ block: index, grid: block }] : []))
    .map(({ block, grid }, index) => {
      const pages = pagesOf(grid.cells.flatMap(({ fragments }) => fragments));
      return { block, number: index + 1, pages: [...pages].sort((one, other) => one - other) };
    });

/** Round the texts of a table, so that its own borders can still be seen. */
const outlinePaddingPoints = 5;
const cutPaddingPoints = 1;

/** The extent and number of every table of a page, where it comes from and goes on to, and the cells that the page's ends cut. */
export const drawTableEnds = (page: number, fates: readonly Fate[], tables: readonly PrintedTable[]): string => {
  const extents = new Map<number, Box>();
  const cuts = new Map<Cell, Box>();
  for (const { box, where } of fates) {
    if (where.kind !== 'cell') continue;
    const { grid, cell } = where;
    extents.set(grid, boxAround(extents.get(grid) ?? box, box));
    if (pagesOf(cell.fragments).length > 1) cuts.set(cell, boxAround(cuts.get(cell) ?? box, box));
  }
  const joined = [...cuts].map(([{ fragments }, box]) =>
    drawRectangle(
      paddedBox(box, cutPaddingPoints),
      ' class="cut"',
      `这一格被分页切开，第${pagesOf(fragments).join('、')}页的文字已接成一格`,
    ),
  );
  const ends = tables.flatMap((table) => {
    const extent = extents.get(table.block);
    return extent ? [drawTableEnd(page, table, paddedBox(extent, outlinePaddingPoints))] : [];
  });
  return [...joined, ...ends].join('');
};

const labelSizePoints = 7;
/** Room for 表123 before the next label. */
const labelWidthPoints = 30;

const drawTableEnd = (page: number, { block, number, pages }: PrintedTable, outline: Box): string => {
  const [left, top, , bottom] = outline;
  const before = pages.findLast((other) => other < page);
  const after = pages.find((other) => other > page);
  const label = (target: string, x: number, y: number, text: string): string =>
    `<a href="#${target}"><text x="${svgNumber(x)}" y="${svgNumber(y)}" font-size="${labelSizePoints}">${text}</text></a>`;
  return [
    drawRectangle(outline, ' class="outline"'),
    label(blockAnchor(block), left, top - 1, `表${number}`),
    before === undefined ? '' : label(`p${before}`, left + labelWidthPoints, top - 1, `↑ 上接第${before}页`),
    after === undefined ? '' : label(`p${after}`, left, bottom + labelSizePoints, `↓ 下接第${after}页`),
  ].join('');
};
