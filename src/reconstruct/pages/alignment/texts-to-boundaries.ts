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
 * The fewest boundaries that explain where all texts stand: at the left or right side of a cell, or in the middle of it. Edges that texts
 * of different widths share are taken first; then, one by one, the boundary that explains most of the texts that are not explained yet;
 * in the end those without which as much is explained are left out again:
 *
 *     │        主管部门│ 安口县农业农村局            ← right edges, left edges
 *     │   一级指标  │二级指标│…                      ← a middle and one side tell the other side
 */
export const textsToBoundaries = (texts: readonly RegionText[]): Boundaries => {
  const fontSize = median(texts.map(({ block }) => block.fontSize));
  const tries = paddingsOf(texts, fontSize).flatMap((padding) =>
    supportsSure.map((support) => pruned(texts, explain(texts, padding, toleranceEms * fontSize, support))),
  );
  return tries.reduce(
    (best, boundaries) => (costOf(boundaries, texts) < costOf(best, texts) ? boundaries : best),
    tries[0] ?? noBoundaries,
  );
};

const noBoundaries: Boundaries = { xs: [], padding: 0, tolerance: 0 };
/** How many different widths must share an edge for it to be taken at once. With few a head may share it by chance. */
const supportsSure = [2, 3, 5];

const explain = (texts: readonly RegionText[], padding: number, tolerance: number, support: number): Boundaries => {
  const isSure = (text: RegionText, mode: Mode): boolean => text.support[mode] >= support && text.support[mode] === bestSupport(text);
  const mayBe = (text: RegionText, mode: Mode): boolean => isSure(text, mode) || bestSupport(text) < support;
  const xs = clusters(
    texts.flatMap((text) => [
      ...(isSure(text, 'left') ? [text.left - padding] : []),
      ...(isSure(text, 'right') ? [text.right + padding] : []),
    ]),
    tolerance,
  ).map(({ at }) => at);
  for (let rest = texts; xs.length < boundariesMaximum; ) {
    rest = rest.filter((text) => !isExplained(text, { xs, padding, tolerance }));
    // Of the surest kind that there is.
    const kinds = [
      () => rest.filter((text) => isSure(text, 'middle')).flatMap((text) => middleVotes(text, xs, tolerance)),
      () => rest.filter((text) => mayBe(text, 'middle')).flatMap((text) => middleVotes(text, xs, tolerance)),
      () => gapVotes(rest, xs, padding, tolerance),
      () => rest.flatMap((text) => [text.left - padding, text.right + padding]),
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

const bestSupport = ({ support }: RegionText): number => Math.max(support.left, support.middle, support.right);

const firstOf = <T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Without the boundaries that explain nothing, last added or not. */
const pruned = (texts: readonly RegionText[], boundaries: Boundaries): Boundaries => {
  let best = boundaries;
  let cost = costOf(best, texts);
  for (let index = 0; index < best.xs.length; ) {
    const without = { ...best, xs: best.xs.filter((_, at) => at !== index) };
    const less = costOf(without, texts);
    if (less < cost) {
      best = without;
      cost = less;
      index = 0;
    } else index += 1;
  }
  return best;
};

/** A text that nothing explains costs more than the boundary that would explain it. */
const unexplainedCost = 1.1;

/** Fewer boundaries explain better; of as many, those that texts keep to more exactly. */
const costOf = (boundaries: Boundaries, texts: readonly RegionText[]): number => {
  const { xs, tolerance } = boundaries;
  const scale = Math.max(tolerance, Number.EPSILON);
  let cost = xs.length;
  for (const text of texts) {
    const miss = missOf(text, boundaries) / scale;
    cost += miss > 1 ? unexplainedCost : miss / Math.max(texts.length, 1);
  }
  return cost;
};

/** How far the text is from where it should stand in the cell that fits best. */
const missOf = (text: RegionText, { xs, padding, tolerance }: Boundaries): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const from of within(xs, text.before, tolerance)) {
    for (const to of within(xs, text.after, tolerance)) {
      for (const mode of text.modes) least = Math.min(least, missIn(text, mode, from, to, padding));
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
const isExplained = (text: RegionText, boundaries: Boundaries): boolean => missOf(text, boundaries) <= boundaries.tolerance;

/** The ways in which the text stands in the cell, of those that it may. */
export const modesIn = (text: RegionText, from: number, to: number, { padding, tolerance }: Boundaries): readonly Mode[] =>
  text.modes.filter((mode) => missIn(text, mode, from, to, padding) <= tolerance);

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
