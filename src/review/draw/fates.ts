import type { Fragment } from '../../model/fragment.ts';
import type { Cell, Dropped, Layout, Paragraph } from '../../model/grid.ts';
import type { Box } from '../../model/origin.ts';

/** What became of a piece of text on a page. */
export interface Fate {
  readonly box: Box;
  readonly text: string;
  readonly hidden: boolean;
  readonly where:
    | { readonly kind: 'cell'; readonly grid: number; readonly cell: Cell; readonly isRuled: boolean }
    | { readonly kind: 'paragraph'; readonly block: number; readonly role: Paragraph['role'] }
    | { readonly kind: 'dropped'; readonly reason: Dropped['reason'] };
}

/** By page; blocks and grids are numbered from 0 in the order of the layout. */
export const fatesByPage = ({ blocks, dropped }: Layout): ReadonlyMap<number, readonly Fate[]> => {
  const pages = new Map<number, Fate[]>();
  const add = (fragments: readonly Fragment[], where: Fate['where']): void => {
    for (const { text, origin, hidden } of fragments) {
      if (!('page' in origin)) continue;
      const fate = { box: origin.box, text, hidden: hidden ?? false, where };
      const fates = pages.get(origin.page);
      if (fates) fates.push(fate);
      else pages.set(origin.page, [fate]);
    }
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph') add(block.fragments, { kind: 'paragraph', block: index, role: block.role });
    else {
      const isRuled = block.spans === 'drawn';
      for (const cell of block.cells) add(cell.fragments, { kind: 'cell', grid: index, cell, isRuled });
    }
  }
  for (const { reason, fragments } of dropped) add(fragments, { kind: 'dropped', reason });
  return pages;
};

/** Where a cell stands in the drawn grids. */
export const cellAnchor = (grid: number, { row, column }: Pick<Cell, 'row' | 'column'>): string => `b${grid}-${row}-${column}`;

export const blockAnchor = (block: number): string => `b${block}`;

export const pagesOf = (fragments: readonly Fragment[]): readonly number[] => [
  ...new Set(fragments.flatMap(({ origin }) => ('page' in origin ? [origin.page] : []))),
];
