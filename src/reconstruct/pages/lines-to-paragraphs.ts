import { alignmentOf, hasRoomFor, type Measure } from './lines-to-text.ts';
import type { TextLine } from './runs-to-lines.ts';

/** Lines of one paragraph, and the width that they had. */
export interface LineParagraph {
  readonly lines: readonly TextLine[];
  readonly measure: Measure;
}

/** Of the font size, from the bottom of a line to the top of the next: double spacing is 1. */
const lineDistanceMaximumEms = 1.2;
/** Of the font size: lines of a paragraph after its first begin at the margin. */
const indentMaximumEms = 0.5;
/** Larger differences are a heading and its text. */
const sizeRatioMaximum = 1.1;

/** Lines outside tables as paragraphs: a full line goes on, a line that had room for more ends one. */
export const linesToParagraphs = (lines: readonly TextLine[]): readonly LineParagraph[] => {
  const measure = {
    start: lines.reduce((least, line) => Math.min(least, line.start), Number.POSITIVE_INFINITY),
    end: lines.reduce((most, line) => Math.max(most, line.end), Number.NEGATIVE_INFINITY),
  };
  const paragraphs: { lines: TextLine[]; measure: Measure }[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.lines.at(-1);
    if (last && goesOn(last, line, measure)) paragraphs.at(-1)?.lines.push(line);
    else paragraphs.push({ lines: [line], measure });
  }
  return paragraphs;
};

const goesOn = (before: TextLine, line: TextLine, measure: Measure): boolean => {
  const em = before.fontSize;
  const ratio = line.fontSize / em;
  const distance = line.top - before.bottom;
  return (
    before.direction === line.direction &&
    ratio <= sizeRatioMaximum &&
    ratio >= 1 / sizeRatioMaximum &&
    distance >= -em / 2 &&
    distance <= lineDistanceMaximumEms * em &&
    line.start - before.start <= indentMaximumEms * em &&
    !hasRoomFor(before, line, measure, alignmentOf([before]))
  );
};
