import type { Origin } from '../model/origin.ts';
import type { Place } from './reading.ts';
import type { Surroundings } from './surroundings.ts';

/** A text before and after. */
export type Example = readonly [before: string, after: string];

interface Described {
  /** Kebab-case, as the record names it. */
  readonly id: string;
  /** In Chinese, in words that a finance-bureau clerk uses. */
  readonly about: string;
  /** Tests run them, the reference page prints them. */
  readonly examples: readonly Example[];
  /** Look-alikes that the rule must not touch. */
  readonly leavesAlone: readonly string[];
  /**
   * Every text that the rule has something to do with holds one of these UTF-16 units; left out where any text may be one. Most texts hold
   * nothing that most rules look for, so that this is asked first, for all rules at once.
   */
  readonly needs?: RegExp;
}

/** A change that needs no judgement: what stands there can mean nothing else. */
export interface ExactRule extends Described {
  readonly certainty: 'exact';
  readonly apply: (text: string) => string;
}

/** A change that rests on words or on what stands elsewhere in the form. */
export interface JudgedRule extends Described {
  readonly certainty: 'judged';
  /** What the rule only suggests. */
  readonly suggests?: readonly Example[];
  /** Other texts of the form in which examples and look-alikes are read. */
  readonly surroundings?: readonly string[];
  /** At most one applied proposal, and it comes first. */
  readonly judge: (text: string, surroundings: Surroundings, place: Place) => readonly Proposal[];
}

export interface Proposal {
  readonly after: string;
  /** 0..1. */
  readonly confidence: number;
  /** False: for a reviewer to decide. */
  readonly applied: boolean;
  /** Where the support was read. */
  readonly evidence?: Origin;
}

export type RepairRule = ExactRule | JudgedRule;
