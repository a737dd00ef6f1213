import type { FormRecord } from '../canonical/form-record.ts';
import type { Severity } from '../model/flag.ts';

/** A place in the file, as a record gives it. */
export type RecordOrigin = FormRecord['evidence'][string]['origins'][number];

/** Where a person should look. */
export interface Place {
  /** In the file; at least one. */
  readonly origins: readonly RecordOrigin[];
  /** 'here': what the finding is about · 'near': it is not on the form, its neighbour is · 'form': the form as a whole, by its title. */
  readonly relation: 'here' | 'near' | 'form';
  /** RFC 6901 of the value whose evidence this is; null where no value of the record stands there. */
  readonly pointer: string | null;
}

/** A stretch of a line of a text file. */
export interface MarkedLine {
  /** From 1. */
  readonly line: number;
  /** The whole line, its end left out. */
  readonly text: string;
  /** UTF-16 units from 0; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface FindingForm {
  /** Of the record. */
  readonly id: string;
  /** In the file, from 0. */
  readonly ordinal: number;
  readonly project: string | null;
}

/** Something that a person should look at, with its place: what the rules say of a form, or that a file could not be read. */
export interface Finding {
  /** As `source.file` of a record. */
  readonly file: string;
  /** Null where the file gave no record. */
  readonly form: FindingForm | null;
  readonly code: string;
  readonly severity: Severity;
  /** RFC 6901, into the record; '' for the record as a whole, or a file without one. */
  readonly pointer: string;
  /** In plain Chinese. */
  readonly message: string;
  /** Null where nothing can be pointed at. */
  readonly place: Place | null;
  /** Text files only. */
  readonly marked: MarkedLine | null;
}
