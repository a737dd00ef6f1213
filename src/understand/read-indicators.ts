import { withoutSpace } from '../chinese/width.ts';
import type { Cell } from '../model/grid.ts';
import type { IndicatorRow, RowHorizon, Sourced } from '../model/form.ts';
import type { Horizon } from '../families/horizons.ts';
import type { Branch } from '../families/sections.ts';
import { bindLabels } from './bind-labels/bind-labels.ts';
import type { Claims } from './claims.ts';
import { readTargetCells } from './read-target-cells.ts';
import { type FurtherCells, type MainRole, mainRoles, type TableRow } from './table-row.ts';
import { horizonOf } from './vocabulary.ts';

/** Indicator rows with their labels bound; claims every cell they use. */
export function readIndicators(
  rows: readonly TableRow[],
  tree: readonly Branch[],
  claims: Claims,
  horizons: ReadonlySet<Horizon | null> = horizonsOf(rows),
): readonly IndicatorRow[] {
  // Each table has its own labels, from the first section on.
  const bindings = byHeading(rows).flatMap((table) => bindLabels(table, tree));
  return rows.map((row, at): IndicatorRow => {
    const sourced = (role: MainRole): Sourced | null => {
      const cells = row.cells(role);
      return cells.length === 0 ? null : { text: joined(cells), from: cells };
    };
    for (const role of mainRoles) claims.take(row.cells(role));
    for (const { cells } of row.further) claims.take(cells);
    const { target, beside } = readTargetCells(row);
    const { level1, level2 } = bindings[at] ?? { level1: null, level2: null };
    return {
      level1,
      level2,
      name: sourced('name') ?? { text: '', from: [] },
      target,
      weight: sourced('weight'),
      direction: sourced('direction'),
      actual: sourced('actual'),
      score: sourced('score'),
      note: sourced('note'),
      horizon: horizons.size > 1 ? horizonIn(row) : horizonBeside(row),
      extras: (beside.length === 0 ? row.further : [...row.further, ...besideTarget(row, beside)]).map(({ head, cells }) => ({
        label: withoutSpace(head.text),
        value: { text: joined(cells), from: cells },
      })),
    };
  });
}

/** The horizons that a form has tables for. */
export const horizonsOf = (rows: readonly TableRow[]): ReadonlySet<Horizon | null> =>
  new Set(rows.map(({ heading }) => heading && horizonOf(heading.text)));

const horizonIn = ({ heading }: TableRow): RowHorizon | null => {
  const of = heading && horizonOf(heading.text);
  return heading && of ? { of, label: { text: withoutSpace(heading.text), from: [heading] } } : null;
};

/** 二级指标(长期) ‖ … ‖ 二级指标(年度) ‖ … */
const horizonBeside = (row: TableRow): RowHorizon | null => {
  const head = row.head('name');
  if (row.block === null || !head) return null;
  return { of: row.block === 'left' ? 'long-term' : 'annual', label: { text: withoutSpace(head.text), from: [head] } };
};

const byHeading = (rows: readonly TableRow[]): readonly (readonly TableRow[])[] => {
  const tables: TableRow[][] = [];
  for (const row of rows) {
    if (tables.length === 0 || tables.at(-1)?.[0]?.heading !== row.heading) tables.push([]);
    tables.at(-1)?.push(row);
  }
  return tables;
};

/** 其他 in the sign column, a unit that the value cannot have: kept by the heads they stand under. */
const besideTarget = (row: TableRow, cells: readonly Cell[]): readonly FurtherCells[] =>
  (['operator', 'target', 'unit'] as const).flatMap((role) => {
    const own = row.cells(role).filter((cell) => cells.includes(cell));
    const head = row.head(role);
    return head && own.length > 0 ? [{ head, cells: own }] : [];
  });

const joined = (cells: readonly Cell[]): string => cells.map(({ text }) => text.trim()).join('');
