import type { IndicatorRow, Sourced } from '../model/form.ts';
import type { ColumnRole } from '../families/indicator-columns.ts';
import type { Branch } from '../families/sections.ts';
import { bindLabels } from './bind-labels/bind-labels.ts';
import type { Claims } from './claims.ts';
import { readTargetCells } from './read-target-cells.ts';
import type { TableRow } from './table-rows.ts';

/** Indicator rows with their labels bound; claims every cell they use. */
export function readIndicators(rows: readonly TableRow[], tree: readonly Branch[], claims: Claims): readonly IndicatorRow[] {
  const bindings = bindLabels(rows, tree);
  return rows.map((row, at): IndicatorRow => {
    const sourced = (role: ColumnRole): Sourced | null => {
      const cells = row.cells(role);
      return cells.length === 0 ? null : { text: cells.map(({ text }) => text.trim()).join(''), from: cells };
    };
    for (const role of rolesRead) claims.take(...row.cells(role));
    const { level1, level2 } = bindings[at] ?? { level1: null, level2: null };
    return {
      level1,
      level2,
      name: sourced('name') ?? { text: '', from: [] },
      target: readTargetCells(row),
      weight: sourced('weight'),
      direction: sourced('direction'),
      actual: sourced('actual'),
      score: sourced('score'),
      note: sourced('note'),
    };
  });
}

const rolesRead: readonly ColumnRole[] = [
  'level1',
  'level2',
  'name',
  'target',
  'longTermTarget',
  'operator',
  'unit',
  'nature',
  'direction',
  'weight',
  'actual',
  'score',
  'note',
  'extra',
];
