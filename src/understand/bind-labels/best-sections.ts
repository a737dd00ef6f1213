import type { RowCue } from '../../families/row-cues.ts';
import { type PlaceScore, placeScorer } from './place-scorer.ts';
import type { Group, Section } from './section-groups.ts';
import { contentScore, drawnScore, sectionCost, type TableFacts, unusedCost } from './section-scores.ts';

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
  /** What its name and target say about its section. */
  readonly cues: readonly RowCue[];
  /** Concepts of the labels that cover the row; null where none does. */
  readonly level1: string | null;
  readonly level2: string | null;
}

/**
 * The best way to cut all rows into consecutive sections, each section and group at most once, in the given order: a dynamic programme over
 * (section, last row) within each group, and over (group, last row) above it. Cost: rows³ × sections; the caller bounds the rows.
 * Of ways that score the same the first found stays.
 */
export function bestSections(rows: readonly BindingRow[], groups: readonly Group[], facts: TableFacts): Segmentation {
  const tables = scoreTables(rows, groups, facts);
  const groupLabels = groups.flatMap(({ printed, concept }) => printed.map(({ row }) => ({ row, concept })));
  let best = new Float64Array(rows.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  /** For each group and end, the row that the group begins with; `noRow` where it has none. */
  const starts: Int32Array[] = [];
  for (const group of groups) {
    const own = group.printed.map(({ row }) => row);
    const foreign = groupLabels.filter(({ concept }) => concept !== group.concept).map(({ row }) => row);
    const place = placeScorer(own, foreign, facts);
    const drawn = drawnSums(rows, ({ level1 }) => level1, group.concept, facts);
    const skip = skipCost(group, facts);
    const next = best.map((score) => score + skip);
    const from = new Int32Array(rows.length + 1).fill(noRow);
    for (let start = 0; start < rows.length; start += 1) {
      const base = best[start] ?? Number.NEGATIVE_INFINITY;
      if (base === Number.NEGATIVE_INFINITY) continue;
      const within = cutGroup(group, start, rows.length, tables, facts).best;
      for (let end = start + 1; end <= rows.length; end += 1) {
        const inner = within[end] ?? Number.NEGATIVE_INFINITY;
        if (inner === Number.NEGATIVE_INFINITY) continue;
        const score = base + inner + place(start, end - 1) + ((drawn[end] ?? 0) - (drawn[start] ?? 0));
        if (score > (next[end] ?? 0)) {
          next[end] = score;
          from[end] = start;
        }
      }
    }
    best = next;
    starts.push(from);
  }
  const runs: Run[] = [];
  let end = rows.length;
  for (const [at, group] of [...groups.entries()].reverse()) {
    const start = starts[at]?.[end] ?? noRow;
    if (start === noRow) continue;
    runs.unshift(...runsWithin(group, start, end, rows.length, tables, facts));
    end = start;
  }
  return { score: best[rows.length] ?? Number.NEGATIVE_INFINITY, runs, scoreOf: (section) => scorer(tables, section, rows.length) };
}

const noRow = -1;

const skipCost = ({ printed, sections }: Group, { printing }: TableFacts): number =>
  sections.reduce((sum, section) => sum + unusedCost(section.printed, printing), unusedCost(printed, printing));

interface GroupCut {
  /** Of rows start..end-1, for every end. */
  readonly best: Float64Array;
  /** For each section and end, the row that the section begins with; `noRow` where it has none. */
  readonly starts: readonly Int32Array[];
}

/** Best cuts of rows start..end-1 into sections of one group, for every end. */
function cutGroup({ sections }: Group, start: number, rows: number, tables: ScoreTables, { printing }: TableFacts): GroupCut {
  let best = new Float64Array(rows + 1).fill(Number.NEGATIVE_INFINITY);
  best[start] = 0;
  const starts: Int32Array[] = [];
  for (const section of sections) {
    const skip = unusedCost(section.printed, printing);
    const scores = tables.get(section) ?? noScores;
    const next = best.map((score) => score + skip);
    const froms = new Int32Array(rows + 1).fill(noRow);
    for (let from = start; from < rows; from += 1) {
      const base = best[from] ?? Number.NEGATIVE_INFINITY;
      if (base === Number.NEGATIVE_INFINITY) continue;
      for (let end = from + 1; end <= rows; end += 1) {
        const score = base + (scores[from * rows + end - 1] ?? 0) + sectionCost;
        if (score > (next[end] ?? 0)) {
          next[end] = score;
          froms[end] = from;
        }
      }
    }
    best = next;
    starts.push(froms);
  }
  return { best, starts };
}

/** The sections of the best cut of rows start..end-1. Cut anew: keeping every cut would cost more than the few that win. */
function runsWithin(group: Group, start: number, end: number, rows: number, tables: ScoreTables, facts: TableFacts): readonly Run[] {
  const { starts } = cutGroup(group, start, rows, tables, facts);
  const runs: Run[] = [];
  let last = end;
  for (const [at, section] of [...group.sections.entries()].reverse()) {
    const from = starts[at]?.[last] ?? noRow;
    if (from === noRow) continue;
    runs.unshift({ group, section, from, to: last - 1 });
    last = from;
  }
  return runs;
}

/** The score of rows a..b under a section, at a × rows + b. */
type ScoreTables = ReadonlyMap<Section, Float64Array>;
const noScores = new Float64Array();

const scorer =
  (tables: ScoreTables, section: Section, rows: number) =>
  (a: number, b: number): number =>
    tables.get(section)?.[a * rows + b] ?? 0;

function scoreTables(rows: readonly BindingRow[], groups: readonly Group[], facts: TableFacts): ScoreTables {
  const sections = groups.flatMap((group) => group.sections);
  const labels = sections.flatMap(({ printed }) => printed);
  return new Map(
    sections.map((section) => {
      const own = section.printed.map(({ row }) => row);
      const foreign = labels.filter(({ concept }) => concept !== section.concept).map(({ row }) => row);
      return [section, scoreTable(rows, section, placeScorer(own, foreign, facts), facts)];
    }),
  );
}

function scoreTable(rows: readonly BindingRow[], { concept }: Section, place: PlaceScore, { printing }: TableFacts): Float64Array {
  const sums = new Float64Array(rows.length + 1);
  for (const [at, { cues, level2 }] of rows.entries()) {
    const drawn = printing === 'drawn' ? drawnScore(level2, concept) : 0;
    sums[at + 1] = (sums[at] ?? 0) + contentScore(cues, concept) + drawn;
  }
  const scores = new Float64Array(rows.length * rows.length);
  for (let a = 0; a < rows.length; a += 1)
    for (let b = a; b < rows.length; b += 1) scores[a * rows.length + b] = (sums[b + 1] ?? 0) - (sums[a] ?? 0) + place(a, b);
  return scores;
}

/** Running sums of what drawn labels say for a concept; nothing where labels are not drawn. */
function drawnSums(
  rows: readonly BindingRow[],
  covering: (row: BindingRow) => string | null,
  concept: string,
  { printing }: TableFacts,
): Float64Array {
  const sums = new Float64Array(rows.length + 1);
  if (printing !== 'drawn') return sums;
  for (const [at, row] of rows.entries()) sums[at + 1] = (sums[at] ?? 0) + drawnScore(covering(row), concept);
  return sums;
}
