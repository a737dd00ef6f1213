import type { Sourced } from '../model/form.ts';

/** A place of the record and what it was read from. */
export interface Leaf {
  /** RFC 6901. */
  readonly pointer: string;
  readonly sourced: Sourced;
}

/** `leafOf('/project/name', sourced)`; nothing where the form has no such value. */
export const leafOf = (pointer: string, sourced: Sourced | null | undefined): readonly Leaf[] =>
  sourced && sourced.text.trim() !== '' ? [{ pointer, sourced }] : [];
