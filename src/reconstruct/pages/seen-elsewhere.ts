import type { Glyph, PageBlock } from '../../model/source-document.ts';
import { turnedBox } from './boxes.ts';
import { isBlank } from './glyphs-to-runs.ts';
import type { PageAnalysis } from './page-analysis.ts';
import type { TextLine } from './runs-to-lines.ts';

/** The same glyph drawn a second time stands this near to where it would have to; rounding of coordinates is a tenth of it. */
const placeTolerancePoints = 0.6;
/** Of the font size: text that goes on beside a line touches it, and stands on the same height. */
const touchingEms = 0.5;
const sameLineEms = 0.15;

/**
 * Whether a reader sees a hidden line at another place. Calc draws a cell that a page break cuts whole on both pages, each time clipped
 * in part: what is hidden on one page stands on the other, moved up or down, or sideways, as a whole:
 *
 *     page 1  │ 绩 │            page 2  ┈ 绩 ┈   ← clipped
 *             ┈ 效 ┈   ← clipped        │ 效 │
 *
 * Other hidden text, such as white letters, is seen only where the same stands in the same place: words are no proof, as a hidden 否
 * is not the one that another cell shows.
 */
export const seenElsewhere = (analyses: readonly PageAnalysis[]): ((line: TextLine, page: PageBlock) => boolean) => {
  const visible = new Map<string, PlacedGlyph[]>();
  for (const { page } of analyses) {
    for (const glyph of page.glyphs) {
      if (glyph.hidden || isBlank(glyph)) continue;
      const known = visible.get(glyph.text);
      if (known) known.push({ page: page.page, glyph });
      else visible.set(glyph.text, [{ page: page.page, glyph }]);
    }
  }
  return (line, page) => {
    const isClipped = line.glyphs.every(({ hidden }) => hidden === 'clip');
    let unseen = line.glyphs.filter((glyph) => !isBlank(glyph));
    // A text over three pages is seen here in one part and there in another.
    for (let first = unseen[0]; first; first = unseen[0]) {
      const rests = (visible.get(first.text) ?? []).flatMap((twin) => {
        const shift = { x: twin.glyph.box[0] - first.box[0], y: twin.glyph.box[1] - first.box[1] };
        const isSamePlace = twin.page === page.page && isStill(shift.x) && isStill(shift.y);
        const isOtherPart = isClipped && twin.page !== page.page && mayBeMoved(line, page, shift);
        if (!isStill(first.fontSize - twin.glyph.fontSize) || (!isSamePlace && !isOtherPart)) return [];
        const isTwin = (glyph: Glyph) => (other: PlacedGlyph) => other.page === twin.page && isMoved(glyph, other.glyph, shift);
        return [unseen.filter((glyph) => !visible.get(glyph.text)?.some(isTwin(glyph)))];
      });
      if (rests.length === 0) return false;
      unseen = rests.reduce((least, rest) => (rest.length < least.length ? rest : least));
    }
    return true;
  };
};

interface PlacedGlyph {
  readonly page: number;
  readonly glyph: Glyph;
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

const isStill = (shift: number): boolean => Math.abs(shift) <= placeTolerancePoints;

const isMoved = (glyph: Glyph, twin: Glyph, shift: Shift): boolean =>
  isStill(glyph.box[0] + shift.x - twin.box[0]) && isStill(glyph.box[1] + shift.y - twin.box[1]) && isStill(glyph.fontSize - twin.fontSize);

/** A page break that runs along a line cuts the whole of it; where text goes on beside, it is the end of one too long for its cell. */
const mayBeMoved = (line: TextLine, page: PageBlock, shift: Shift): boolean => {
  if (!isStill(shift.x) && !isStill(shift.y)) return false;
  const isAcross = line.direction === 0 || line.direction === 180 ? isStill(shift.x) : isStill(shift.y);
  return !isAcross || !goesOnBeside(line, page);
};

const goesOnBeside = (line: TextLine, { glyphs }: PageBlock): boolean =>
  glyphs.some((glyph) => {
    if (glyph.hidden || isBlank(glyph)) return false;
    const [start, , end, bottom] = turnedBox(glyph.box, line.direction);
    const isOnLine = Math.abs(bottom - line.bottom) <= sameLineEms * line.fontSize;
    return isOnLine && Math.min(Math.abs(start - line.end), Math.abs(end - line.start)) <= touchingEms * line.fontSize;
  });
