import type { Glyph } from '../../model/source-document.ts';
import { isBlank } from './glyphs-to-runs.ts';

/** Share of the font size within which a second print of the same character makes a fake bold letter; drop shadows lie a little further off. */
const overprintShiftMaximumEms = 0.25;

/** Characters that are printed twice at one place to look bold are kept once. */
export const dropOverprint = (glyphs: readonly Glyph[]): { glyphs: readonly Glyph[]; overprinted: readonly Glyph[] } => {
  const seen = new Map<string, Glyph[]>();
  const kept: Glyph[] = [];
  const overprinted: Glyph[] = [];
  for (const glyph of glyphs) {
    const bucket = `${glyph.text}|${Math.round(glyph.box[0] / bucketPoints)}`;
    if (!isBlank(glyph) && neighbours(seen, glyph).some((other) => isSamePlace(other, glyph))) {
      overprinted.push(glyph);
      continue;
    }
    const bucketed = seen.get(bucket);
    if (bucketed) bucketed.push(glyph);
    else seen.set(bucket, [glyph]);
    kept.push(glyph);
  }
  return { glyphs: kept, overprinted };
};

/** Wider than any shift that is looked for, so that only neighbouring buckets have to be searched. */
const bucketPoints = 24;

const neighbours = (seen: ReadonlyMap<string, readonly Glyph[]>, glyph: Glyph): readonly Glyph[] => {
  const bucket = Math.round(glyph.box[0] / bucketPoints);
  const found: Glyph[] = [];
  for (let offset = -1; offset <= 1; offset += 1) found.push(...(seen.get(`${glyph.text}|${bucket + offset}`) ?? []));
  return found;
};

const isSamePlace = (one: Glyph, other: Glyph): boolean => {
  const width = Math.min(one.box[2] - one.box[0], one.box[3] - one.box[1]);
  const shift = Math.min(overprintShiftMaximumEms * one.fontSize, width / 2);
  return one.turn === other.turn && Math.abs(one.box[0] - other.box[0]) <= shift && Math.abs(one.box[1] - other.box[1]) <= shift;
};
