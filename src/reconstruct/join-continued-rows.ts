import type { Block, Cell, Grid, Paragraph, Traced } from '../model/grid.ts';
import { endsMidSentence, endsOpen, hasOpenBracket, hasSentenceMark, isLong, isNote, isProse } from './cut-text.ts';
import { rowsOf, withRows } from './grid-rows.ts';
import { joinCutText, joinFragments } from './join-fragments.ts';

/**
 * Puts a text that a page cut in two back into its cell. A text copy prints the second half on a row whose label is empty, or as a bare
 * paragraph:
 *
 *     保证项目实施的制度、措施： | 根据…有机组成            总目标及阶段性目标： | …综合实力，推</p>
 *     (page break)                                        (page break)
 *                               | <p>部分，推动…          进高校科技成果的转化和产业化，…
 *
 * Only tables whose extents the source does not state are looked at.
 */
export const joinContinuedRows = (blocks: readonly Block[]): readonly Block[] => {
  const joined: Block[] = [];
  let bareParagraphs = 0;
  for (const [index, block] of blocks.entries()) {
    const last = joined.at(-1);
    if (block.kind === 'grid') bareParagraphs = 0;
    if (block.kind === 'paragraph' && last?.kind === 'grid' && last.spans === 'unknown' && bareParagraphs < bareParagraphsMaximum) {
      const longer = joinParagraph(last, block, index === blocks.length - 1);
      if (longer) {
        joined[joined.length - 1] = longer;
        bareParagraphs += 1;
        continue;
      }
    }
    joined.push(block.kind === 'grid' && block.spans === 'unknown' ? joinRows(block) : block);
  }
  return joined;
};

/** A cell goes over no more pages than these and one; more is a text of its own. */
const bareParagraphsMaximum = 3;

/** The cut stands in the middle of a sentence. */
const cutMidSentenceConfidence = 0.97;
/** The cut stands between two sentences, but the row has no label of its own. */
const cutBetweenSentencesConfidence = 0.9;
/** The second half lies outside the table. */
const bareParagraphConfidence = 0.93;
const bareSentencesConfidence = 0.8;

const joinRows = (grid: Grid): Grid => {
  const breaks = new Set(grid.pageBreaks);
  const kept: { readonly row: number; cells: readonly Cell[] }[] = [];
  for (const [row, cells] of rowsOf(grid).entries()) {
    const above = kept.at(-1);
    if (above && breaks.has(row) && continues(above.cells, cells))
      above.cells = above.cells.map((cell, index) => appended(cell, cells[index]));
    else kept.push({ row, cells });
  }
  if (kept.length === grid.rows) return grid;
  const inside = new Set(kept.map(({ row }) => row));
  const rows: (readonly Cell[])[] = [];
  for (const { row, cells } of kept) rows[row] = cells;
  return withRows({ ...grid, pageBreaks: grid.pageBreaks.filter((row) => inside.has(row)) }, rows, [...inside]);
};

/**
 * Every text of the row below stands under running text of the row above, and none under a label. Where it is one text, it stands under
 * the last one above; several go on at once only where all above are cut, and the rest is running text too, as an indicator is not.
 */
const continues = (above: readonly Cell[], below: readonly Cell[]): boolean => {
  const filled = below.filter((cell) => cell.text !== '');
  const over = filled.map((cell) => above[cell.column]?.text ?? '');
  const isRunning = filled.every((cell, index) => isProse(over[index] ?? '') || (isLong(over[index] ?? '') && isProse(cell.text)));
  if (filled.length === 0 || filled.some((cell) => cell.column === 0) || !isRunning) return false;
  if (filled.length > 1) return over.every(endsMidSentence) && filled.some((cell) => hasSentenceMark(cell.text));
  return filled[0]?.column === above.filter((cell) => cell.text !== '').at(-1)?.column;
};

/** @param isLast nothing of the document follows the paragraph. */
const joinParagraph = (grid: Grid, paragraph: Paragraph, isLast: boolean): Grid | undefined => {
  const cut = grid.cells.filter((cell) => cell.row === grid.rows - 1 && cell.text !== '').at(-1);
  if (paragraph.role !== 'body' || !cut || cut.column === 0 || isNote(paragraph.text)) return undefined;
  if (!isProse(cut.text) && !(isLong(cut.text) && isProse(paragraph.text))) return undefined;
  const confidence = endsMidSentence(cut.text) ? midSentence(cut.text, paragraph.text) : betweenSentences(paragraph.text, isLast);
  if (confidence === undefined) return undefined;
  return { ...grid, cells: grid.cells.map((cell) => (cell === cut ? withPiece(cell, paragraph, confidence) : cell)) };
};

const midSentence = (cut: string, rest: string): number | undefined =>
  hasSentenceMark(rest) || hasOpenBracket(cut) || endsOpen(cut) ? bareParagraphConfidence : undefined;

/** Whole sentences that stand between the rows of a form can hardly be anything else than the rest of the cell above. */
const betweenSentences = (rest: string, isLast: boolean): number | undefined =>
  isProse(rest) && !endsMidSentence(rest) && !isLast ? bareSentencesConfidence : undefined;

const appended = (cell: Cell, piece: Cell | undefined): Cell => {
  if (!piece || piece.text === '') return cell;
  return withPiece(cell, piece, endsMidSentence(cell.text) ? cutMidSentenceConfidence : cutBetweenSentencesConfidence);
};

const withPiece = (cell: Cell, piece: Traced, confidence: number): Cell => {
  const fragments = [...cell.fragments, ...piece.fragments];
  const text = joinCutText(cell.text, piece.text);
  const earlier = cell.repairs.at(-1)?.confidence ?? 1;
  // One repair for all cuts of a cell: its `before` is what all fragments say.
  const repair = {
    rule: 'page-cut',
    before: joinFragments(fragments),
    after: text,
    confidence: Math.min(confidence, earlier),
    applied: true,
  };
  return { ...cell, fragments, text, repairs: [repair] };
};
