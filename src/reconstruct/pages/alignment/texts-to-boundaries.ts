import { type Gap, separatorsOf } from './gaps-to-separators.ts';
import type { Mode, RegionText } from './region-texts.ts';

/** Where the columns of a table begin and end, ascending, with how far texts keep from them. Points. */
export interface Boundaries {
  readonly xs: readonly number[];
  readonly padding: number;
  readonly tolerance: number;
}

/** Of the font size: positions nearer to one another are one boundary. */
const toleranceEms = 0.3;
/** Of the font size: the most that a text is taken to keep from the side of its cell. */
const paddingMaximumEms = 0.6;
const paddingStepsEms = [0.5, 0.4, 0.3, 0.2, 0.1];
/** A table has fewer. */
const boundariesMaximum = 60;
/**
 * Boundaries that explain where texts stand: at the left or right side of a cell, or in the middle of it. Edges that texts of different
 * widths share are taken first; then, one by one, the boundary that explains most of the texts that are not explained yet:
 *
 *     │        主管部门│ 安口县农业农村局            ← right edges, left edges
 *     │   一级指标  │二级指标│…                      ← a middle and one side tell the other side
 */
export const textsToBoundaries = (texts: readonly RegionText[]): Boundaries => {
  const fontSize = median(texts.map(({ block }) => block.fontSize));
  const tries = paddingsOf(texts, fontSize).map((padding) => explain(texts, padding, toleranceEms * fontSize));
  return tries.reduce(
    (best, boundaries) => (costOf(boundaries, texts) < costOf(best, texts) ? boundaries : best),
    tries[0] ?? noBoundaries,
  );
};

const noBoundaries: Boundaries = { xs: [], padding: 0, tolerance: 0 };

const explain = (texts: readonly RegionText[], padding: number, tolerance: number): Boundaries => {
  const xs = clusters(
    texts.filter(isSure).flatMap((text) => edgeVotes(text, padding)),
    tolerance,
  ).map(({ at }) => at);
  for (let rest = texts; xs.length < boundariesMaximum; ) {
    rest = rest.filter((text) => !isExplained(text, { xs, padding, tolerance }));
    const sure = rest.filter(isSure);
    // Of the surest kind that there is.
    const kinds = [
      () => sure.flatMap((text) => [...middleVotes(text, xs, tolerance), ...edgeVotes(text, padding)]),
      () => rest.flatMap((text) => middleVotes(text, xs, tolerance)),
      () => gapVotes(rest, xs, padding, tolerance),
      () => rest.flatMap((text) => edgeVotes(text, padding)),
    ];
    const best = firstOf(kinds, (votes) =>
      clusters(
        votes().filter((at) => !xs.some((x) => Math.abs(x - at) <= tolerance)),
        tolerance,
      ).reduce<Cluster | undefined>((most, cluster) => (most && most.votes >= cluster.votes ? most : cluster), undefined),
    );
    if (!best) break;
    xs.push(best.at);
    xs.sort((one, other) => one - other);
  }
  return { xs, padding, tolerance };
};

const firstOf = <T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Fewer boundaries explain better; of as many, those that texts keep to more exactly. */
const costOf = (boundaries: Boundaries, texts: readonly RegionText[]): number => {
  const { xs, tolerance } = boundaries;
  const misses = texts.map((text) => missOf(text, boundaries) / Math.max(tolerance, Number.EPSILON));
  return xs.length + misses.reduce((sum, miss) => sum + Math.min(miss, 1), 0) / Math.max(texts.length, 1);
};

/** How far the text is from where it should stand in the cell that fits best. */
const missOf = (text: RegionText, boundaries: Boundaries): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const from of within(boundaries.xs, text.before, boundaries.tolerance)) {
    for (const to of within(boundaries.xs, text.after, boundaries.tolerance)) {
      for (const mode of text.modes) least = Math.min(least, missIn(text, mode, from, to, boundaries.padding));
    }
  }
  return least;
};

