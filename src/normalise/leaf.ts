import type { Sourced } from '../model/form.ts';

/** A place of the record and what it was read from. */
export interface Leaf {
  /** RFC 6901. */
  readonly pointer: string;
  readonly sourced: Sourced;
  /** How a text becomes the leaf's value, where the record does not hold the text itself (a date, an amount, a name without its code): a repair that changes no value is none. */
  readonly reads: ((text: string) => string | number | boolean | null) | null;
}

/** `addLeaf(leaves, '/project/name', sourced)`; adds nothing where the form has no such value. */
export const addLeaf = (leaves: Leaf[], pointer: string, sourced: Sourced | null | undefined, reads: Leaf['reads'] = null): void => {
  if (sourced && sourced.text.trim() !== '') leaves.push({ pointer, sourced, reads });
};
