import type { Origin } from './origin.ts';

/** One change of a text. Repairs chain: each `before` is the previous `after`. */
export interface Repair {
  /** Kebab-case id of the rule. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** 0..1; left out where the rule is exact. */
  readonly confidence?: number;
  /** False: suggested only, the text keeps `before` and the chain goes on from there. */
  readonly applied: boolean;
  /** Where the support for the change was read; left out where the rule needs none. */
  readonly evidence?: Origin;
}
