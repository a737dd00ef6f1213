import type { IndicatorRecord } from '../../canonical/form-record.ts';
import { textKey } from '../../chinese/text-key.ts';
import { maskedKey, nameProfile, nameSimilarity } from './name-similarity.ts';

export interface IndicatorPair {
  readonly earlier: IndicatorRecord;
  readonly later: IndicatorRecord;
  /** 1 where the names are the same but for width, blanks, punctuation, years and counts. */
  readonly similarity: number;
}

export interface PairedIndicators {
  /** In the later form's order. */
  readonly pairs: readonly IndicatorPair[];
  readonly gone: readonly IndicatorRecord[];
  readonly came: readonly IndicatorRecord[];
}

/** 学生满意度 and 家长满意度 (0.5) are two indicators, 招收学员人数 and 招收学员人次 (0.8) are one. */
const leastSimilarity = 0.6;

/** What makes two indicators the same one, from sure to unsure. An earlier indicator is taken once, by the first that fits. */
const samenesses: readonly ((indicator: IndicatorRecord) => string)[] = [
  ({ name, category }) => `${category}/${textKey(name ?? '')}`,
  ({ name }) => textKey(name ?? ''),
  ({ name, category }) => `${category}/${maskedKey(name ?? '')}`,
  ({ name }) => maskedKey(name ?? ''),
];

/** Which indicator of one year is which of another. Those without a name pair with nothing. */
export const pairIndicators = (earlier: readonly IndicatorRecord[], later: readonly IndicatorRecord[]): PairedIndicators => {
  const partners = new Map<IndicatorRecord, IndicatorPair>();
  const taken = new Set<IndicatorRecord>();
  const take = (pair: IndicatorPair): void => {
    partners.set(pair.later, pair);
    taken.add(pair.earlier);
  };
  const free = (): readonly [readonly IndicatorRecord[], readonly IndicatorRecord[]] => [
    earlier.filter((one) => isNamed(one) && !taken.has(one)),
    later.filter((one) => isNamed(one) && !partners.has(one)),
  ];
  for (const sameness of samenesses) for (const pair of pairsByKey(...free(), sameness)) take(pair);
  for (const pair of similarPairs(...free())) if (!taken.has(pair.earlier) && !partners.has(pair.later)) take(pair);
  return {
    pairs: later.flatMap((one) => partners.get(one) ?? []),
    gone: earlier.filter((one) => !taken.has(one)),
    came: later.filter((one) => !partners.has(one)),
  };
};

const isNamed = ({ name }: IndicatorRecord): boolean => name !== null && textKey(name) !== '';

/** Two of the same name pair in their order. */
const pairsByKey = (
  earlier: readonly IndicatorRecord[],
  later: readonly IndicatorRecord[],
  keyOf: (indicator: IndicatorRecord) => string,
): readonly IndicatorPair[] => {
  const waiting = new Map<string, IndicatorRecord[]>();
  for (const one of earlier) {
    const group = waiting.get(keyOf(one));
    if (group === undefined) waiting.set(keyOf(one), [one]);
    else group.push(one);
  }
  return later.flatMap((one) => {
    const match = waiting.get(keyOf(one))?.shift();
    return match === undefined ? [] : [{ earlier: match, later: one, similarity: 1 }];
  });
};

/** Of one category only; the likest first, then those that stand nearest to each other. */
const similarPairs = (earlier: readonly IndicatorRecord[], later: readonly IndicatorRecord[]): readonly IndicatorPair[] => {
  const profiles = earlier.map((one) => ({ one, profile: nameProfile(one.name ?? '') }));
  const pairs = later.flatMap((one) => {
    const profile = nameProfile(one.name ?? '');
    return profiles
      .filter((other) => other.one.category === one.category)
      .map((other) => ({ earlier: other.one, later: one, similarity: nameSimilarity(other.profile, profile) }))
      .filter(({ similarity }) => similarity >= leastSimilarity);
  });
  return pairs.sort(
    (a, b) =>
      b.similarity - a.similarity ||
      distance(a) - distance(b) ||
      a.later.ordinal - b.later.ordinal ||
      a.earlier.ordinal - b.earlier.ordinal,
  );
};

const distance = ({ earlier, later }: IndicatorPair): number => Math.abs(earlier.ordinal - later.ordinal);
