import type { Box } from '../../../model/origin.ts';
import { runsToLines } from '../runs-to-lines.ts';
import type { Segment } from './runs-to-segments.ts';

/** A line and the nearest one below it that stands under it. */
export interface LinePair {
  readonly page: number;
  readonly upper: Segment;
  readonly lower: Segment;
  /** From top to top, in units of the font size. */
  readonly pitchEms: number;
}

/** Of the font size: lines further apart are never lines of one cell. */
const pitchMaximumEms = 2.4;
/** Of the font size: pitches nearer to one another are the same one. Browsers set lines on whole pixels, 0.75 points. */
const pitchToleranceEms = 0.12;
/** Sizes of one text differ by less. */
export const sizeRatioMaximum = 1.15;

/** For every segment the next one below it, where it is near and of about the same size. */
export const segmentsToPairs = (segments: readonly Segment[], page: number): readonly LinePair[] => {
  const pairs: LinePair[] = [];
  for (const [index, upper] of segments.entries()) {
    for (let next = index + 1; next < segments.length; next += 1) {
      const lower = segments[next];
      if (!lower) break;
      const pitch = lower.box[1] - upper.box[1];
      if (pitch > pitchMaximumEms * upper.fontSize) break;
      if (pitch < upper.fontSize / 2 || overlap(upper, lower) <= 0) continue;
      if (isSameSize(upper, lower)) pairs.push({ page, upper, lower, pitchEms: pitch / Math.max(upper.fontSize, lower.fontSize) });
      break;
    }
  }
  return pairs;
};

export const isSameSize = (one: Segment, other: Segment): boolean =>
  Math.max(one.fontSize, other.fontSize) <= sizeRatioMaximum * Math.min(one.fontSize, other.fontSize);

/** Of the font size: edges or middles of the lines of one text agree within it. */
const alignedWithinEms = 0.3;
/** Of the font size: by how much the first line of a paragraph may be indented. */
const indentMaximumEms = 2.6;

/** As lines of one text are: on the left, on the right, in the middle, or the first one indented. */
export const areAligned = (upper: Segment, lower: Segment): boolean => {
  const tolerance = alignedWithinEms * upper.fontSize;
  const left = upper.box[0] - lower.box[0];
  const right = upper.box[2] - lower.box[2];
  const isIndented = left > 0 && left <= indentMaximumEms * upper.fontSize && widthOf(upper) >= wideLineMinimumEms * upper.fontSize;
  return Math.abs(left) <= tolerance || Math.abs(right) <= tolerance || Math.abs(left + right) <= 2 * tolerance || isIndented;
};

export const overlap = (one: Segment, other: Segment): number => Math.min(one.box[2], other.box[2]) - Math.max(one.box[0], other.box[0]);

/** Distances of lines from top to top, in units of the font size. */
export interface Pitches {
  /** The largest within one text; 0 where no text is wrapped. */
  readonly leadingEms: number;
  /** The smallest between two rows of a table; the leading where there are no such. */
  readonly rowEms: number;
}

/**
 * Tells the distance of lines within a text from that of rows. Distances are taken together by size, from the smallest; those of
 * wrapped lines are known by lines that are full and have no neighbour that goes on with them, those of rows by lines that have room to
 * spare and go on side by side.
 *
 *     目标1：完成道路清扫保洁等年度任务，  |  5.5        ← wrapped: full, alone
 *     任务完成率达到100%                  |
 *
 *     施工扰民投诉   |  ≤5件    |  6.5                  ← rows: room to spare, side by side
 *     生活垃圾清运量 |  ≤7.8万吨 |  5.5
 */
export const pairsToPitches = (pairs: readonly LinePair[]): Pitches => {
  const widths = trackWidths(pairs);
  const companions = new Map<string, number>();
  for (const pair of pairs) companions.set(bandsKey(pair), (companions.get(bandsKey(pair)) ?? 0) + 1);
  let leadingEms = 0;
  for (const cluster of clustersOf(pairs.filter(({ upper, lower }) => areAligned(upper, lower)))) {
    let wrapped = 0;
    let rows = 0;
    for (const pair of cluster) {
      const isFull = isFullLine(pair, widths);
      const isAlone = companions.get(bandsKey(pair)) === 1;
      if (isFull) wrapped += isAlone ? 1 : widthOf(pair.upper) >= wideLineMinimumEms * pair.upper.fontSize ? 1 / 2 : 0;
      else rows += isAlone ? 1 / 2 : 1;
    }
    const pitches = cluster.map(({ pitchEms }) => pitchEms);
    // Texts are set with one leading: any sign of rows beyond it counts.
    if (leadingEms > 0 ? rows > 0 : wrapped <= rows && rows > 0) return { leadingEms, rowEms: Math.min(...pitches) };
    if (wrapped > 0) leadingEms = Math.max(...pitches);
  }
  return { leadingEms, rowEms: leadingEms };
};

/** Names and values are shorter. Lines of such a length that are all full are running text, even where two columns of it go side by side. */
const wideLineMinimumEms = 12;

const clustersOf = (pairs: readonly LinePair[]): readonly (readonly LinePair[])[] => {
  const clusters: LinePair[][] = [];
  for (const pair of [...pairs].sort((one, other) => one.pitchEms - other.pitchEms)) {
    const cluster = clusters.at(-1);
    if (cluster && pair.pitchEms - (cluster.at(-1)?.pitchEms ?? 0) <= pitchToleranceEms) cluster.push(pair);
    else clusters.push([pair]);
  }
  return clusters;
};

const bandsKey = ({ page, upper, lower }: LinePair): string => `${page} ${Math.round(upper.box[3])} ${Math.round(lower.box[3])}`;

const widthOf = (segment: Segment): number => segment.box[2] - segment.box[0];

/** The first word of the lower line would have found no room in the upper one: no line aligned with it is longer by so much. */
const isFullLine = ({ upper, lower }: LinePair, widths: ReadonlyMap<string, number>): boolean => {
  const widest = trackKeys(upper).reduce((most, key) => Math.max(most, widths.get(key) ?? 0), 0);
  const [line] = runsToLines(lower.runs);
  return widthOf(upper) + (line?.firstWordLength ?? 0) > widest + fullToleranceEms * upper.fontSize;
};
const fullToleranceEms = 0.2;

/** By left edge, middle and right edge: the width of the widest line that shares it. */
const trackWidths = (pairs: readonly LinePair[]): ReadonlyMap<string, number> => {
  const widths = new Map<string, number>();
  for (const segment of new Set(pairs.flatMap(({ upper, lower }) => [upper, lower]))) {
    for (const key of trackKeys(segment)) widths.set(key, Math.max(widths.get(key) ?? 0, widthOf(segment)));
  }
  return widths;
};

/** To two points, so that lines set on whole pixels share it. */
const trackStepPoints = 2;
export const trackKeys = ({ box }: { readonly box: Box }): readonly string[] => [
  `left ${Math.round(box[0] / trackStepPoints)}`,
  `middle ${Math.round((box[0] + box[2]) / 2 / trackStepPoints)}`,
  `right ${Math.round(box[2] / trackStepPoints)}`,
];
