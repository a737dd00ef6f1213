import type { FormRecord } from '../../canonical/form-record.ts';
import { type Row, rowsOf } from '../rows.ts';

export interface Repeat {
  readonly first: Row;
  readonly second: Row;
}

/**
 * Rows whose name stands earlier in the same table, each with that earlier row. A form with a 中期 and an 年度 table prints most names twice:
 * where nothing says which is which and at least this share of all names comes back, the second table is no repetition.
 */
const secondTableShare = 0.4;

export const repeatsIn = (record: FormRecord): readonly Repeat[] => {
  const rows = rowsOf(record);
  if (new Set(rows.map(({ nameKey }) => nameKey)).size === rows.length) return [];
  const first = new Map<string, Row>();
  const repeats: Repeat[] = [];
  for (const row of rows) {
    if (row.nameKey === '') continue;
    const place = `${row.indicator.horizon ?? ''} ${row.nameKey}`;
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, row);
    else repeats.push({ first: earlier, second: row });
  }
  return repeats.length >= 3 && repeats.length >= first.size * secondTableShare ? [] : repeats;
};
