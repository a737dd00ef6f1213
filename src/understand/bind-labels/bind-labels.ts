import { withoutSpace } from '../../chinese/width.ts';
import type { Branch } from '../../families/sections.ts';
import type { BoundLabel } from '../../model/form.ts';
import type { Cell } from '../../model/grid.ts';
import type { TableRow } from '../table-row.ts';
import { type BindingRow, bestSections, type Run, type Segmentation } from './best-sections.ts';
import { type PrintedLabel, printedLabels, readLabel } from './printed-label.ts';
import { sectionGroups } from './section-groups.ts';
import { cuesOf, looseCreditPerLabel, type Printing, priorOf, type TableFacts } from './section-scores.ts';

/** The labels of one indicator row. */
export interface Binding {
  readonly level1: BoundLabel | null;
  readonly level2: BoundLabel | null;
}

/** The programme costs rows³: beyond this a table is read as printed, labels filled down. No single form seen has half as many. */
const maximumRowsInferred = 160;

/** A target or name longer than this is prose and says nothing about the section beyond its beginning. */
const telling = 60;

/**
 * Which level-1 and level-2 label every row truly hangs under.
 * Where geometry or repetition labels every row, that stands and nothing is inferred. Else all rows are decided at once: from the family's
 * order, from where labels are printed, and from what each row says. Source: §5.4 of the domain reference (fixture shanghai-2020-real).
 */
export function bindLabels(rows: readonly TableRow[], tree: readonly Branch[]): readonly Binding[] {
  if (rows.length === 0) return [];
  const covered = rows.map((row) => ({ level1: row.cell('level1'), level2: row.cell('level2') }));
  const full = (cell: Cell | null) => cell !== null && cell.text.trim() !== '';
  const columnExists = (level: 'level1' | 'level2') => covered.some((row) => full(row[level]));
  const complete = (level: 'level1' | 'level2') => covered.every((row) => full(row[level])) || !columnExists(level);
  if (complete('level1') && complete('level2'))
    return covered.map(({ level1, level2 }) => ({ level1: asPrinted(level1, 1), level2: asPrinted(level2, 1) }));
  if (rows.length > maximumRowsInferred) return filledDown(rows);
  return inferred(rows, tree);
}

const asPrinted = (cell: Cell | null, confidence: number): BoundLabel | null =>
  cell && cell.text.trim() !== ''
    ? {
        value: { text: withoutSpace(cell.text), from: [cell] },
        confidence,
        source: cell.rowSpan > 1 ? 'drawn' : 'filled-down',
        repair: null,
      }
    : null;

/** Each column's last label above, as a reader of the text copy would fill it down. */
function fillDown(rows: readonly TableRow[]): readonly { readonly level1: Cell | null; readonly level2: Cell | null }[] {
  let level1: Cell | null = null;
  let level2: Cell | null = null;
  return rows.map((row) => {
    const first = row.cell('level1');
    const second = row.cell('level2');
    if (first && first.text.trim() !== '') level1 = first;
    if (second && second.text.trim() !== '') level2 = second;
    return { level1, level2 };
  });
}
const filledDown = (rows: readonly TableRow[]): readonly Binding[] =>
  fillDown(rows).map(({ level1, level2 }) => ({ level1: asPrinted(level1, 0.8), level2: asPrinted(level2, 0.8) }));

function inferred(rows: readonly TableRow[], tree: readonly Branch[]): readonly Binding[] {
  const labels = printedLabels(rows, tree);
  const drawn = rows.some((row) => row.line.grid?.grid.spans === 'drawn') && labels.some(({ cell }) => cell.rowSpan > 1);
  const printings: readonly Printing[] = drawn ? ['drawn'] : ['first', 'centred', 'loose'];
  const binding = rows.map((row, at) => bindingRow(row, at, tree));
  const pageStarts = rows.flatMap((_, at) => (at > 0 && startsPage(rows, at) ? [at] : []));
  const [best] = printings
    .map((printing) => {
      const facts: TableFacts = { rows: rows.length, pageStarts, printing };
      const credit = printing === 'loose' ? labels.filter(({ row }) => row >= (pageStarts[0] ?? 0)).length * looseCreditPerLabel : 0;
      const found = bestSections(binding, sectionGroups(labels, tree, printing === 'loose' ? 'family' : 'printed'), facts);
      return { ...found, score: found.score + priorOf[printing] + credit };
    })
    .toSorted((a, b) => b.score - a.score);
  if (!best || best.runs.length === 0) return filledDown(rows);
  const printed = fillDown(rows);
  return best.runs.flatMap((run, at) =>
    Array.from({ length: run.to - run.from + 1 }, (_, offset): Binding => {
      const row = run.from + offset;
      const confidence = confidenceOf(best, at, row);
      return {
        level1: bound(run.group.words, run.group.printed, run, printed[row]?.level1 ?? null, confidence),
        level2: bound(run.section.words, run.section.printed, run, printed[row]?.level2 ?? null, confidence),
      };
    }),
  );
}

