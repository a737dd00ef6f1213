import { type Boundaries, costOf, holds, holdsAny, isExplained, type WeighedText, weighTexts, within } from './boundaries.ts';
import { type Gap, separatorsOf } from './gaps-to-separators.ts';
import type { Mode, RegionText } from './region-texts.ts';

/** Of the font size: positions nearer to one another are one boundary. */
const toleranceEms = 0.3;
/** Of the font size: the most that a text is taken to keep from the side of its cell. */
const paddingMaximumEms = 0.6;
const paddingStepsEms = [0.45, 0.3, 0.15];
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
  const weighed = weighTexts(texts);
  const tries = distinct(
    paddingsOf(texts, fontSize).flatMap((padding) =>
      supportsSure.map((support) => explain(weighed, padding, toleranceEms * fontSize, support)),
    ),
  );
  const begun = cheapest(tries, weighed, triesKept);
  const simple = cheapest(
    begun.map((each) => pruned(weighed, each)),
    weighed,
    triesMoved,
  );
  const [best = noBoundaries] = cheapest(
    simple.map((each) => moved(weighed, each)),
    weighed,
    1,
  );
  return best;
};

/** Of the ways to begin: what is cheap at once is cheap in the end. */
const triesKept = 4;
const triesMoved = 2;

const cheapest = (tries: readonly Boundaries[], texts: readonly WeighedText[], count: number): readonly Boundaries[] =>
  tries
    .map((boundaries) => ({ boundaries, cost: costOf(boundaries, texts) }))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, count)
    .map(({ boundaries }) => boundaries);

const distinct = (tries: readonly Boundaries[]): readonly Boundaries[] =>
  [
    ...new Map(tries.toReversed().map((each) => [`${each.padding} ${each.xs.map((x) => x.toFixed(1)).join(' ')}`, each])).values(),
  ].reverse();

const noBoundaries: Boundaries = { xs: [], padding: 0, tolerance: 0 };
/** How many different widths must share an edge for it to be taken at once. With few a head may share it by chance. */
const supportsSure = [2, 5];

const explain = (texts: readonly WeighedText[], padding: number, tolerance: number, support: number): Boundaries => {
  const isSure = (text: RegionText, mode: Mode): boolean => text.support[mode] >= support && text.support[mode] === bestSupport(text);
  const mayBe = (text: RegionText, mode: Mode): boolean => isSure(text, mode) || bestSupport(text) < support;
  const sides = (text: RegionText): readonly number[] => [text.left - padding, text.right + padding];
  const sureSides = (text: RegionText): readonly number[] => sides(text).filter((_, index) => isSure(text, index === 0 ? 'left' : 'right'));
  const xs = clusters(votesOf(texts, sureSides), tolerance).map(({ at }) => at);
  for (let rest = texts; xs.length < boundariesMaximum; ) {
    rest = rest.filter(({ text }) => !isExplained(text, { xs, padding, tolerance }));
    if (rest.length === 0) break;
    const middles = (text: RegionText): readonly number[] => middleVotes(text, xs, tolerance);
    // Of the surest kind that there is.
    const kinds: readonly (() => readonly Vote[])[] = [
      () => votesOf(rest, (text) => (isSure(text, 'middle') ? middles(text) : [])),
      () => votesOf(rest, (text) => (text.isFull ? sides(text) : [])),
      () => votesOf(rest, (text) => (mayBe(text, 'middle') ? middles(text) : [])),
      () => innerVotes(rest, xs, padding, tolerance),
      () => outerVotes(rest, xs, padding, tolerance),
      () => votesOf(rest, sides),
    ];
    const best = firstOf(kinds, (votes) =>
      clusters(
        votes().filter(({ at }) => !xs.some((x) => Math.abs(x - at) <= tolerance)),
        tolerance,
      ).reduce<Vote | undefined>((most, cluster) => (most && most.weight >= cluster.weight ? most : cluster), undefined),
    );
    if (!best) break;
    xs.push(best.at);
    xs.sort((one, other) => one - other);
  }
  return { xs, padding, tolerance };
};

/** For a boundary at a position, by how many texts. */
interface Vote {
  readonly at: number;
  readonly weight: number;
}

