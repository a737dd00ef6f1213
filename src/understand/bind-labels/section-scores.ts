import { rowCues } from '../../families/row-cues.ts';
import type { Level2 } from '../../families/sections.ts';
import type { Concept2, PrintedLabel } from './printed-label.ts';

/**
 * How the labels of a table came to stand where they stand.
 * 'drawn': spans are known, a row's label is the one that covers it. 'first': on the first row of its span (and again after a page break).
 * 'centred': in the vertical middle of its span. 'loose': anywhere near; only what stands before the first page break is on its first row.
 */
export type Printing = 'drawn' | 'first' | 'centred' | 'loose';

/** Log-odds for each printing before looking: a copy that displaces labels is rare, so it has to be earned. */
export const priorOf: Readonly<Record<Printing, number>> = { drawn: 0, first: 0, centred: -1, loose: -11.5 };

/** A label exactly where its printing puts it, and one row beside; set by the text copies of dev forms with centred labels. */
const onPlace = 4;
const besidePlace = 0.5;
const offPlace = -5;
/** A section that no label of the form names; set by the sample, which prints no 成本 and no 经济效益. */
const neverPrinted = -6;
/** A label of another section inside this one's rows. */
const foreignInside = -8;
/** Each further section needs a reason. */
const sectionCost = -0.7;
/** Strong enough that nothing a row says outweighs a drawn span. */
const drawnRow = 50;
/** 其它 takes what nothing else claims; it never attracts. */
const otherRow = -0.6;

/**
 * What a label on its place earns over one that may stand anywhere: without it a tidy but wrong reading would always win by its many labels.
 * A displaced label costs the logarithm of the handful of rows it may have come from.
 */
export const looseCreditPerLabel = 2.5;

export interface TableFacts {
  readonly rows: number;
  /** Rows that begin a page, ascending. */
  readonly pageStarts: readonly number[];
  readonly printing: Printing;
}

/** Votes of every row for a section: what its name and target say. */
export function contentScores(rows: readonly { readonly name: string; readonly target: string }[], concept: Concept2): readonly number[] {
  return rows.map((row) => {
    const base = concept === 'other' ? otherRow : 0;
    return rowCues.reduce((sum, cue) => (cue.pattern.test(row[cue.of]) ? sum + (cue.votes[concept as Level2] ?? 0) : sum), base);
  });
}

/** Where in rows a..b (both included) a centred label can stand: the middle of the whole, or of the part on one page. */
function centresOf(a: number, b: number, pageStarts: readonly number[]): readonly number[] {
  const cuts = [a, ...pageStarts.filter((start) => start > a && start <= b), b + 1];
  const parts = cuts.slice(1).map((end, at) => [cuts[at] ?? a, end - 1] as const);
  return [...parts, [a, b] as const].map(([from, to]) => from + Math.floor((to - from) / 2));
}

/** How well the printed labels of one section (or group) fit rows a..b. `own` and `foreign` are rows of labels, ascending. */
export function placeScore(a: number, b: number, own: readonly number[], foreign: readonly number[], facts: TableFacts): number {
  const inside = own.filter((row) => row >= a && row <= b);
  const strange = foreign.filter((row) => row >= a && row <= b);
  if (facts.printing === 'drawn') return 0;
  if (facts.printing === 'loose') return looseScore(a, inside, strange, own, facts);
  const cost = strange.length * foreignInside;
  if (own.length === 0) return cost + neverPrinted;
  if (inside.length === 0) return cost + offPlace - 1;
  if (facts.printing === 'first') {
    const again = inside.filter((row) => row !== a && !facts.pageStarts.includes(row)).length;
    return cost + (inside[0] === a ? onPlace : offPlace) - again;
  }
  const centres = centresOf(a, b, facts.pageStarts);
  const distance = Math.min(...inside.map((row) => Math.min(...centres.map((centre) => Math.abs(row - centre)))));
  return cost + (distance === 0 ? onPlace : distance === 1 ? besidePlace : offPlace);
}

function looseScore(a: number, inside: readonly number[], strange: readonly number[], own: readonly number[], facts: TableFacts): number {
  const firm = facts.pageStarts[0] ?? 0;
  const firmStrange = strange.filter((row) => row < firm).length * foreignInside;
  if (own.length === 0) return neverPrinted + firmStrange;
  if (a < firm) return (inside[0] === a ? onPlace : offPlace) + firmStrange;
  return (
    nearLabel(
      a,
      own.filter((row) => row >= firm),
    ) + firmStrange
  );
}

/** Displaced labels slide upwards (the sample: 11 and 16 rows): the nearer above its label a section begins, the likelier; below it, hardly. */
const nearLabel = (a: number, labels: readonly number[]): number => {
  const distances = labels.map((row) => (a >= row ? a - row : 3 * (row - a)));
  return distances.length === 0 ? 0 : Math.max(nearest - perRow * Math.min(...distances), farthest);
};
const nearest = 2;
const perRow = 0.2;
const farthest = -1;

/** In a drawn table a row belongs to the label that covers it; a row that none covers is free. */
export const drawnScore = (covering: string | null, concept: string): number =>
  covering === null ? 0 : covering === concept ? drawnRow : -drawnRow;

/** A printed label that no row hangs under. */
export function unusedCost(printed: readonly PrintedLabel[], printing: Printing): number {
  if (printed.length === 0 || printing === 'drawn') return 0;
  return printing === 'loose' ? -0.5 : -4;
}

export { sectionCost };
