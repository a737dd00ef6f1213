import type { FormRecord } from '../canonical/form-record.ts';
import type { Finding } from './finding.ts';

/** One file that was checked, with what is to be shown of it. */
export interface CheckedFile {
  /** As `source.file` of a record: relative to the input root. */
  readonly file: string;
  /** As a person or a viewer opens it: from the current folder where it lies below, else as `file`. */
  readonly address: string;
  /** Null where the file gave no record. */
  readonly source: Pick<FormRecord['source'], 'format' | 'sha256' | 'bytes'> | null;
  readonly forms: number;
  readonly findings: readonly Finding[];
}
