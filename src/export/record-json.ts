import type { FormRecord } from '../canonical/form-record.ts';

/** One line of forms.ndjson, line feed included. */
export const recordToLine = (record: FormRecord): string => `${JSON.stringify(record)}\n`;

/** A file of its own, for human eyes. */
export const recordToPretty = (record: FormRecord): string => `${JSON.stringify(record, null, 2)}\n`;
