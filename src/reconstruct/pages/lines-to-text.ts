import { isLatin, type TextLine } from './runs-to-lines.ts';

/** Where the lines of a place may run: its inner width, positions along the line, points. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  /** Across the line, as read: where the sides of a cell are. Left out where it has none, or its text is turned. */
  readonly top?: number;
  readonly bottom?: number;
}

/** A text of several lines, and whether each line ends a paragraph. */
export const linesToText = (lines: readonly TextLine[], measure: Measure): string => {
  const alignment = alignmentOf(lines);
  let text = '';
  for (const [index, line] of lines.entries()) {
    text += index === 0 ? line.text : joinerOf(lines[index - 1], line, measure, alignment) + line.text;
  }
  return text;
};

export type Alignment = 'left' | 'centre' | 'right';

/** Of the font size: edges of lines that stand this near to one another are aligned. */
const alignedWithinEms = 0.3;

/** Of one line alone nothing is known; it counts as aligned left. */
export const alignmentOf = (lines: readonly TextLine[]): Alignment => {
  const em = lines[0]?.fontSize ?? 0;
  const spread = (position: (line: TextLine) => number): number => {
    const positions = lines.map(position);
    return Math.max(...positions) - Math.min(...positions);
  };
  if (lines.length < 2 || spread((line) => line.start) <= alignedWithinEms * em) return 'left';
  if (spread((line) => line.start + line.end) <= 2 * alignedWithinEms * em) return 'centre';
  return spread((line) => line.end) <= alignedWithinEms * em ? 'right' : 'left';
};

/** Of the font size: what a line may fall short of its measure without having room for another character. */
const roomToleranceEms = 0.35;
/** The same after the end of a sentence, where a paragraph is the likelier to end. */
const roomAfterSentenceToleranceEms = 0.1;

/** Whether the first word of the next line would have found room on this one: then the line was ended on purpose. */
export const hasRoomFor = (line: TextLine, next: TextLine, measure: Measure, alignment: Alignment): boolean => {
  const before = line.start - measure.start;
  const after = measure.end - line.end;
  const room = alignment === 'left' ? after : Math.max(before, 0) + Math.max(after, 0);
  const tolerance = /[。！？；]$/.test(line.text) ? roomAfterSentenceToleranceEms : roomToleranceEms;
  return room > next.firstWordLength + tolerance * Math.max(line.fontSize, next.fontSize);
};

const joinerOf = (before: TextLine | undefined, line: TextLine, measure: Measure, alignment: Alignment): string => {
  if (!before) return '';
  return hasRoomFor(before, line, measure, alignment) ? '\n' : joinerBetween(before, line, measure);
};

/**
 * What stood where a full line was broken. Two Latin words had a space between them that the line break took; a number or word that was
 * too long for the line had none, and Chinese has none:
 *
 *     rate of | return  →  rate of return        12345 | 6.00  →  123456.00
 */
export const joinerBetween = (before: TextLine, line: TextLine, measure: Measure): string => {
  const last = before.text.at(-1) ?? '';
  const first = line.text.at(0) ?? '';
  if (!isLatin(last) || !isLatin(first) || !/[\p{L}\p{N},.;:)%]/u.test(last) || !/[\p{L}\p{N}(]/u.test(first)) return '';
  const isOneWord = !before.text.includes(' ');
  const isDigits = /\d$/.test(before.text) && /^[\d.,]/.test(line.text);
  const isBroken = isOneWord && measure.end - before.end < before.fontSize;
  return isDigits || isBroken ? '' : ' ';
};
