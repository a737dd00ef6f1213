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
  const visible = visibleGlyphs(analyses);
  return (line, page) => {
    const isClipped = line.glyphs.every(({ hidden }) => hidden === 'clip');
    let isEndOfLonger: boolean | undefined;
    /** A page break that runs along a line cuts the whole of it; where text goes on beside, it is the end of one too long for its cell. */
    const mayBeMoved = (shift: Shift): boolean => {
      if (!isStill(shift.x) && !isStill(shift.y)) return false;
      if (!isAcross(line, shift)) return true;
      isEndOfLonger ??= goesOnBeside(line, page);
      return !isEndOfLonger;
    };
    let unseen = line.glyphs.filter((glyph) => !isBlank(glyph));
    // A text over three pages is seen here in one part and there in another.
    for (let first = unseen[0]; first; first = unseen[0]) {
      const { text, box, fontSize } = first;
      const rests = visible.withText(text).flatMap((twin) => {
        const shift = { x: twin.glyph.box[0] - box[0], y: twin.glyph.box[1] - box[1] };
        const isSamePlace = twin.page === page.page && isStill(shift.x) && isStill(shift.y);
        const isOtherPart = isClipped && twin.page !== page.page && mayBeMoved(shift);
        if (!isStill(fontSize - twin.glyph.fontSize) || (!isSamePlace && !isOtherPart)) return [];
        // Far out, where a number has no room for points, the sum of a place and a shift misses the very twin that the shift was taken from.
        return [unseen.filter((glyph) => glyph !== first && !visible.has(twin.page, glyph, shift))];
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

interface VisibleGlyphs {
  readonly withText: (text: string) => readonly PlacedGlyph[];
  /** Whether the page shows the glyph, moved. */
  readonly has: (page: number, glyph: Glyph, shift: Shift) => boolean;
}

/** Of the squares that glyphs are looked up by: two in each direction hold all that is near enough. */
const squarePoints = 2;

/** By their text, and by their text and place: a page that is nearly all hidden has thousands of glyphs to look for. */
const visibleGlyphs = (analyses: readonly PageAnalysis[]): VisibleGlyphs => {
  const byText = new Map<string, PlacedGlyph[]>();
  const byPlace = new Map<string, Glyph[]>();
  for (const { page } of analyses) {
    for (const glyph of page.glyphs) {
      if (glyph.hidden || isBlank(glyph)) continue;
      append(byText, glyph.text, { page: page.page, glyph });
      append(byPlace, `${page.page} ${squareOf(glyph.box[0])} ${squareOf(glyph.box[1])} ${glyph.text}`, glyph);
    }
  }
  return {
    withText: (text) => byText.get(text) ?? [],
    has: (page, glyph, shift) =>
      squaresRound(glyph.box[0] + shift.x).some((column) =>
        squaresRound(glyph.box[1] + shift.y).some((row) =>
          byPlace.get(`${page} ${column} ${row} ${glyph.text}`)?.some((twin) => isMoved(glyph, twin, shift)),
        ),
      ),
  };
};

const squareOf = (points: number): number => Math.floor(points / squarePoints);
const squaresRound = (points: number): readonly number[] => {
  const [first, last] = [squareOf(points - placeTolerancePoints), squareOf(points + placeTolerancePoints)];
  return first === last ? [first] : [first, last];
};

const append = <Item>(lists: Map<string, Item[]>, key: string, item: Item): void => {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
};

interface Shift {
  readonly x: number;
  readonly y: number;
}

const isStill = (shift: number): boolean => Math.abs(shift) <= placeTolerancePoints;

const isMoved = (glyph: Glyph, twin: Glyph, shift: Shift): boolean =>
  isStill(glyph.box[0] + shift.x - twin.box[0]) && isStill(glyph.box[1] + shift.y - twin.box[1]) && isStill(glyph.fontSize - twin.fontSize);

const isAcross = ({ direction }: TextLine, shift: Shift): boolean =>
  direction === 0 || direction === 180 ? isStill(shift.x) : isStill(shift.y);

const goesOnBeside = (line: TextLine, { glyphs }: PageBlock): boolean =>
  glyphs.some((glyph) => {
    if (glyph.hidden || isBlank(glyph)) return false;
    const [start, , end, bottom] = turnedBox(glyph.box, line.direction);
    const isOnLine = Math.abs(bottom - line.bottom) <= sameLineEms * line.fontSize;
    return isOnLine && Math.min(Math.abs(start - line.end), Math.abs(end - line.start)) <= touchingEms * line.fontSize;
  });
