import type { Origin } from './origin.ts';

/** The value behind the shown text where the format stores one: decimal digits, an ISO 8601 date, or 'true' / 'false'. */
export interface StoredValue {
  readonly type: 'number' | 'date' | 'boolean';
  readonly value: string;
}

/** A piece of text as the file has it, never altered, and where it stands. */
export interface Fragment {
  readonly text: string;
  readonly origin: Origin;
  /** Spreadsheets: what the file stores beside the shown text, e.g. shown '95%', stored 0.95. */
  readonly stored?: StoredValue;
  /** In a hidden row, column or sheet, or hidden, white or invisible text: read and marked. */
  readonly hidden?: true;
}
