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
export const splitRun = (run: Run, placeOf: (glyph: Glyph) => number): readonly { readonly run: Run; readonly place: number }[] => {
  const pieces = piecesOf(run, placeOf);
  const first = pieces[0];
  if (!first) return [];
  if (pieces.length === 1) return [{ run, place: first.place }];
  const usualGap = median(run.glyphs.slice(1).map((glyph, index) => gapBefore(glyph, run.glyphs[index])));
  const texts: Piece[][] = [[first]];
  for (const [index, piece] of pieces.slice(1).entries()) {
    const isNewText = separates(pieces[index], piece, usualGap);
    if (isNewText) texts.push([piece]);
    else texts.at(-1)?.push(piece);
  }
  return texts.map((parts) => ({ run: toRun(trim(parts.flatMap((part) => part.glyphs))), place: placeOfMost(parts) }));
};

interface Piece {
  readonly place: number;
  readonly glyphs: Glyph[];
}

const piecesOf = (run: Run, placeOf: (glyph: Glyph) => number): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const glyph of run.glyphs) {
    const last = pieces.at(-1);
    const place = isBlank(glyph) && last ? last.place : placeOf(glyph);
    if (last && last.place === place) last.glyphs.push(glyph);
    else pieces.push({ place, glyphs: [glyph] });
  }
  return pieces;
};

const separates = (before: Piece | undefined, after: Piece, usualGap: number): boolean => {
  const last = before?.glyphs.at(-1);
  const next = after.glyphs[0];
  if (!last || !next) return true;
  if (isBlank(last) || isBlank(next)) return true;
  return Math.abs(gapBefore(next, last) - usualGap) > gapDifferenceMinimumEms * Math.max(last.fontSize, next.fontSize);
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