const votesOf = (texts: readonly WeighedText[], places: (text: RegionText) => readonly number[]): readonly Vote[] => {
  const votes: Vote[] = [];
  for (const { text, weight } of texts) for (const at of places(text)) votes.push({ at, weight });
  return votes;
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
const pruned = (texts: readonly WeighedText[], boundaries: Boundaries): Boundaries => {
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

/** More texts than this are not explained better by one boundary elsewhere. */
const textsOfMoveMaximum = 4;

/** Where a boundary explains few texts, and another moved would explain them, or one more does so already. */
const moved = (texts: readonly WeighedText[], boundaries: Boundaries): Boundaries => {
  let best = boundaries;
  let cost = costOf(best, texts);
  const consider = (other: Boundaries): void => {
    const less = costOf(other, texts);
    if (less >= cost) return;
    best = other;
    cost = less;
  };
  for (const base of [boundaries, ...boundaries.xs.map((x) => ({ ...boundaries, xs: boundaries.xs.filter((each) => each !== x) }))]) {
    const rest = texts.filter(({ text }) => !isExplained(text, base));
    if (rest.length > textsOfMoveMaximum) continue;
    for (const { text } of rest) for (const other of movesFor(text, base)) consider(other);
  }
  return best;
};

/** One boundary beside the text put where the text would stand at a side of its cell or in its middle. */
const movesFor = (text: RegionText, boundaries: Boundaries): readonly Boundaries[] => {
  const { xs, padding, tolerance } = boundaries;
  const places = [text.left - padding, text.right + padding, ...middleVotes(text, xs, tolerance)];
  return places.flatMap((at) =>
    within(xs, at <= text.left ? text.before : text.after, tolerance).map((x) => ({
      ...boundaries,
      xs: xs.map((each) => (each === x ? at : each)).sort((one, other) => one - other),
    })),
  );
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

/**
 * A position in the gaps without a boundary: of the positions that all such gaps need, the one that is known best, in the middle of the white that
 * they have in common.
 */
const innerVotes = (texts: readonly WeighedText[], xs: readonly number[], padding: number, tolerance: number): readonly Vote[] => {
  const gaps = texts
    .flatMap(({ text: { before, after } }) => [before, after])
    .filter((gap) => Number.isFinite(gap.from) && Number.isFinite(gap.to) && !holdsAny(xs, gap, tolerance));
  const stretches = separatorsOf(gaps).map((stop): Gap => {
    const sharing = gaps.filter(({ from, to }) => from < stop && stop <= to);
    return { from: Math.max(...sharing.map(({ from }) => from)), to: stop };
  });
  if (stretches.length === 0) return [];
  const best = stretches.reduce((narrowest, stretch) => (stretch.to - stretch.from < narrowest.to - narrowest.from ? stretch : narrowest));
  return [{ at: Math.max((best.from + best.to) / 2, best.to - padding * paddingsOfGapMaximum), weight: 1 }];
};
/** A column whose texts keep to no side may leave much white; the line stands near the next one. */
const paddingsOfGapMaximum = 2;

/** The sides of the table, where nothing else tells them. */
const outerVotes = (texts: readonly WeighedText[], xs: readonly number[], padding: number, tolerance: number): readonly Vote[] => {
  const gaps = texts.flatMap(({ text: { before, after } }) => [before, after]).filter((gap) => !holdsAny(xs, gap, tolerance));
  const first = Math.min(...gaps.filter(({ from }) => !Number.isFinite(from)).map(({ to }) => to));
  const last = Math.max(...gaps.filter(({ to }) => !Number.isFinite(to)).map(({ from }) => from));
  return [first - padding, last + padding].filter(Number.isFinite).map((at) => ({ at, weight: 1 }));
};

/** Votes near one another taken together. */
const clusters = (votes: readonly Vote[], tolerance: number): readonly Vote[] => {
  const found: { start: number; sum: number; weight: number }[] = [];
  for (const { at, weight } of [...votes].sort((one, other) => one.at - other.at)) {
    const last = found.at(-1);
    if (last && at - last.start <= tolerance) {
      last.sum += at * weight;
      last.weight += weight;
    } else found.push({ start: at, sum: at * weight, weight });
  }
  return found.map(({ sum, weight }) => ({ at: sum / weight, weight }));
};

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
