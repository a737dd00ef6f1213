import type { Notice } from '../../model/notice.ts';
import { endsMidSentence } from '../cut-text.ts';
import type { Item } from './join-pages.ts';
import { bareText, type CellPart, type JoinedCell, type JoinedTable } from './joined-table.ts';
import { toFragment } from './line-to-fragment.ts';
import type { TextLine } from './runs-to-lines.ts';

/**
 * Cells whose text the program that printed the file had no room for: nothing can bring back what is not in the file, but the record
 * must not look as if it were whole. By page, one notice each.
 */
export const clippedText = (items: readonly Item[]): readonly Notice[] => {
  const cutByPage = new Map<number, TextLine[]>();
  for (const item of items) {
    if (item.kind !== 'table' || item.table.made !== 'drawn') continue;
    const pages = new Set(item.table.cells.flatMap(({ parts }) => parts.map(({ page }) => page)));
    for (const cell of item.table.cells) {
      const cut = cutAtEnd(cell, item.table) ?? (pages.size === 1 ? cutAtStart(cell) : undefined);
      if (cut) cutByPage.set(cut.page, [...(cutByPage.get(cut.page) ?? []), cut.line]);
    }
  }
  return [...cutByPage]
    .sort(([one], [other]) => one - other)
    .map(([page, lines]) => ({
      code: 'text-clipped',
      message: `第 ${page} 页有 ${lines.length} 个单元格装不下其中的文字，可能没有印全：${lines.slice(0, quotedMaximum).map(quoted).join('、')}`,
      origins: lines.map((line) => toFragment(line, page).origin),
    }));
};

const quotedMaximum = 3;
const quotedCharacters = 12;
const quoted = ({ text }: TextLine): string => `“${text.length > quotedCharacters ? `…${text.slice(-quotedCharacters)}` : text}”`;

interface CutLine {
  readonly page: number;
  readonly line: TextLine;
}

/** The line at which a text breaks off. */
const cutAtEnd = (cell: JoinedCell, table: JoinedTable): CutLine | undefined => {
  const part = cell.parts.at(-1);
  const line = part?.lines.at(-1);
  if (!part || !line) return undefined;
  const isCut = isUnshown(cell) || isOverrun(part, line) || (crossesPage(cell, table) && breaksOff(cell, part, line));
  return isCut ? { page: part.page, line } : undefined;
};

/** Excel sets texts at the bottom of a cell. Below a page break, a head that is repeated cuts the rest of the cell above. */
const cutAtStart = ({ parts: [part] }: JoinedCell): CutLine | undefined => {
  const line = part?.lines[0];
  if (!part || !line) return undefined;
  return !part.isTopOpen && sticksOut((part.measure.top ?? line.top) - line.top, line, touchedEms) ? { page: part.page, line } : undefined;
};

/** What a spreadsheet prints in place of a number that is too wide. */
const isUnshown = (cell: JoinedCell): boolean => /^[#＃]{2,}$/.test(bareText(cell));

/**
 * Of the font size. A last line that lies over the bottom rule is cut by it, or what follows is: a row of limited height in Calc and
 * Excel, a merged cell in Writer. A text may touch the rule for want of space and still be whole, where its sentence is.
 */
const cutEms = 0.2;
const touchedEms = 0.35;

const isOverrun = ({ measure, isBottomOpen }: CellPart, line: TextLine): boolean =>
  !isBottomOpen && sticksOut(line.bottom - (measure.bottom ?? line.bottom), line, endsMidSentence(line.text) ? cutEms : touchedEms);

const sticksOut = (points: number, line: TextLine, ems: number): boolean => points > ems * line.fontSize;

/**
 * Writer drops the end of a text in a merged cell that a page cuts, where the rows beside it end first. The last line is full then, there is no
 * room for another below it, and the sentence has no end.
 */
const breaksOff = (cell: JoinedCell, { measure, lines, isBottomOpen }: CellPart, last: TextLine): boolean => {
  const pitch = last.bottom - (lines.at(-2)?.bottom ?? last.top);
  const hasRoomBelow = isBottomOpen || measure.bottom === undefined || measure.bottom - last.bottom >= pitch;
  const isFull = measure.end - last.end < fullLineEms * last.fontSize;
  return !hasRoomBelow && isFull && bareText(cell).length >= narrativeCharactersMinimum && endsMidSentence(last.text);
};

/** Shorter texts may end without a full stop, and in a narrow column their last line may well be full. */
const narrativeCharactersMinimum = 60;

/** Of the font size: a mark that may not begin a line takes the character before it to the next. */
const fullLineEms = 2;

const crossesPage = ({ row, rowSpan, parts }: JoinedCell, { pageBreaks }: JoinedTable): boolean =>
  parts.length > 1 || pageBreaks.some((pageBreak) => pageBreak > row && pageBreak < row + rowSpan);
