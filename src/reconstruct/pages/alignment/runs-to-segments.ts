import type { Box } from '../../../model/origin.ts';
import { unionOf } from '../boxes.ts';
import type { Run } from '../glyphs-to-runs.ts';

/** Text on one line without a gap as wide as between two columns. */
export interface Segment {
  /** From the left. */
  readonly runs: readonly Run[];
  readonly box: Box;
  readonly fontSize: number;
}

/** Of the font size: words of one text stand nearer, texts of neighbouring cells hardly ever. 015 has amounts that end 0.75 em before the next label. */
const gapMinimumEms = 0.55;
/** Of the font size: a superscript stands higher, a label centred on two rows stands lower by more. */
const baselineShiftMaximumEms = 0.4;

/** Upright runs as pieces of lines: what a cell holds of a line. From top to bottom, then from the left. */
export const runsToSegments = (runs: readonly Run[]): readonly Segment[] => {
  const segments: Segment[] = [];
  for (const line of linesOf(runs)) {
    let piece: Run[] = [];
    for (const run of line) {
      const last = piece.at(-1);
      if (last && run.box[0] - last.box[2] > gapMinimumEms * Math.max(emOf(run), emOf(last)) && !isLeader(run) && !isLeader(last)) {
        segments.push(toSegment(piece));
        piece = [];
      }
      piece.push(run);
    }
    if (piece.length > 0) segments.push(toSegment(piece));
  }
  return segments.sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
};

/** Dots lead from one text to the other across the gap: a line of a table of contents. */
const isLeader = (run: Run): boolean =>
  /^[.．·…⋯\s]{3,}|^…/.test(
    run.glyphs
      .slice(0, leaderGlyphs)
      .map(({ text }) => text)
      .join(''),
  );
const leaderGlyphs = 4;

const emOf = (run: Run): number => run.glyphs[0]?.fontSize ?? 0;
const middleOf = (run: Run): number => (run.box[1] + run.box[3]) / 2;

/** Runs of about one height, each line from the left. */
const linesOf = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const lines: { middle: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((one, other) => middleOf(one) - middleOf(other))) {
    const line = lines.at(-1);
    if (line && middleOf(run) - line.middle <= baselineShiftMaximumEms * emOf(run)) line.runs.push(run);
    else lines.push({ middle: middleOf(run), runs: [run] });
  }
  return lines.map((line) => line.runs.sort((one, other) => one.box[0] - other.box[0]));
};

const toSegment = (runs: readonly Run[]): Segment => ({
  runs,
  box: unionOf(runs.map((run) => run.box)),
  fontSize: runs.reduce((largest, run) => Math.max(largest, emOf(run)), 0),
});
