import type { TableFacts } from './section-scores.ts';

/** A label exactly where its printing puts it, and one row beside; set by the text copies of dev forms with centred labels. */
const onPlace = 4;
const besidePlace = 0.5;
const offPlace = -5;
/** A section that no label of the form names; set by the sample, which prints no 成本 and no 经济效益. */
const neverPrinted = -6;
/** A label of another section inside this one's rows. */
const foreignInside = -8;

/** How well the printed labels of one section (or group) fit rows a..b, both included. */
export type PlaceScore = (a: number, b: number) => number;

/**
 * `own` are the rows of the section's labels, ascending; `foreign` those of all others. Asked for every a and b, so that what can be
 * counted is counted once, in running sums.
 */
export function placeScorer(own: readonly number[], foreign: readonly number[], facts: TableFacts): PlaceScore {
  if (facts.printing === 'drawn') return () => 0;
  if (facts.printing === 'loose') return looseScorer(own, foreign, facts);
  const strange = countsBefore(foreign, facts.rows);
  const cost = (a: number, b: number): number => between(strange, a, b) * foreignInside;
  if (own.length === 0) return (a, b) => cost(a, b) + neverPrinted;
  const firstFrom = nextRows(own, facts.rows);
  const scoreInside = facts.printing === 'first' ? firstFit(own, firstFrom, facts) : centredFit(own, facts);
  return (a, b) => ((firstFrom[a] ?? facts.rows) > b ? cost(a, b) + offPlace - 1 : scoreInside(a, b, cost(a, b)));
}

type InsideScore = (a: number, b: number, cost: number) => number;

/** On the first row, and again at most where a page begins. */
function firstFit(own: readonly number[], firstFrom: Int32Array, { rows, pageStarts }: TableFacts): InsideScore {
  const again = countsBefore(
    own.filter((row) => !pageStarts.includes(row)),
    rows,
  );
  return (a, b, cost) => cost + (firstFrom[a] === a ? onPlace : offPlace) - between(again, a + 1, b);
}

/** In the middle of the whole, or of the part on one page. */
function centredFit(own: readonly number[], { pageStarts }: TableFacts): InsideScore {
  return (a, b, cost) => {
    let distance = Number.POSITIVE_INFINITY;
    const measure = (from: number, to: number): void => {
      const centre = from + Math.floor((to - from) / 2);
      for (const row of own) if (row >= a && row <= b) distance = Math.min(distance, Math.abs(row - centre));
    };
    let from = a;
    for (const start of pageStarts) {
      if (start <= a || start > b) continue;
      measure(from, start - 1);
      from = start;
    }
    measure(from, b);
    if (from > a) measure(a, b);
    return cost + (distance === 0 ? onPlace : distance === 1 ? besidePlace : offPlace);
  };
}

function looseScorer(own: readonly number[], foreign: readonly number[], { rows, pageStarts }: TableFacts): PlaceScore {
  const firm = pageStarts[0] ?? 0;
  const strange = countsBefore(
    foreign.filter((row) => row < firm),
    rows,
  );
  const cost = (a: number, b: number): number => between(strange, a, b) * foreignInside;
  if (own.length === 0) return (a, b) => neverPrinted + cost(a, b);
  const firstFrom = nextRows(own, rows);
  const slid = own.filter((row) => row >= firm);
  const near = Float64Array.from({ length: rows }, (_, a) => nearLabel(a, slid));
  return (a, b) => (a < firm ? (firstFrom[a] === a ? onPlace : offPlace) : (near[a] ?? 0)) + cost(a, b);
}

/** Displaced labels slide upwards (the sample: 11 and 16 rows): the nearer above its label a section begins, the likelier; below it, hardly. */
const nearLabel = (a: number, labels: readonly number[]): number => {
  const distances = labels.map((row) => (a >= row ? a - row : 3 * (row - a)));
  return distances.length === 0 ? 0 : Math.max(nearest - perRow * Math.min(...distances), farthest);
};
const nearest = 2;
const perRow = 0.2;
const farthest = -1;

/** For every row, how many of the given ones lie before it. */
function countsBefore(given: readonly number[], rows: number): Int32Array {
  const counts = new Int32Array(rows + 1);
  for (const row of given) counts[row + 1] = (counts[row + 1] ?? 0) + 1;
  for (let row = 1; row <= rows; row += 1) counts[row] = (counts[row] ?? 0) + (counts[row - 1] ?? 0);
  return counts;
}

const between = (counts: Int32Array, a: number, b: number): number => (counts[b + 1] ?? 0) - (counts[a] ?? 0);

/** For every row, the first of the given ones at or behind it; `rows` where there is none. */
function nextRows(given: readonly number[], rows: number): Int32Array {
  const next = new Int32Array(rows).fill(rows);
  for (const row of given) next[row] = row;
  for (let row = rows - 2; row >= 0; row -= 1) if (next[row] !== row) next[row] = next[row + 1] ?? rows;
  return next;
}
