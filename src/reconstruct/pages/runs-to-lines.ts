import type { Box } from '../../model/origin.ts';
import type { Glyph } from '../../model/source-document.ts';
import { type Direction, turnedBox, unionOf } from './boxes.ts';
import { isBlank, type Run } from './glyphs-to-runs.ts';

/** One line of text as set, in one place: a cell, or a stretch of the page outside tables. Positions are along the line, in points. */
export interface TextLine {
  readonly text: string;
  /** On the page. */
  readonly box: Box;
  readonly direction: Direction;
  readonly fontSize: number;
  readonly start: number;
  readonly end: number;
  /** Across the line, downwards as read. */
  readonly top: number;
  readonly bottom: number;
  /** Length of what must stay together at its beginning: a Latin word, or a character with the marks that may not begin a line. */
  readonly firstWordLength: number;
  readonly glyphs: readonly Glyph[];
}

/** Runs of one place as its lines, in reading order. */
export const runsToLines = (runs: readonly Run[]): readonly TextLine[] => {
  const direction = directionOf(runs);
  const placed = runs
    .map((run): Placed => ({ run, box: turnedBox(run.box, direction) }))
    .sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
  return linesOf(placed).map((line) => toLine(line, direction));
};

interface Placed {
  readonly run: Run;
  /** As read. */
  readonly box: Box;
}

/** Of the glyph-to-glyph steps. One wrapped character more or less does not make stacked text. */
const stackedShareMinimum = 0.7;

const directionOf = (runs: readonly Run[]): Direction => {
  const counts = new Map<Glyph['turn'], number>();
  for (const run of runs) counts.set(run.turn, (counts.get(run.turn) ?? 0) + run.glyphs.length);
  let turn: Glyph['turn'] = 0;
  for (const [candidate, count] of counts) if (count > (counts.get(turn) ?? 0)) turn = candidate;
  return turn === 0 && isStacked(runs) ? 'stacked' : turn;
};

/** Characters below one another, each alone on its line: 绩 效 指 标 down a narrow cell. */
const isStacked = (runs: readonly Run[]): boolean => {
  if (runs.length < 2 || runs.some((run) => run.glyphs.length > 1)) return false;
  let down = 0;
  for (const [index, run] of runs.slice(1).entries()) {
    const before = runs[index];
    if (!before) continue;
    const em = run.glyphs[0]?.fontSize ?? 0;
    const isBelow = run.box[1] - before.box[1] > em / 2 && Math.abs(centreOf(run.box) - centreOf(before.box)) < em / 2;
    if (isBelow) down += 1;
  }
  return down >= stackedShareMinimum * (runs.length - 1);
};

const centreOf = (box: Box): number => (box[0] + box[2]) / 2;

/** Of the lower of two boxes: superscripts overlap their line by more, the next line by less. */
const lineOverlapMinimum = 0.5;

const linesOf = (placed: readonly Placed[]): readonly (readonly Placed[])[] => {
  const lines: { top: number; bottom: number; items: Placed[] }[] = [];
  for (const item of placed) {
    const [, top, , bottom] = item.box;
    const line = lines.findLast(
      (candidate) =>
        Math.min(candidate.bottom, bottom) - Math.max(candidate.top, top) >
        lineOverlapMinimum * Math.min(candidate.bottom - candidate.top, bottom - top),
    );
    if (!line) {
      lines.push({ top, bottom, items: [item] });
      continue;
    }
    line.items.push(item);
    // A superscript does not make its line taller: the next line would be drawn in.
    if (bottom - top > line.bottom - line.top) {
      line.top = top;
      line.bottom = bottom;
    }
  }
  return lines.sort((one, other) => one.top - other.top).map((line) => line.items.sort((one, other) => one.box[0] - other.box[0]));
};

const toLine = (placed: readonly Placed[], direction: Direction): TextLine => {
  const glyphs = placed.flatMap((item) => item.run.glyphs);
  const box = unionOf(placed.map((item) => item.run.box));
  const [start, top, end, bottom] = turnedBox(box, direction);
  return {
    text: textOf(glyphs, direction),
    box,
    direction,
    fontSize: glyphs.reduce((largest, glyph) => Math.max(largest, glyph.fontSize), 0),
    start,
    end,
    top,
    bottom,
    firstWordLength: firstWordLength(glyphs, direction),
    glyphs,
  };
};

/** Of the font size. Between Latin letters a fifth of an em is a word space; Chinese is also set apart for looks. */
const latinSpaceMinimumEms = 0.18;
const chineseSpaceMinimumEms = 0.8;

const textOf = (glyphs: readonly Glyph[], direction: Direction): string => {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last && !isBlank(last) && !isBlank(glyph)) {
      const gap = turnedBox(glyph.box, direction)[0] - turnedBox(last.box, direction)[2];
      const minimum = isLatin(last.text) || isLatin(glyph.text) ? latinSpaceMinimumEms : chineseSpaceMinimumEms;
      const both = isLatin(last.text) && isLatin(glyph.text) ? latinSpaceMinimumEms : Math.max(minimum, chineseSpaceMinimumEms);
      if (direction !== 'stacked' && gap > both * Math.min(last.fontSize, glyph.fontSize)) text += ' ';
    }
    text += glyph.text;
    last = glyph;
  }
  return text;
};

/** Anything that a space sets apart from its neighbours: letters, digits and the signs among them. */
export const isLatin = (text: string): boolean => /^[\u0021-\u024f\u0370-\u052f]/.test(text);

/** May not begin a line, so that the character before is taken to the next line with it. */
const neverFirst = /^[，。、；：！？）》〉」』】〕｝”’…—％%‰℃,.;:!?)\]}]/;
/** May not end a line. */
const neverLast = /^[（《〈「『【〔｛“‘([{]/;

const firstWordLength = (glyphs: readonly Glyph[], direction: Direction): number => {
  const start = turnedBox(glyphs[0]?.box ?? [0, 0, 0, 0], direction)[0];
  let end = start;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before && !staysWith(before, glyph)) break;
    end = turnedBox(glyph.box, direction)[2];
  }
  return end - start;
};

const staysWith = (before: Glyph, glyph: Glyph): boolean =>
  !isBlank(glyph) && (neverFirst.test(glyph.text) || neverLast.test(before.text) || (isLatin(before.text) && isLatin(glyph.text)));
