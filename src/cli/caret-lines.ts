import type { MarkedLine } from '../review/finding.ts';
import { displayWidth, printable } from './display-width.ts';

/** Columns of a terminal for the text of a line. Lines of a text copy hold whole narratives. */
const roomColumns = 96;
/** What is shown before the mark of a line that does not fit. */
const beforeColumns = 24;

interface Shown {
  readonly text: string;
  readonly width: number;
  /** UTF-16 units from the start of the line. */
  readonly at: number;
}

/**
 * A line of the file, and below it carets under the words that are meant, Chinese taking two columns a character:
 *
 *     61 | 培训次数 | =50人次以上，培训场次不少于二次
 *        |                   ^^^^
 */
export const caretLines = ({ line, text, start, end }: MarkedLine, note: string): readonly string[] => {
  const shown = shownCharacters(text);
  const [first, last] = windowOf(shown, start);
  const inside = shown.slice(first, last);
  const widthOf = (characters: readonly Shown[]): number => characters.reduce((sum, { width }) => sum + width, 0);
  const lead = first > 0 ? '…' : '';
  const tail = last < shown.length ? '…' : '';
  const before = lead.length + widthOf(inside.filter(({ at }) => at < start));
  const marked = Math.max(1, widthOf(inside.filter(({ at }) => at >= start && at < end)));
  const gutter = String(line);
  return [
    `  ${gutter} | ${lead}${inside.map((one) => one.text).join('')}${tail}`,
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(before)}${'^'.repeat(marked)}${note === '' ? '' : ` ${note}`}`,
  ];
};

/** A tab parts the fields of a table. */
const shownCharacters = (text: string): readonly Shown[] => {
  const shown: Shown[] = [];
  let at = 0;
  for (const character of text) {
    const printed = character === '\t' ? ' | ' : printable(character);
    shown.push({ text: printed, width: displayWidth(printed), at });
    at += character.length;
  }
  return shown;
};

/** First and, exclusive, last character that are shown. */
const windowOf = (shown: readonly Shown[], start: number): readonly [first: number, last: number] => {
  const whole = shown.reduce((sum, { width }) => sum + width, 0);
  if (whole <= roomColumns) return [0, shown.length];
  let first = shown.findIndex(({ at }) => at >= start);
  if (first < 0) first = shown.length;
  for (let room = beforeColumns; first > 0; first -= 1) {
    room -= shown[first - 1]?.width ?? 0;
    if (room < 0) break;
  }
  let last = first;
  for (let room = roomColumns; last < shown.length; last += 1) {
    room -= shown[last]?.width ?? 0;
    if (room < 0) break;
  }
  return [first, last];
};
