import type { Block, Dropped, Paragraph } from '../../model/grid.ts';
import type { Notice } from '../../model/notice.ts';
import { toFragment } from './line-to-fragment.ts';
import type { PageAnalysis } from './page-analysis.ts';
import { seenElsewhere } from './seen-elsewhere.ts';

/** Text that the file holds and a reader does not see stands apart as notes, with a notice. A second print of what is seen is dropped. */
export const hiddenText = (
  analyses: readonly PageAnalysis[],
): { blocks: readonly Block[]; dropped: readonly Dropped[]; notices: readonly Notice[] } => {
  if (analyses.every(({ hidden }) => hidden.length === 0)) return { blocks: [], dropped: [], notices: [] };
  const isSeen = seenElsewhere(analyses);
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  const notices: Notice[] = [];
  for (const { page, hidden } of analyses) {
    const twice = hidden.filter((line) => isSeen(line, page));
    const once = hidden.filter((line) => !isSeen(line, page));
    if (twice.length > 0) dropped.push({ reason: 'overprint', fragments: twice.map((line) => toFragment(line, page.page)) });
    if (once.length === 0) continue;
    const fragments = once.map((line) => toFragment(line, page.page));
    for (const fragment of fragments) blocks.push(toNote(fragment));
    notices.push({
      code: 'hidden-text',
      message: `第 ${page.page} 页有 ${once.length} 处看不见的文字（白色、透明或在页面之外），未计入表格`,
      origins: fragments.map((fragment) => fragment.origin),
    });
  }
  return { blocks, dropped, notices };
};

const toNote = (fragment: Paragraph['fragments'][number]): Paragraph => ({
  kind: 'paragraph',
  role: 'note',
  text: fragment.text,
  fragments: [fragment],
  repairs: [],
});
