import type { FormRecord } from '../canonical/form-record.ts';
import type { Sourced } from '../model/form.ts';
import type { Fragment } from '../model/fragment.ts';
import { type Origin, originKey } from '../model/origin.ts';
import type { Leaf } from './leaf.ts';

type Evidence = FormRecord['evidence'][string];

/** Where each leaf was read: the verbatim fragments of its cells, a line each, and their places. */
export function leavesToEvidence(leaves: readonly Leaf[]): FormRecord['evidence'] {
  const evidence: Record<string, Evidence> = {};
  for (const { pointer, sourced } of leaves) if (sourced.from.length > 0) evidence[pointer] = evidenceOf(sourced);
  return evidence;
}

const evidenceOf = ({ from }: Sourced): Evidence => {
  const only = from.length === 1 ? from[0] : undefined;
  const fragments = only ? only.fragments : from.flatMap((traced) => traced.fragments);
  const first = fragments[0];
  return first && fragments.length === 1
    ? { raw: first.text, origins: [plainOrigin(first.origin)] }
    : { raw: fragments.map(({ text }) => text).join('\n'), origins: distinctOrigins(fragments) };
};

/** Each place once, in the order of reading. */
const distinctOrigins = (fragments: readonly Fragment[]): Evidence['origins'] => {
  const seen = new Map<string, Evidence['origins'][number]>();
  for (const { origin } of fragments) {
    const key = originKey(origin);
    if (!seen.has(key)) seen.set(key, plainOrigin(origin));
  }
  return [...seen.values()];
};

/** The contract's tuple type for boxes is mutable only in name. */
const plainOrigin = (origin: Origin): Evidence['origins'][number] => origin;
