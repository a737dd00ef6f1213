import type { Gap } from './gaps-to-separators.ts';
import type { Mode, RegionText } from './region-texts.ts';

/** Where the columns of a table begin and end, ascending, with how far texts keep from them. Points. */
export interface Boundaries {
  readonly xs: readonly number[];
  readonly padding: number;
  readonly tolerance: number;
}

/** Texts that stand alike, counted. */
export interface WeighedText {
  readonly text: RegionText;
  readonly weight: number;
}

/** Of a point: texts nearer to one another stand alike. */
const steps = 4;

/** Columns hold many texts of the same width at the same place. */
export const weighTexts = (texts: readonly RegionText[]): readonly WeighedText[] => {
  const found = new Map<string, { text: RegionText; weight: number }>();
  for (const text of texts) {
    const { left, right, before, after, modes, isFull } = text;
    const key = `${[left, right, before.from, after.to].map((at) => Math.round(at * steps)).join(' ')} ${modes.join()} ${isFull}`;
    const known = found.get(key);
    if (known) known.weight += 1;
    else found.set(key, { text, weight: 1 });
  }
  return [...found.values()];
};

/** A text that nothing explains costs more than the boundary that would explain it. */
const unexplainedCost = 1.1;

/** Fewer boundaries explain better; of as many, those that texts keep to more exactly. */
export const costOf = (boundaries: Boundaries, texts: readonly WeighedText[]): number => {
  const { xs, tolerance } = boundaries;
  const scale = Math.max(tolerance, Number.EPSILON);
  let cost = 0;
  let misses = 0;
  let count = 0;
  for (const { text, weight } of texts) {
    const miss = missOf(text, boundaries) / scale;
    if (miss > 1) cost += weight * unexplainedCost;
    else misses += weight * miss;
    count += weight;
  }
  return xs.length + cost + misses / Math.max(count, 1);
};

/** Some cell between the boundaries holds the text at one of its sides or in its middle. */
export const isExplained = (text: RegionText, boundaries: Boundaries): boolean => missOf(text, boundaries) <= boundaries.tolerance;

/** How far the text is from where it should stand in the cell that fits best. */
const missOf = (text: RegionText, { xs, padding, tolerance }: Boundaries): number => {
  const { left, right, before, after, modes } = text;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < xs.length; i += 1) {
    const from = xs[i] ?? 0;
    if (from > before.to + tolerance) break;
    if (from < before.from - tolerance) continue;
    for (let j = i + 1; j < xs.length; j += 1) {
      const to = xs[j] ?? 0;
      if (to > after.to + tolerance) break;
      if (to < after.from - tolerance) continue;
      for (const mode of modes) {
        const miss = missIn(left, right, mode, from, to, padding);
        if (miss < least) least = miss;
      }
    }
  }
  return least;
};

/** The ways in which the text stands in the cell, of those that it may. */
export const modesIn = (
  { left, right, modes }: RegionText,
  from: number,
  to: number,
  { padding, tolerance }: Boundaries,
): readonly Mode[] => modes.filter((mode) => missIn(left, right, mode, from, to, padding) <= tolerance);

const missIn = (left: number, right: number, mode: Mode, from: number, to: number, padding: number): number => {
  if (mode === 'left') return Math.abs(left - padding - from);
  if (mode === 'right') return Math.abs(right + padding - to);
  return Math.abs(left + right - from - to) / 2;
};

export const holds = (gap: Gap, x: number, tolerance: number): boolean => x >= gap.from - tolerance && x <= gap.to + tolerance;

export const within = (xs: readonly number[], gap: Gap, tolerance: number): readonly number[] => xs.filter((x) => holds(gap, x, tolerance));

export const holdsAny = (xs: readonly number[], gap: Gap, tolerance: number): boolean => {
  for (const x of xs) if (holds(gap, x, tolerance)) return true;
  return false;
};
