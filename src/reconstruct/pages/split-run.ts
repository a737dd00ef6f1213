import type { Glyph } from '../../model/source-document.ts';
import { turnedBox } from './boxes.ts';
import { isBlank, type Run, toRun } from './glyphs-to-runs.ts';

/** Of the font size: two texts that meet at a line have some other distance than the characters within each. */
const gapDifferenceMinimumEms = 0.12;

/**
 * A run that reaches over a line between two cells. Either it is one text that is too long for its cell, and then all of it belongs to
 * the cell that holds most of it; or two texts happen to be shown without a gap, and then it is split at the line:
 *
 *     服务对象满意度指│标                        满意度指标 │学生家长满意度
 *
 * `placeOf` gives the place of a glyph, any number that differs from cell to cell.
 */
export const splitRun = (run: Run, placeOf: (glyph: Glyph) => number): readonly PlacedRun[] => {
  const pieces = piecesOf(run.glyphs, placeOf);
  const first = pieces[0];
  if (!first) return [];
  if (pieces.length === 1) return [{ run, place: first.place }];
  return textsOf(run.glyphs).flatMap((glyphs) => splitAtBlanks(piecesOf(glyphs, placeOf)));
};

export interface PlacedRun {
  readonly run: Run;
  readonly place: number;
}

/** Parted where the distance of the characters is not the usual one. */
const textsOf = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const usualGap = median(glyphs.slice(1).map((glyph, index) => gapBefore(glyph, glyphs[index])));
  const texts: Glyph[][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const last = glyphs[index - 1];
    const isUnusual =
      last && Math.abs(gapBefore(glyph, last) - usualGap) > gapDifferenceMinimumEms * Math.max(last.fontSize, glyph.fontSize);
    if (!last || (isUnusual && !isBlank(glyph) && !isBlank(last))) texts.push([glyph]);
    else texts.at(-1)?.push(glyph);
  }
  return texts;
};

const splitAtBlanks = (pieces: readonly Piece[]): readonly PlacedRun[] => {
  const texts: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && !endsWithBlank(pieces[index - 1])) texts.at(-1)?.push(piece);
    else texts.push([piece]);
  }
  return texts.map((parts) => ({ run: toRun(trim(parts.flatMap((part) => part.glyphs))), place: placeOfMost(parts) }));
};

const endsWithBlank = (piece: Piece | undefined): boolean => {
  const last = piece?.glyphs.at(-1);
  return last !== undefined && isBlank(last);
};

interface Piece {
  readonly place: number;
  readonly glyphs: Glyph[];
}

const piecesOf = (glyphs: readonly Glyph[], placeOf: (glyph: Glyph) => number): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1);
    const place = isBlank(glyph) && last ? last.place : placeOf(glyph);
    if (last && last.place === place) last.glyphs.push(glyph);
    else pieces.push({ place, glyphs: [glyph] });
  }
  return pieces;
};

const gapBefore = (glyph: Glyph, previous: Glyph | undefined): number =>
  previous ? turnedBox(glyph.box, glyph.turn)[0] - turnedBox(previous.box, previous.turn)[2] : 0;

const placeOfMost = (pieces: readonly Piece[]): number => {
  const lengths = new Map<number, number>();
  let best = pieces[0]?.place ?? 0;
  for (const { place, glyphs } of pieces) {
    const length = (lengths.get(place) ?? 0) + glyphs.length;
    lengths.set(place, length);
    if (length > (lengths.get(best) ?? 0)) best = place;
  }
  return best;
};

const trim = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const first = glyphs.findIndex((glyph) => !isBlank(glyph));
  const last = glyphs.findLastIndex((glyph) => !isBlank(glyph));
  return glyphs.slice(first, last + 1);
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
};
