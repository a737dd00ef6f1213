import type { Run } from '../glyphs-to-runs.ts';

/** Of the font size: lines further apart are never lines of one text; Chromium's usual pitch is 1.5, Word's widest common one 1.75. */
const linePitchMaximumEms = 1.75;
export const linePitchMinimumEms = 0.7;
/** Of the font size: browsers set lines on whole pixels, 0.75 points. */
const pitchToleranceEms = 0.09;
/** Names and values are shorter: a line of such a length with another below it is running text. */
const wideLineMinimumEms = 12;
/** Fewer lines of running text are a chance. */
const wideLinesMinimum = 3;

/**
 * How far lines of one text stand apart at most, in units of the font size: the smallest distance at which running text goes on. Rows of
 * a table stand further apart, by what pads their cells:
 *
 *     目标1：完成道路清扫保洁等年度任务，       ┐ 1.3
 *     任务完成率达到100%                       ┘
 *     施工扰民投诉                             ┐ 1.6
 *     生活垃圾清运量                           ┘
 *
 * The most that is possible where there is no running text.
 *
 * @param pages runs in the order shown.
 */
export const runsToPitch = (pages: readonly (readonly Run[])[]): number => {
  const pitches = pages.flatMap((runs) => runs.slice(1).flatMap((run, index) => pitchBetween(runs[index], run) ?? []));
  let cluster: number[] = [];
  for (const pitch of pitches.sort((one, other) => one - other)) {
    if (pitch - (cluster.at(-1) ?? pitch) > pitchToleranceEms) {
      if (cluster.length >= wideLinesMinimum) break;
      cluster = [];
    }
    cluster.push(pitch);
  }
  if (cluster.length < wideLinesMinimum) return linePitchMaximumEms;
  return Math.min((cluster.at(-1) ?? linePitchMaximumEms) + pitchToleranceEms / 2, linePitchMaximumEms);
};

/** From a wide line to the next one shown, where that stands right below it. */
const pitchBetween = (upper: Run | undefined, lower: Run): number | undefined => {
  const em = upper?.glyphs[0]?.fontSize ?? 0;
  if (!upper || upper.box[2] - upper.box[0] < wideLineMinimumEms * em || lower.glyphs[0]?.fontSize !== em) return undefined;
  const pitch = (lower.box[3] - upper.box[3]) / em;
  const isUnder =
    lower.box[0] < upper.box[2] && lower.box[2] > upper.box[0] && Math.abs(lower.box[0] - upper.box[0]) <= indentMaximumEms * em;
  return isUnder && pitch >= linePitchMinimumEms && pitch <= linePitchMaximumEms ? pitch : undefined;
};
/** Of the font size: a paragraph's first line may be indented by two characters. */
const indentMaximumEms = 2.2;
