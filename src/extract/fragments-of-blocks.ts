import type { Fragment } from '../model/fragment.ts';
import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import type { SourceBlock } from '../model/source-document.ts';

/** The fragments of paragraphs and tables, in reading order. */
export const fragmentsOf = (blocks: readonly SourceBlock[]): readonly Fragment[] => {
  const fragments: Fragment[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') for (const fragment of block.fragments) fragments.push(fragment);
    else if (block.kind === 'table') for (const cell of block.cells) for (const fragment of cell.fragments) fragments.push(fragment);
  }
  return fragments;
};

export const refuseTooMuchText = (blocks: readonly SourceBlock[], limits: Limits): void => {
  const characters = fragmentsOf(blocks).reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limits.characters)
    throw new IngestError('over-limit', `文字过多：${characters} 个字符，超过上限 ${limits.characters} 个`);
};
