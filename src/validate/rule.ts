import type { Family, FormRecord } from '../canonical/form-record.ts';
import type { Severity } from '../model/flag.ts';

/**
 * Every rule has three outcomes: violated, not decidable, satisfied. A satisfied rule says nothing.
 * Not decidable: what the rule needs was inferred by the reconstruction, or the form does not say it. That is never held against the applicant.
 */
export type Outcome = 'violated' | 'undecidable';

export interface Finding {
  readonly outcome: Outcome;
  /** RFC 6901, into the record; '' for the record as a whole. */
  readonly pointer: string;
  /** Plain Chinese; names the place and the values found. */
  readonly message: string;
  /** Where this finding weighs more or less than the rule's own severity says. */
  readonly severity?: Severity;
}

/** How well the basis is known: seen in a published page or system, seen in a filed form, practice, general knowledge of the regulation, our own inference. */
export type Grade = 'seen' | 'filed' | 'practice' | 'regulation' | 'inferred';

export interface Basis {
  /** Id in the domain reference, e.g. 'R03'. */
  readonly id: string;
  /** Further rules of the reference that this one answers. */
  readonly also?: readonly string[];
  /** Document and article, or who checks it so. */
  readonly source: string;
  readonly grade: Grade;
}

export interface Example {
  /** What the form says, short enough for a reference page. */
  readonly shows: string;
  readonly record: FormRecord;
}

export interface Rule {
  /** Kebab-case flag code. */
  readonly code: string;
  readonly severity: Severity;
  /** One Chinese sentence: what the rule asks for. */
  readonly title: string;
  readonly basis: Basis;
  readonly families: 'all' | readonly Family[];
  readonly check: (record: FormRecord) => readonly Finding[];
  readonly fires: readonly Example[];
  /** Look-alikes the rule must not touch. */
  readonly leavesAlone: readonly Example[];
  /** Forms on which the rule says that it cannot tell. */
  readonly undecided?: readonly Example[];
}

export const violated = (pointer: string, message: string, severity?: Severity): Finding =>
  severity === undefined ? { outcome: 'violated', pointer, message } : { outcome: 'violated', pointer, message, severity };

export const undecidable = (pointer: string, message: string): Finding => ({ outcome: 'undecidable', pointer, message });
