import type { Origin } from './origin.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a reviewer should look at. */
export interface Flag {
  /** Kebab-case, from the catalogue in validate/. */
  readonly code: string;
  readonly severity: Severity;
  /** RFC 6901, into the record; '' for the record as a whole. */
  readonly pointer: string;
  /** In plain Chinese, in words that a finance-bureau clerk uses. */
  readonly message: string;
  /** Where to look, for what no value of the record stands for: a page that is only an image, text without a home. */
  readonly origins?: readonly Origin[];
}
