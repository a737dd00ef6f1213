import type { Gap } from './column-lines.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** Columns from one line to another; lines are numbered from 0, the table's left edge. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Of the font size: what a text may be off and still count as aligned with a side of its cell, or stand in its middle. */
const sideToleranceEms = 1;
const middleToleranceEms = 0.5;
/** In font sizes, as alignment costs: an empty cell is likelier than a text off its place by more. */
const emptyCellCost = 0.4;
/** A line that the row above does not use is a little less likely. */
const newLineCost = 0.05;
const misfitCostMaximum = 6;

/** What the columns of a table are known by. */
export interface Columns {
  /** Lines with the table's edges, ascending. */
  readonly lines: readonly Gap[];
  /** Right edges at which several texts end, whole points. */
  readonly rightEdges: ReadonlySet<number>;
}

/** The narrowest columns that hold a text. */
export const tightExtent = (lines: readonly Gap[], block: TextBlock): Extent => {
  const tolerance = block.fontSize / 2;
  const [start, , end] = block.box;
  let from = 0;
  for (let line = 1; line < lines.length - 1; line += 1) {
    const gap = lines[line];
    if (gap && (gap.to <= start + tolerance || (gap.from <= start && gap.to < end))) from = line;
  }
  let to = lines.length - 1;
  for (let line = lines.length - 2; line > from; line -= 1) {
    const gap = lines[line];
    if (gap && (gap.from >= end - tolerance || (gap.to >= end && gap.from > start))) to = line;
  }
  return { from, to };
};

/**
 * How far the cells of a row reach that has fewer of them than the table has columns. Every text is taken to stand at the left, at the
 * right or in the middle of its cell, and no place to be empty without need:
 *
 *     项目名称 │ 生活垃圾分类与清运                            → columns 0–1, 2–6
 *     主管部门 │ 柳塘区城市管理局 │ 项目单位 │ 柳塘区环卫所      → 0–1, 2–3, 4, 5–6
 */
export const placeRow = (
  { lines, rightEdges }: Columns,
  blocks: readonly TextBlock[],
  linesAbove: ReadonlySet<number>,
  limits: readonly number[] = [],
): readonly Extent[] => {
  const tight = blocks.map((block) => tightExtent(lines, block));
  const last = lines.length - 1;
  let states: readonly State[] = [{ to: 0, cost: 0, extents: [] }];
  for (const [index, block] of blocks.entries()) {
    const { from, to } = tight[index] ?? { from: 0, to: last };
    const furthest = Math.max(Math.min(tight[index + 1]?.from ?? last, limits[index] ?? last), to);
    const next: State[] = [];
    for (let end = to; end <= furthest; end += 1) {
      let best: State | undefined;
      for (const state of states) {
        for (let start = Math.min(state.to, from); start <= from; start += 1) {
          if (start < state.to) continue;
          const cost =
            state.cost +
            misfitOf({ lines, rightEdges }, block, { from: start, to: end }) +
            (start > state.to ? emptyCellCost : 0) +
            (linesAbove.has(end) ? 0 : newLineCost);
          if (!best || cost < best.cost) best = { to: end, cost, extents: [...state.extents, { from: start, to: end }] };
        }
      }
      if (best) next.push(best);
    }
    states = next;
  }
  const whole = states.map((state) => (state.to < last ? { ...state, cost: state.cost + emptyCellCost } : state));
  const best = whole.reduce<State | undefined>(
    (cheapest, state) => (cheapest && cheapest.cost <= state.cost ? cheapest : state),
    undefined,
  );
  return best?.extents ?? tight;
};

interface State {
  readonly to: number;
  readonly cost: number;
  readonly extents: readonly Extent[];
}

/** How far a text is from being aligned in its cell, in font sizes; 0 where it is. */
export const misfitOf = ({ lines, rightEdges }: Columns, block: TextBlock, { from, to }: Extent): number => {
  const left = lines[from];
  const right = lines[to];
  if (!left || !right) return misfitCostMaximum;
  const [start, , end] = block.box;
  const middle = (start + end) / 2;
  const em = block.fontSize;
  const off = Math.min(
    start - left.to - sideToleranceEms * em,
    rightEdges.has(Math.round(end)) ? right.from - end - sideToleranceEms * em : Number.POSITIVE_INFINITY,
    Math.max((left.from + right.from) / 2 - middle, middle - (left.to + right.to) / 2) - middleToleranceEms * em,
  );
  return Math.min(Math.max(off / em, 0), misfitCostMaximum);
};
