import type { Box } from '../../model/origin.ts';
import type { Glyph } from '../../model/source-document.ts';
import { turnedBox, unionOf } from './boxes.ts';

/** Glyphs shown one after the other without a gap: a word, a phrase, or a whole line. Never split between two cells without a reason. */
export interface Run {
  /** In the order shown; white space only between others. */
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly turn: Glyph['turn'];
}

/** Of the font size. Wider gaps end a run; justified Chinese text spreads its characters by up to a third. */
const gapMaximumEms = 0.5;
/** Of the font size: browsers set ”“ half over one another, half an em and the bearings of both. */
const overlapMaximumEms = 0.7;
/** Of the font size: the baseline of a superscript is higher than this. */
const baselineShiftMaximumEms = 0.15;

export const isBlank = (glyph: Glyph): boolean => glyph.text.trim() === '';

export const glyphsToRuns = (glyphs: readonly Glyph[]): readonly Run[] => {
  const runs: Run[] = [];
  let current: Glyph[] = [];
  let blanks: Glyph[] = [];
  let last: Glyph | undefined;
  const finish = (): void => {
    if (current.length > 0) runs.push(toRun(current));
    current = [];
    blanks = [];
  };
  for (const glyph of glyphs) {
    if (last && !follows(last, glyph)) finish();
    last = glyph;
    if (isBlank(glyph)) {
      if (current.length > 0) blanks.push(glyph);
      continue;
    }
    // Several spaces are used to set texts apart: 项目名称   主管部门.
    if (blanks.length > 1) finish();
    current.push(...blanks, glyph);
    blanks = [];
  }
  finish();
  return runs;
};

export const toRun = (glyphs: readonly Glyph[]): Run => ({
  glyphs,
  box: unionOf(glyphs.map((glyph) => glyph.box)),
  turn: glyphs[0]?.turn ?? 0,
});

const follows = (last: Glyph, next: Glyph): boolean => {
  if (last.turn !== next.turn) return false;
  const one = turnedBox(last.box, last.turn);
  const other = turnedBox(next.box, next.turn);
  const em = Math.max(last.fontSize, next.fontSize);
  const gap = other[0] - one[2];
  return gap <= gapMaximumEms * em && gap >= -overlapMaximumEms * em && Math.abs(other[3] - one[3]) <= baselineShiftMaximumEms * em;
};
