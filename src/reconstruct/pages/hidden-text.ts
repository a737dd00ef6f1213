import type { Block, Dropped, Paragraph } from '../../model/grid.ts';
import type { Notice } from '../../model/notice.ts';
import { toFragment } from './line-to-fragment.ts';
import type { PageAnalysis } from './page-analysis.ts';
import type { TextLine } from './runs-to-lines.ts';

/**
 * Text that the file holds and a reader does not see. It stands apart as notes, with a notice. What a reader does see elsewhere is
 * dropped: Calc draws a cell that runs over a page break whole on both pages, each time beyond the edge in part.
 */
export const hiddenText = (
  analyses: readonly PageAnalysis[],
): { blocks: readonly Block[]; dropped: readonly Dropped[]; notices: readonly Notice[] } => {
  if (analyses.every(({ hidden }) => hidden.length === 0)) return { blocks: [], dropped: [], notices: [] };
  const isSeen = seenIn(analyses.flatMap(seenLines));
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  const notices: Notice[] = [];
  for (const { page, hidden } of analyses) {
    const twice = hidden.filter((line) => isSeen(bare(line)));
    const once = hidden.filter((line) => !isSeen(bare(line)));
    if (twice.length > 0) dropped.push({ reason: 'overprint', fragments: twice.map((line) => toFragment(line, page.page)) });
    if (once.length === 0) continue;
    const fragments = once.map((line) => toFragment(line, page.page));
    blocks.push(...fragments.map(toNote));
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

/** A long text is seen where it is part of another; a short one only as a whole line or cell: a hidden 否 is not the one of 是否. */
const seenIn = (texts: readonly string[]): ((text: string) => boolean) => {
  const whole = new Set(texts);
  const all = texts.join('\n');
  return (text) => whole.has(text) || (text.length >= tellingCharacters && all.includes(text));
};
/** Set by lines of Calc cells that run over a page: the shortest is a third of a narrow column. */
const tellingCharacters = 6;

const seenLines = ({ tables, lines }: PageAnalysis): readonly string[] => [
  ...lines.map(bare),
  ...tables.flatMap((table) => table.cells.flatMap((cell) => [...cell.lines.map(bare), cell.lines.map(bare).join('')])),
];

const bare = (line: TextLine): string => line.text.replaceAll(/\s/g, '');
