import type { Block, Dropped, Layout, Paragraph } from '../model/grid.ts';
import type { Notice } from '../model/notice.ts';
import type { PageBlock, SourceBlock, SourceDocument, TextBlock } from '../model/source-document.ts';
import { dropRepeatedHeaders } from './drop-repeated-headers.ts';
import { joinContinuedRows } from './join-continued-rows.ts';
import { joinCutTables } from './join-cut-tables.ts';
import { joinFragments } from './join-fragments.ts';
import { pagesToBlocks } from './pages/pages-to-blocks.ts';
import { splitAtBreaks } from './split-at-breaks.ts';
import { tableToGrid } from './table-to-grid.ts';

/** Grids and paragraphs out of what a reader found: pages are read by their rulings, tables stated by the format are taken as stated. */
export const reconstruct = (document: SourceDocument): { layout: Layout; notices: readonly Notice[] } => {
  const parts = toRuns(document.blocks).map((run) => (run.pages ? pagesToBlocks(run.pages) : statedToBlocks(run.stated)));
  return {
    layout: { blocks: parts.flatMap((part) => part.blocks), dropped: parts.flatMap((part) => part.dropped) },
    notices: parts.flatMap((part) => part.notices),
  };
};

interface Reconstructed {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  readonly notices: readonly Notice[];
}

type StatedBlock = Exclude<SourceBlock, PageBlock>;
type Run =
  | { readonly pages: readonly PageBlock[]; readonly stated?: never }
  | { readonly pages?: never; readonly stated: readonly StatedBlock[] };

const toRuns = (blocks: readonly SourceBlock[]): readonly Run[] => {
  const runs: ({ pages: PageBlock[]; stated?: never } | { pages?: never; stated: StatedBlock[] })[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'page') {
      if (last?.pages) last.pages.push(block);
      else runs.push({ pages: [block] });
    } else if (last?.stated) last.stated.push(block);
    else runs.push({ stated: [block] });
  }
  return runs;
};

const statedToBlocks = (stated: readonly StatedBlock[]): Reconstructed => {
  const asStated = stated.map((block): Block => (block.kind === 'table' ? tableToGrid(block) : toParagraph(block)));
  const whole = joinCutTables(asStated);
  const withoutHeaders = dropRepeatedHeaders(whole.blocks);
  const joined = joinContinuedRows(withoutHeaders.blocks);
  return {
    blocks: joined.flatMap((block): readonly Block[] => (block.kind === 'grid' ? splitAtBreaks(block) : [block])),
    dropped: [...whole.dropped, ...withoutHeaders.dropped],
    notices: [],
  };
};

const toParagraph = (block: TextBlock): Paragraph => ({
  kind: 'paragraph',
  role: block.role,
  text: joinFragments(block.fragments),
  fragments: block.fragments,
  repairs: [],
});
