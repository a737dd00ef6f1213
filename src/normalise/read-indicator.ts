import type { FormRecord, IndicatorRecord } from '../canonical/form-record.ts';
import type { IndicatorRow, Sourced } from '../model/form.ts';
import { categoryOf } from './category-of.ts';
import { isBlank, storedNumber, textOf } from './cell-text.ts';
import { isMarkedCore, withoutCoreMark } from './core-mark.ts';
import { pointersOf } from './indicator-pointers.ts';
import { addLeaf, type Leaf } from './leaf.ts';
import { readDirection } from './read-direction.ts';
import { readNumber } from './read-number.ts';
import { readTarget } from './read-target.ts';
import { withUnitOfName } from './unit-of-name.ts';
import { unreadFlag } from './unread-flag.ts';

interface ReadIndicator {
  readonly record: IndicatorRecord;
  readonly flags: FormRecord['flags'];
}

/** A row of the indicator table; each value's place is added to the leaves. */
export function readIndicator(row: IndicatorRow, at: number, year: number | null, leaves: Leaf[]): ReadIndicator {
  const pointers = pointersOf(at);
  const level1 = unmarked(row.level1?.value);
  const level2 = unmarked(row.level2?.value);
  const name = unmarked(row.name);
  const isCore = isMarked(row.level1?.value) || isMarked(row.level2?.value) || isMarked(row.name);
  const weight = row.weight ? readNumber(storedNumber(row.weight) ?? row.weight.text) : null;
  const score = row.score ? readNumber(storedNumber(row.score) ?? row.score.text) : null;
  const actual = row.actual && row.actual.text.trim() !== '' ? withUnitOfName(readTarget(row.actual.text, { year }), name) : null;
  const direction = row.direction ? readDirection(row.direction.text) : null;
  const note = row.note && !isBlank(row.note.text) ? textOf(row.note) : null;
  const unread = [
    ...unreadCell('weight', '分值', row.weight, weight),
    ...unreadCell('score', '得分', row.score, score),
    ...unreadCell('direction', '指标方向', row.direction, direction),
  ];
  const kept = unread.length === 0 ? row.extras : [...row.extras, ...unread];
  const record: IndicatorRecord = {
    ordinal: at + 1,
    category: categoryOf(level1, level2),
    level1,
    level2,
    name,
    target: withUnitOfName(readTarget(row.target?.text ?? null, { year }), name),
    weight,
    direction,
    actual,
    score,
    ...(row.horizon ? { horizon: row.horizon.of } : {}),
    ...(isCore ? { core: true as const } : {}),
    note,
    ...(kept.length === 0 ? {} : { extras: kept.map(({ label, value }) => ({ label, text: value.text })) }),
  };
  const bare = isCore ? withoutCoreMark : null;
  addLeaf(leaves, pointers.level1, row.level1?.value, bare);
  addLeaf(leaves, pointers.level2, row.level2?.value, bare);
  addLeaf(leaves, pointers.name, row.name, bare);
  addLeaf(leaves, pointers.horizon, row.horizon?.label);
  addLeaf(leaves, pointers.target, row.target);
  if (weight !== null) addLeaf(leaves, pointers.weight, row.weight, readNumber);
  if (direction !== null) addLeaf(leaves, pointers.direction, row.direction, readDirection);
  if (actual !== null) addLeaf(leaves, pointers.actual, row.actual);
  if (score !== null) addLeaf(leaves, pointers.score, row.score, readNumber);
  if (note !== null) addLeaf(leaves, pointers.note, row.note);
  for (const [extra, { value }] of kept.entries()) addLeaf(leaves, `${pointers.extras}/${extra}/text`, value);
  const flags = unread.map(({ key, label, value }) => unreadFlag(`indicator.${key}`, value.text, label, pointers[key]));
  return { record, flags };
}

const unmarked = (sourced: Sourced | null | undefined): string | null => withoutCoreMark(textOf(sourced) ?? '') || null;
const isMarked = (sourced: Sourced | null | undefined): boolean => isMarkedCore(sourced?.text ?? '');

interface UnreadCell {
  readonly key: 'weight' | 'score' | 'direction';
  readonly label: string;
  readonly value: Sourced;
}
const none: readonly UnreadCell[] = [];

/** A cell that is filled and gave no value. */
const unreadCell = (key: UnreadCell['key'], label: string, cell: Sourced | null, value: number | string | null): readonly UnreadCell[] =>
  cell && value === null && !isBlank(cell.text) ? [{ key, label, value: cell }] : none;
