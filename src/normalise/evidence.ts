import type { FormRecord } from '../canonical/form-record.ts';
import { originKey } from '../model/origin.ts';
import type { Leaf } from './leaf.ts';

/** Where each leaf was read: the verbatim fragments of its cells, a line each, and their places. */
export function leavesToEvidence(leaves: readonly Leaf[]): FormRecord['evidence'] {
  return Object.fromEntries(
    leaves
      .filter(({ sourced }) => sourced.from.length > 0)
      .map(({ pointer, sourced }) => {
        const fragments = sourced.from.flatMap((traced) => traced.fragments);
        const origins = fragments
          .map(({ origin }) => origin)
          .filter((origin, at, all) => all.findIndex((other) => originKey(other) === originKey(origin)) === at);
        return [pointer, { raw: fragments.map(({ text }) => text).join('\n'), origins: origins.map(plainOrigin) }] as const;
      }),
  );
}

type OriginRecord = FormRecord['evidence'][string]['origins'][number];

/** The contract's tuple type for boxes is mutable only in name. */
const plainOrigin = (origin: Leaf['sourced']['from'][number]['fragments'][number]['origin']): OriginRecord => origin;
