import type { Box } from '../../../model/origin.ts';
import { unionOf } from '../boxes.ts';
import type { Run } from '../glyphs-to-runs.ts';
import { isLatin } from '../runs-to-lines.ts';
import { linePitchMinimumEms } from './runs-to-pitch.ts';

/** A text that stands together: a word, a number, or the lines of a cell. */
export interface TextBlock {
  /** In the order shown. */
  readonly runs: readonly Run[];
  readonly box: Box;
  readonly fontSize: number;
}

/** Of the font size. Within a line, Chinese stands without gaps; justified Latin text has word spaces of up to nearly an em. */
const chineseGapMaximumEms = 0.3;
const latinGapMaximumEms = 0.9;
/** Of the font size: ”“ are set half over one another. */
const overlapMaximumEms = 0.7;
/** Of the font size. */
const alignedWithinEms = 0.35;
/** A heading and its text differ by more. */
const sizeRatioMaximum = 1.1;

/**
 * Texts are shown cell by cell, the lines of a cell one after the other: a run that stands right below the one before, aligned with it,
 * goes on in its cell. The next cell is beside it, or further left.
 *
 * @param pitchEms how far lines of one text stand apart at most, of the font size.
 */
export const runsToBlocks = (runs: readonly Run[], pitchEms: number): readonly TextBlock[] => {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group && goesOn(group, run, pitchEms)) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => ({
    runs: group,
    box: unionOf(group.map((run) => run.box)),
    fontSize: emOf(group[0]),
  }));
};

const emOf = (run: Run | undefined): number => run?.glyphs[0]?.fontSize ?? 0;

export const isSameSize = (one: number, other: number): boolean => Math.max(one, other) <= sizeRatioMaximum * Math.min(one, other);

const goesOn = (group: readonly Run[], run: Run, pitchEms: number): boolean => {
  const last = group.at(-1);
  if (!last) return false;
  const em = emOf(last);
  if (isSameLine(last, run)) return followsOnLine(last, run, Math.max(em, emOf(run))) || isLeader(last) || isLeader(run);
  if (!isSameSize(em, emOf(run))) return false;
  const pitch = run.box[3] - last.box[3];
  if (pitch > pitchEms * em || pitch < linePitchMinimumEms * em || !keepsPitch(group, pitch, em)) return false;
  const box = unionOf(group.map((each) => each.box));
  return overlaps(box, run.box) && isAligned(box, run.box, em);
};

const isSameLine = (one: Run, other: Run): boolean => {
  const height = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1]);
  return height > Math.min(one.box[3] - one.box[1], other.box[3] - other.box[1]) / 2;
};

/** `一、部门主要职能 ………… 3`: dots lead from one text to the other, which are no columns. */
const isLeader = (run: Run): boolean => leader.test(run.glyphs.map((glyph) => glyph.text).join(''));
const leader = /^(?:[.．·•‥…⋯﹒]\s?){3,}|^[…⋯]|(?:[.．·•‥…⋯﹒]\s?){4,}$/;

const followsOnLine = (last: Run, run: Run, em: number): boolean => {
  const gap = run.box[0] - last.box[2];
  const isWordSpace = isLatin(last.glyphs.at(-1)?.text ?? '') && isLatin(run.glyphs[0]?.text ?? '');
  return gap >= -overlapMaximumEms * em && gap <= (isWordSpace ? latinGapMaximumEms : chineseGapMaximumEms) * em;
};

/** Of the font size: lines of one text stand at even distances. */
const pitchDifferenceMaximumEms = 0.25;

const keepsPitch = (group: readonly Run[], pitch: number, em: number): boolean => {
  for (let index = group.length - 1; index > 0; index -= 1) {
    const step = (group[index]?.box[3] ?? 0) - (group[index - 1]?.box[3] ?? 0);
    if (step > linePitchMinimumEms * em) return Math.abs(step - pitch) <= pitchDifferenceMaximumEms * em;
  }
  return true;
};

const overlaps = (one: Box, other: Box): boolean => Math.min(one[2], other[2]) > Math.max(one[0], other[0]);

/** On the left with an indent to either side, in the middle, or on the right. */
const isAligned = (box: Box, next: Box, em: number): boolean =>
  Math.abs(box[0] - next[0]) <= indentMaximumEms * em ||
  Math.abs(box[0] + box[2] - next[0] - next[2]) / 2 <= alignedWithinEms * em ||
  Math.abs(box[2] - next[2]) <= alignedWithinEms * em;

const indentMaximumEms = 2.2;