/** A text keeps from the side of its cell by no more than half of the narrowest white between two texts, where both fill their cells. */
const paddingsOf = (texts: readonly RegionText[], fontSize: number): readonly number[] => {
  const narrowest = texts.reduce((least, { after }) => Math.min(least, after.to - after.from), Number.POSITIVE_INFINITY);
  const most = Math.min(Math.max(narrowest, 0) / 2, paddingMaximumEms * fontSize);
  return [most, ...paddingStepsEms.map((step) => step * fontSize).filter((padding) => padding < most)];
};

const isSure = ({ modes }: RegionText): boolean => modes.length === 1;

/** The side of the cell that the text stands at. */
const edgeVotes = ({ left, right, modes }: RegionText, padding: number): readonly number[] => [
  ...(modes.includes('left') ? [left - padding] : []),
  ...(modes.includes('right') ? [right + padding] : []),
];

/** The side opposite to one that is known, where the text stands in the middle. */
const middleVotes = ({ left, right, before, after, modes }: RegionText, xs: readonly number[], tolerance: number): readonly number[] => {
  if (!modes.includes('middle')) return [];
  const opposite = (x: number): number => left + right - x;
  return [
    ...within(xs, before, tolerance)
      .map(opposite)
      .filter((x) => holds(after, x, tolerance)),
    ...within(xs, after, tolerance)
      .map(opposite)
      .filter((x) => holds(before, x, tolerance)),
  ];
};

/** A position in each gap without a boundary, common to as many as possible; the sides of the table where the gap is outside. */
const gapVotes = (texts: readonly RegionText[], xs: readonly number[], padding: number, tolerance: number): readonly number[] => {
  const gaps = texts.flatMap(({ before, after }) => [before, after]).filter((gap) => within(xs, gap, tolerance).length === 0);
  const first = Math.min(...gaps.filter(({ from }) => !Number.isFinite(from)).map(({ to }) => to));
  const last = Math.max(...gaps.filter(({ to }) => !Number.isFinite(to)).map(({ from }) => from));
  const inner = gaps.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
  const stops = separatorsOf(inner).flatMap((stop) => inner.filter(({ from, to }) => from < stop && stop <= to).map(() => stop - padding));
  return [...(Number.isFinite(first) ? [first - padding] : []), ...(Number.isFinite(last) ? [last + padding] : []), ...stops];
};

const holds = (gap: Gap, x: number, tolerance: number): boolean => x >= gap.from - tolerance && x <= gap.to + tolerance;
export const within = (xs: readonly number[], gap: Gap, tolerance: number): readonly number[] => xs.filter((x) => holds(gap, x, tolerance));

/** Some cell between the boundaries holds the text at one of its sides or in its middle. */
const isExplained = (text: RegionText, boundaries: Boundaries): boolean => {
  const begins = within(boundaries.xs, text.before, boundaries.tolerance);
  const ends = within(boundaries.xs, text.after, boundaries.tolerance);
  return begins.some((from) => ends.some((to) => modeIn(text, from, to, boundaries) !== undefined));
};

/** How the text stands in the cell, of the ways that it may; undefined where it stands otherwise. */
export const modeIn = (text: RegionText, from: number, to: number, { padding, tolerance }: Boundaries): Mode | undefined =>
  text.modes.find((mode) => missIn(text, mode, from, to, padding) <= tolerance);

const missIn = ({ left, right }: RegionText, mode: Mode, from: number, to: number, padding: number): number => {
  if (mode === 'left') return Math.abs(left - padding - from);
  if (mode === 'right') return Math.abs(right + padding - to);
  return Math.abs(left + right - from - to) / 2;
};

interface Cluster {
  readonly at: number;
  readonly votes: number;
}

/** Votes near one another taken together. */
const clusters = (votes: readonly number[], tolerance: number): readonly Cluster[] => {
  const found: { start: number; sum: number; votes: number }[] = [];
  for (const at of [...votes].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && at - last.start <= tolerance) {
      last.sum += at;
      last.votes += 1;
    } else found.push({ start: at, sum: at, votes: 1 });
  }
  return found.map((cluster) => ({ at: cluster.sum / cluster.votes, votes: cluster.votes }));
};

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
