import type { Box } from '../../../model/origin.ts';
import { unionOf } from '../boxes.ts';
import type { Segment } from './runs-to-segments.ts';
import { areAligned, type LinePair, overlap } from './segments-to-leading.ts';

/** What one cell holds, as far as line distances tell: lines under one another. */
export interface TextBlock {
  /** From the top. */
  readonly segments: readonly Segment[];
  readonly box: Box;
  readonly fontSize: number;
}

/** Of the leading: what rounding adds. */
const leadingToleranceEms = 0.04;
/** Of the shorter line: the lines of one text share their left edge, their middle or their right edge. */
const overlapShareMinimum = 0.5;

/** Lines that follow one another at the distance of wrapped lines are one block, unless two stand side by side under or over one. */
export const segmentsToBlocks = (segments: readonly Segment[], pairs: readonly LinePair[], leadingEms: number): readonly TextBlock[] => {
  const links = pairs.filter(
    ({ upper, lower, pitchEms }) => pitchEms <= leadingEms + leadingToleranceEms && areAligned(upper, lower) && sharesColumn(upper, lower),
  );
  const uppers = new Map<Segment, number>();
  for (const { lower } of links) uppers.set(lower, (uppers.get(lower) ?? 0) + 1);
  const next = new Map<Segment, Segment>();
  const isContinuation = new Set<Segment>();
  for (const { upper, lower } of links) {
    if ((uppers.get(lower) ?? 0) > 1) continue;
    next.set(upper, lower);
    isContinuation.add(lower);
  }
  return segments.flatMap((segment) => {
    if (isContinuation.has(segment)) return [];
    const lines: Segment[] = [];
    for (let line: Segment | undefined = segment; line; line = next.get(line)) lines.push(line);
    return [toBlock(lines)];
  });
};

export const toBlock = (segments: readonly Segment[]): TextBlock => ({
  segments,
  box: unionOf(segments.map((segment) => segment.box)),
  fontSize: segments.reduce((largest, segment) => Math.max(largest, segment.fontSize), 0),
});

const sharesColumn = (upper: Segment, lower: Segment): boolean =>
  overlap(upper, lower) > overlapShareMinimum * Math.min(upper.box[2] - upper.box[0], lower.box[2] - lower.box[0]);
