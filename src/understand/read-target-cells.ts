import type { Sourced } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { TableRow } from './table-rows.ts';

/** Words of a sign column that are no sign: they say what kind of value it is, and are no part of it. */
const kinds = new Set(['定性', '定量', '其他', '其它', '定量（其他）', '不适用', '定性指标', '定量指标']);
const dashes = /^[-—–/\\]+$/;

/** Sign, value and unit as one text: `≥` ‖ `90` ‖ `%` → `≥90%`. Null where the value's place is empty. */
export function readTargetCells(row: TableRow): Sourced | null {
  const value = row.cells('target');
  const sign = row.cells('operator').filter(({ text }) => !kinds.has(text.trim()) && !dashes.test(text.trim()));
  const unit = row.cells('unit').filter(({ text }) => !dashes.test(text.trim()));
  if (value.length === 0) return null;
  const text = joined(value);
  const parts = [...(startsWithSign(text) ? [] : sign), ...value, ...(endsWithUnit(text, unit) ? [] : unit)];
  return { text: joined(parts), from: parts };
}

const joined = (cells: readonly Cell[]): string => cells.map(({ text }) => text.trim()).join('');
const startsWithSign = (text: string): boolean => /^[≥≤＞＜>=<＝]/.test(text);
/** A value that already carries its unit does not get it twice. */
const endsWithUnit = (text: string, unit: readonly Cell[]): boolean =>
  unit.length > 0 && /[^\d.,，]$/.test(text) && text.endsWith(joined(unit));
