import type { Block, Dropped, Paragraph } from '../../model/grid.ts';
import type { Notice } from '../../model/notice.ts';
import type { HiddenBy } from '../../model/source-document.ts';
import { toFragment } from './line-to-fragment.ts';
import type { PageAnalysis } from './page-analysis.ts';
import type { TextLine } from './runs-to-lines.ts';
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
    const twice = new Set(hidden.filter((line) => isSeen(line, page)));
    const once = hidden.filter((line) => !twice.has(line));
    if (twice.size > 0) dropped.push({ reason: 'overprint', fragments: [...twice].map((line) => toFragment(line, page.page)) });
    if (once.length === 0) continue;
    const fragments = once.map((line) => toFragment(line, page.page));
    for (const fragment of fragments) blocks.push(toNote(fragment));
    notices.push(...kinds.flatMap((kind) => noticeOf(kind, page.page, once)));
  }
  return { blocks, dropped, notices };
};

interface Kind {
  readonly code: string;
  readonly words: string;
  readonly by: HiddenBy;
}

const kinds: readonly Kind[] = [
  { by: 'paint', code: 'hidden-text', words: '看不见的文字（白色或透明）' },
  { by: 'clip', code: 'text-clipped', words: '文字超出单元格或页面，没有印出来' },
];

const noticeOf = ({ by, code, words }: Kind, page: number, lines: readonly TextLine[]): readonly Notice[] => {
  const origins = lines.filter((line) => line.glyphs.some(({ hidden }) => hidden === by)).map((line) => toFragment(line, page).origin);
  return origins.length === 0 ? [] : [{ code, message: `第 ${page} 页有 ${origins.length} 处${words}，未计入表格`, origins }];
};

const toNote = (fragment: Paragraph['fragments'][number]): Paragraph => ({
  kind: 'paragraph',
  role: 'note',
  text: fragment.text,
  fragments: [fragment],
  repairs: [],
});
