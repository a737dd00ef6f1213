import type { Block, Paragraph } from '../../model/grid.ts';
import { isTitle, isYearLine } from '../title.ts';
import { paragraphsToTokens } from './tokens.ts';
import { tokensToGrid } from './tokens-to-grid.ts';

/** A document of paragraphs only, with the form below its title put back into a table; unchanged where that cannot be done. */
export function textLayerToBlocks(blocks: readonly Block[]): readonly Block[] {
  const body = blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && block.role === 'body');
  const title = body.findIndex(({ text }) => isTitle(text));
  if (title < 0 || blocks.some(({ kind }) => kind === 'grid')) return blocks;
  const years = body.slice(title + 1).filter(({ text }) => isYearLine(text));
  const rest = body.slice(title + 1).filter((paragraph) => !years.includes(paragraph));
  const grid = tokensToGrid(paragraphsToTokens(rest));
  return grid ? [...body.slice(0, title + 1), ...years, grid] : blocks;
}
