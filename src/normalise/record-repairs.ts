import type { RepairRecord } from '../canonical/form-record.ts';
import type { IndicatorRow, Sourced } from '../model/form.ts';
import type { Traced } from '../model/grid.ts';
import { isSamePlace, type Origin, originKey } from '../model/origin.ts';
import { once } from '../model/remembered.ts';
import type { Repair } from '../model/repair.ts';
import { pointersOf } from './indicator-pointers.ts';
import type { Leaf } from './leaf.ts';

/**
 * Every repair of a cell, said of the leaf the cell feeds. A cell that feeds several leaves (a merged label) is told once, at the first.
 * Where a leaf is put together from cells (`≥` ‖ `9O` ‖ `%`) or is part of one (label：value), before and after are those of the whole leaf.
 */
export function leavesToRepairs(leaves: readonly Leaf[]): readonly RepairRecord[] {
  const told = new Set<Traced>();
  const pointerAt = pointersByPlace(leaves);
  const records: RepairRecord[] = [];
  for (const { pointer, sourced, reads } of leaves) {
    for (const traced of sourced.from) {
      if (traced.repairs.length === 0 || told.has(traced)) continue;
      told.add(traced);
      for (const repair of traced.repairs) {
        const before = asRead(inLeaf(sourced, traced, repair.before), reads);
        const after = asRead(inLeaf(sourced, traced, repair.after), reads);
        if (before !== after) records.push(toRecord(pointer, { ...repair, before, after }, pointerAt));
      }
    }
  }
  return records;
}

/** The first leaf that was read at a place. Few repairs rest on another place: only where many do are the places gathered. */
const pointersByPlace = (leaves: readonly Leaf[]): ((place: Origin) => string | null) => {
  const gathered = once(() => pointersByKey(leaves));
  let searches = 0;
  return (place) => {
    searches += 1;
    return searches > maximumSearches ? (gathered().get(originKey(place)) ?? null) : (leaves.find(isReadAt(place))?.pointer ?? null);
  };
};
const maximumSearches = 8;

const isReadAt =
  (place: Origin) =>
  ({ sourced }: Leaf): boolean => {
    for (const { fragments } of sourced.from) for (const { origin } of fragments) if (isSamePlace(origin, place)) return true;
    return false;
  };

const pointersByKey = (leaves: readonly Leaf[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { pointer, sourced } of leaves)
    for (const { fragments } of sourced.from)
      for (const { origin } of fragments) {
        const key = originKey(origin);
        if (!found.has(key)) found.set(key, pointer);
      }
  return found;
};

/** Said of the value the record holds: a date is told as the date it reads as, and as its text where it reads as none. */
const asRead = (text: string, reads: Leaf['reads']): string => (reads === null ? text : String(reads(text) ?? text));

/** Labels that hang over other rows than where they are printed. */
export function labelRepairs(indicators: readonly IndicatorRow[]): readonly RepairRecord[] {
  const records: RepairRecord[] = [];
  for (const [at, row] of indicators.entries()) {
    for (const level of ['level1', 'level2'] as const) {
      const repair = row[level]?.repair;
      if (repair) records.push(toRecord(pointersOf(at)[level], repair, () => null));
    }
  }
  return records;
}

const toRecord = (
  pointer: string,
  { rule, before, after, confidence, applied, evidence }: Repair,
  pointerAt: (place: Origin) => string | null,
): RepairRecord => ({
  pointer,
  rule,
  before: before === '' ? null : before,
  after: after === '' ? null : after,
  ...(confidence === undefined ? {} : { confidence }),
  applied,
  evidence: evidence ? pointerAt(evidence) : null,
});

/** The leaf's text as it was while its cell read `text`. */
function inLeaf(leaf: Sourced, cell: Traced, text: string): string {
  const own = cell.text.trim();
  const at = leaf.text.indexOf(own);
  if (at >= 0) return leaf.text.slice(0, at) + text.trim() + leaf.text.slice(at + own.length);
  const within = own.indexOf(leaf.text);
  if (within < 0) return text.trim();
  const [head, tail] = [own.slice(0, within), own.slice(within + leaf.text.length)];
  const whole = text.trim();
  return whole.startsWith(head) && whole.endsWith(tail) ? whole.slice(head.length, whole.length - tail.length) : whole;
}
