import type { FormRecord } from '../canonical/form-record.ts';
import type { Fragment } from '../model/fragment.ts';
import { type Origin, originKey } from '../model/origin.ts';
import type { Leaf } from './leaf.ts';

/** Where each leaf was read: the verbatim fragments of its cells, a line each, and their places. */
export function leavesToEvidence(leaves: readonly Leaf[]): FormRecord['evidence'] {
  return Object.fromEntries(
    leaves
      .filter(({ sourced }) => sourced.from.length > 0)
      .map(({ pointer, sourced }) => {
        const fragments = sourced.from.flatMap((traced) => traced.fragments);
        return [pointer, { raw: fragments.map(({ text }) => text).join('\n'), origins: distinctOrigins(fragments) }] as const;
      }),
  );
}

/** Each place once, in the order of reading. */
const distinctOrigins = (fragments: readonly Fragment[]): OriginRecord[] => {
  const [first] = fragments;
  if (first && fragments.length === 1) return [plainOrigin(first.origin)];
  const seen = new Map<string, OriginRecord>();
  for (const { origin } of fragments) {
    const key = originKey(origin);
    if (!seen.has(key)) seen.set(key, plainOrigin(origin));
  }
  return [...seen.values()];
};

type OriginRecord = FormRecord['evidence'][string]['origins'][number];

/** The contract's tuple type for boxes is mutable only in name. */
const plainOrigin = (origin: Origin): OriginRecord => origin;
