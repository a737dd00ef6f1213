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
  readonly scoreOf: (section: Section) => (a: number, b: number) => number;
}

export interface BindingRow {
  readonly name: string;
  readonly target: string;
  /** Concepts of the labels that cover the row; null where none does. */
  readonly level1: string | null;
  readonly level2: string | null;
}

/** Runs so far, last first: a chain costs nothing to extend. */
interface Chain {
  readonly run: Run;
  readonly before: Chain | null;
}
interface Best {
  readonly score: number;
  readonly chain: Chain | null;
}
const impossible: Best = { score: Number.NEGATIVE_INFINITY, chain: null };

function runsOf(chain: Chain | null): readonly Run[] {
  const runs: Run[] = [];
  for (let at = chain; at; at = at.before) runs.push(at.run);
  return runs.reverse();
}
const appended = (chain: Chain | null, more: Chain | null): Chain | null => runsOf(more).reduce((before, run) => ({ run, before }), chain);

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
  let before: readonly Best[] = Array.from({ length: rows.length + 1 }, (_, end) => (end === 0 ? { score: 0, chain: null } : impossible));
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
        if (score > (after[end] ?? impossible).score) after[end] = { score, chain: appended(base.chain, inner.chain) };
      }
    }
    before = after;
  }
  const best = before[rows.length] ?? impossible;
  return { score: best.score, runs: runsOf(best.chain), scoreOf };
}

const sumDrawn = (rows: readonly BindingRow[], start: number, end: number, concept: string): number =>
  rows.slice(start, end).reduce((sum, row) => sum + drawnScore(row.level1, concept), 0);

/** Best cuts of rows start..end-1 into sections of one group, for every end. */
function bestWithin(group: Group, start: number, rows: number, scoreOf: Segmentation['scoreOf'], facts: TableFacts): readonly Best[] {
  let before: readonly Best[] = Array.from({ length: rows + 1 }, (_, end) => (end === start ? { score: 0, chain: null } : impossible));
  for (const section of group.sections) {
    const skip = unusedCost(section.printed, facts.printing);
    const after: Best[] = before.map((best) => ({ ...best, score: best.score + skip }));
    const scoreRows = scoreOf(section);
    for (let from = start; from < rows; from += 1) {
      const base = before[from];
      if (!base || base.score === Number.NEGATIVE_INFINITY) continue;
      for (let end = from + 1; end <= rows; end += 1) {
        const score = base.score + scoreRows(from, end - 1) + sectionCost;
        if (score > (after[end]?.score ?? Number.NEGATIVE_INFINITY))
          after[end] = { score, chain: { run: { group, section, from, to: end - 1 }, before: base.chain } };
      }
    }
    before = after;
  }
  return before;
}

/** Scores are asked for many times: content as running sums, places remembered in a rows × rows table. */
function sectionScorer(
  rows: readonly BindingRow[],
  labels: readonly { readonly row: number; readonly concept: string }[],
  facts: TableFacts,
): Segmentation['scoreOf'] {
  const known = new Map<Section, (a: number, b: number) => number>();
  const scorer = (section: Section) => {
    const content = contentScores(rows, section.concept);
    const sums = new Float64Array(rows.length + 1);
    for (const [at, row] of rows.entries()) {
      const drawn = facts.printing === 'drawn' ? drawnScore(row.level2, section.concept) : 0;
      sums[at + 1] = (sums[at] ?? 0) + (content[at] ?? 0) + drawn;
    }
    const own = section.printed.map(({ row }) => row);
    const foreign = labels.filter(({ concept }) => concept !== section.concept).map(({ row }) => row);
    const places = new Float64Array(rows.length * rows.length).fill(Number.NaN);
    return (a: number, b: number) => {
      const key = a * rows.length + b;
      let place = places[key] ?? Number.NaN;
      if (Number.isNaN(place)) {
        place = placeScore(a, b, own, foreign, facts);
        places[key] = place;
      }
      return (sums[b + 1] ?? 0) - (sums[a] ?? 0) + place;
    };
  };
  return (section) => {
    const found = known.get(section) ?? scorer(section);
    known.set(section, found);
    return found;
  };
}
