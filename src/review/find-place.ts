import type { FormRecord } from '../canonical/form-record.ts';
import type { Place } from './finding.ts';

/** What stands for an indicator: its name first, then what is nearest to it. */
const indicatorLeaves = ['name', 'target/text', 'actual/text', 'weight', 'score', 'note', 'level2', 'level1'];
const indicatorPointer = /^\/indicators\/\d+$/;

/**
 * Where a person should look for what a pointer names:
 *
 *     /indicators/3/name       its own evidence
 *     /indicators/3/target     what stands below it: /indicators/3/target/text
 *     /project/name (empty)    its nearest neighbour: /project/applicant
 *     ''                       the title of the form
 */
export const findPlace = (record: FormRecord, pointer: string): Place | null => {
  const evidence = evidenceOf(record);
  if (pointer === '') return titlePlace(record, evidence);
  const own = evidence.below(pointer);
  if (own !== null) return place(record, own, 'here');
  for (let at = pointer; at !== ''; at = parentOf(at)) {
    for (const neighbour of neighboursOf(record, at)) {
      const found = evidence.below(neighbour);
      if (found !== null) return place(record, found, 'near');
    }
  }
  return titlePlace(record, evidence);
};

interface Evidence {
  /** The pointer itself where it has evidence, else the first below it that has. */
  readonly below: (pointer: string) => string | null;
  readonly first: string | null;
}

const evidenceOf = (record: FormRecord): Evidence => {
  const keys = Object.keys(record.evidence).filter((key) => (record.evidence[key]?.origins.length ?? 0) > 0);
  const known = new Set(keys);
  const below = (pointer: string): string | null => {
    if (known.has(pointer)) return pointer;
    const leaf = indicatorPointer.test(pointer) ? indicatorLeaves.find((name) => known.has(`${pointer}/${name}`)) : undefined;
    return leaf === undefined ? (keys.find((key) => key.startsWith(`${pointer}/`)) ?? null) : `${pointer}/${leaf}`;
  };
  return { below, first: keys[0] ?? null };
};

const place = (record: FormRecord, pointer: string, relation: Place['relation']): Place => ({
  origins: record.evidence[pointer]?.origins ?? [],
  relation,
  pointer,
});

const titlePlace = (record: FormRecord, evidence: Evidence): Place | null => {
  const pointer = evidence.below('/template') ?? evidence.first;
  return pointer === null ? null : place(record, pointer, 'form');
};

const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** Siblings of a pointer, nearest first, those before it before those behind it; of an indicator's leaf, the indicator itself. */
const neighboursOf = (record: FormRecord, pointer: string): readonly string[] => {
  const parent = parentOf(pointer);
  if (parent === '') return [];
  if (indicatorPointer.test(parent)) return [parent];
  const names = Object.keys(Object(valueAt(record, parent)));
  const at = names.indexOf(pointer.slice(parent.length + 1));
  const before = names.slice(0, Math.max(0, at)).reverse();
  return [...before, ...names.slice(at + 1)].map((name) => `${parent}/${name}`);
};

/** What stands at a pointer; undefined where nothing does. No key of a record needs the escapes of RFC 6901. */
export const valueAt = (record: FormRecord, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), record);
