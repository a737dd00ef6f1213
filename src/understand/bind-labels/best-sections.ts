import type { Group, Section } from './section-groups.ts';
import { contentScores, drawnScore, placeScore, sectionCost, type TableFacts, unusedCost } from './section-scores.ts';

/** Rows a..b (both included) of the table hang under one section. */
export interface Run {
  readonly group: Group;
  readonly section: Section;
  readonly from: number;
  readonly to: number;
}

export interface Segmentation {
  readonly score: number;
  readonly runs: readonly Run[];
  /** Score of rows a..b under a section, for judging how sure a boundary is. */
  readonly scoreOf: (section: Section, a: number, b: number) => number;
}

export interface BindingRow {
  readonly name: string;
  readonly target: string;
  /** Concepts of the labels that cover the row; null where none does. */
  readonly level1: string | null;
  readonly level2: string | null;
}

interface Best {
  readonly score: number;
  readonly runs: readonly Run[];
}
const impossible: Best = { score: Number.NEGATIVE_INFINITY, runs: [] };
const better = (a: Best, b: Best): Best => (b.score > a.score ? b : a);

/**
 * The best way to cut all rows into consecutive sections, each section and group at most once, in the given order: a dynamic programme over
 * (section, last row) within each group, and over (group, last row) above it. Cost: rows³ × sections; the caller bounds the rows.
 */
export function bestSections(rows: readonly BindingRow[], groups: readonly Group[], facts: TableFacts): Segmentation {
  const labelled = groups.flatMap(({ sections }) => sections.flatMap(({ printed }) => printed));
  const scoreOf = sectionScorer(
    rows,
    labelled.map(({ row, concept }) => ({ row, concept })),
    facts,
  );
  let before: readonly Best[] = Array.from({ length: rows.length + 1 }, (_, end) => (end === 0 ? { score: 0, runs: [] } : impossible));
  const groupLabels = groups.flatMap(({ printed, concept }) => printed.map(({ row }) => ({ row, concept })));
  for (const group of groups) {
    const skip = group.sections.reduce(
      (sum, { printed }) => sum + unusedCost(printed, facts.printing),
      unusedCost(group.printed, facts.printing),
    );
    const own = group.printed.map(({ row }) => row);
    const foreign = groupLabels.filter(({ concept }) => concept !== group.concept).map(({ row }) => row);
    const after: Best[] = before.map((best) => ({ ...best, score: best.score + skip }));
    for (let start = 0; start < rows.length; start += 1) {
      const base = before[start];
      if (!base || base.score === Number.NEGATIVE_INFINITY) continue;
      for (const [end, inner] of bestWithin(group, start, rows.length, scoreOf, facts).entries()) {
        if (end <= start || inner.score === Number.NEGATIVE_INFINITY) continue;
        const drawn = facts.printing === 'drawn' ? sumDrawn(rows, start, end, group.concept) : 0;
        const score = base.score + inner.score + placeScore(start, end - 1, own, foreign, facts) + drawn;
        after[end] = better(after[end] ?? impossible, { score, runs: [...base.runs, ...inner.runs] });
      }
    }
    before = after;
  }
  return { ...(before[rows.length] ?? impossible), scoreOf };
}

const sumDrawn = (rows: readonly BindingRow[], start: number, end: number, concept: string): number =>
  rows.slice(start, end).reduce((sum, row) => sum + drawnScore(row.level1, concept), 0);

/** Best cuts of rows start..end-1 into sections of one group, for every end. */
function bestWithin(group: Group, start: number, rows: number, scoreOf: Segmentation['scoreOf'], facts: TableFacts): readonly Best[] {
  let before: readonly Best[] = Array.from({ length: rows + 1 }, (_, end) => (end === start ? { score: 0, runs: [] } : impossible));
  for (const section of group.sections) {
    const skip = unusedCost(section.printed, facts.printing);
    const after: Best[] = before.map((best) => ({ ...best, score: best.score + skip }));
    for (let from = start; from < rows; from += 1) {
      const base = before[from];
      if (!base || base.score === Number.NEGATIVE_INFINITY) continue;
      for (let end = from + 1; end <= rows; end += 1) {
        const score = base.score + scoreOf(section, from, end - 1) + sectionCost;
        if (score > (after[end]?.score ?? Number.NEGATIVE_INFINITY))
          after[end] = { score, runs: [...base.runs, { group, section, from, to: end - 1 }] };
      }
    }
    before = after;
  }
  return before;
}

/** Scores are asked for many times: content as running sums, places remembered. */
function sectionScorer(
  rows: readonly BindingRow[],
  labels: readonly { readonly row: number; readonly concept: string }[],
  facts: TableFacts,
): Segmentation['scoreOf'] {
  const memory = new Map<
    Section,
    {
      readonly sums: readonly number[];
      readonly places: Map<number, number>;
      readonly own: readonly number[];
      readonly foreign: readonly number[];
    }
  >();
  return (section, a, b) => {
    let known = memory.get(section);
    if (!known) {
      const content = contentScores(rows, section.concept);
      const sums = [0];
      for (const [at, row] of rows.entries()) {
        const drawn = facts.printing === 'drawn' ? drawnScore(row.level2, section.concept) : 0;
        sums.push((sums[at] ?? 0) + (content[at] ?? 0) + drawn);
      }
      const own = section.printed.map(({ row }) => row);
      const foreign = labels.filter(({ concept }) => concept !== section.concept).map(({ row }) => row);
      known = { sums, places: new Map(), own, foreign };
      memory.set(section, known);
    }
    const key = a * (rows.length + 1) + b;
    let place = known.places.get(key);
    if (place === undefined) {
      place = placeScore(a, b, known.own, known.foreign, facts);
      known.places.set(key, place);
    }
    return (known.sums[b + 1] ?? 0) - (known.sums[a] ?? 0) + place;
  };
}