/** Page breaks may fall on rows that are no indicators (a repeated head); the next indicator row begins the page. */
function startsPage(rows: readonly TableRow[], at: number): boolean {
  const breaks = rows[at]?.line.grid?.grid.pageBreaks ?? [];
  const here = rows[at]?.line.row ?? 0;
  const above = rows[at - 1]?.line.row ?? 0;
  return breaks.some((row) => row > above && row <= here);
}

function bindingRow(row: TableRow, at: number, tree: readonly Branch[]): BindingRow {
  const concept = (column: 1 | 2) => readLabel(row.cell(column === 1 ? 'level1' : 'level2'), at, column, tree)?.concept ?? null;
  const textOf = (role: 'name' | 'target') =>
    withoutSpace(
      row
        .cells(role)
        .map(({ text }) => text)
        .join(''),
    ).slice(0, telling);
  const sign = withoutSpace(
    row
      .cells('operator')
      .map(({ text }) => text)
      .join(''),
  );
  const unit = withoutSpace(
    row
      .cells('unit')
      .map(({ text }) => text)
      .join(''),
  );
  const target = `${sign.length <= 2 ? sign : ''}${textOf('target')}${unit}`;
  return {
    cues: cuesOf({ name: textOf('name'), target }),
    level1: concept(1),
    level2: concept(2),
  };
}

function bound(words: string, printed: readonly PrintedLabel[], run: Run, above: Cell | null, confidence: number): BoundLabel {
  const nearest = printed.toSorted((a, b) => distance(a.row, run) - distance(b.row, run) || a.row - b.row)[0];
  const text = withoutSpace(nearest?.words ?? words);
  const before = above ? withoutSpace(above.text) : null;
  const value = { text, from: nearest ? [nearest.cell] : [] };
  if (before === text) return { value, confidence, source: 'filled-down', repair: null };
  return {
    value,
    confidence,
    source: 'inferred',
    repair: { rule: 'displaced-label', before: before ?? '', after: text, confidence, applied: true },
  };
}
const distance = (row: number, run: Run): number => Math.max(run.from - row, row - run.to, 0);

/** Score difference that counts as one unit of log-odds; keeps the probabilities of the sample near those a careful reader gave. */
const temperature = 2;
const surest = 0.99;

/** How sure a row's section is: against moving the nearer boundary past the row. */
function confidenceOf({ runs, scoreOf }: Segmentation, at: number, row: number): number {
  const run = runs[at];
  if (!run) return 0;
  const margins = [-1, 1].flatMap((side): number[] => {
    const neighbour = runs[at + side];
    if (!neighbour) return [];
    const [kept, moved] =
      side < 0
        ? [[row + 1, run.to] as const, [neighbour.from, row] as const]
        : [[run.from, row - 1] as const, [row, neighbour.to] as const];
    const now = scoreOf(run.section)(run.from, run.to) + scoreOf(neighbour.section)(neighbour.from, neighbour.to);
    const then = (kept[0] <= kept[1] ? scoreOf(run.section)(...kept) : 0) + scoreOf(neighbour.section)(...moved);
    return [now - then];
  });
  const margin = Math.min(...margins, 2 * temperature * Math.log(surest / (1 - surest)));
  const probability = 1 / (1 + Math.exp(-margin / temperature));
  return Math.round(Math.min(probability, surest) * 100) / 100;
}
