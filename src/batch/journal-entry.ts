import type { FlagTally, Resources } from './conversion.ts';
import type { FileOutcome } from './file-outcome.ts';

/** What is known of one content, whichever files have it: enough for every output but the text of its records. */
export interface JournalEntry {
  /** The program and the options that made it; made by others, it is as good as unknown. */
  readonly pipeline: string;
  readonly sha256: string;
  /** `source.file` in its stored records. */
  readonly file: string;
  readonly milliseconds: number;
  readonly outcome: FileOutcome;
  readonly flags: FlagTally;
  /** SHA-256 of the text of each stored record, by ordinal: a record that somebody changed is made again. */
  readonly records: readonly string[];
  readonly resources?: Resources;
}

/** In ASCII, so that characters are bytes and a line cut anywhere spoils no other. Line feed included. */
export const entryToLine = ({ pipeline, sha256, ...rest }: JournalEntry): string =>
  `${JSON.stringify({ pipeline, sha256, ...rest }).replace(/[^\0-\x7f]/g, escaped)}\n`;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Null for a line that a killed run left half written. */
export const entryFromLine = (line: string): JournalEntry | null => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** Whose content a line of this pipeline is about, told without reading all of it; null for other lines. */
export const contentOfLine = (line: string, pipeline: string): string | null => {
  const [, by, sha256] = /^\{"pipeline":"([^"]*)","sha256":"([0-9a-f]{64})".*\}$/.exec(line) ?? [];
  return by === pipeline && sha256 !== undefined ? sha256 : null;
};

/**
 * Faults of the program, the machine or the moment are tried again in every run, a file that was too much for its bounds once
 * they change; what a file says or lacks stays as it is.
 */
export const isSettled = ({ outcome, resources }: JournalEntry, now: Resources): boolean => {
  if (outcome.outcome === 'converted') return true;
  if (outcome.error.code === 'internal' || outcome.error.code === 'crashed' || outcome.error.code === 'unreadable') return false;
  return resources === undefined || (resources.seconds === now.seconds && resources.memory === now.memory);
};
