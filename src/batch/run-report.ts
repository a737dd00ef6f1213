import type { FileOutcome } from './file-outcome.ts';
import type { RunTotals } from './run-totals.ts';

/** What was asked, and of which program. No clock: the same inputs give the same report. */
export interface RunHead {
  readonly tool: { readonly name: string; readonly version: string };
  readonly schemaVersion: number;
  readonly options: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, number>>>>;
}

export type RunFile = {
  /** The argument it came from, as given. */
  readonly input: string;
  /** As in the record's `source.file`. */
  readonly file: string;
  /** Null where the bytes could not be had. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** The first file of this run with the same bytes: its records are the ones in records/. */
  readonly sameAs?: string;
} & FileOutcome;

/** A file of an input folder that was left out, and why: nothing is passed over in silence. */
export interface SkippedFile {
  readonly input: string;
  readonly file: string;
  readonly reason: 'other-format' | 'lock-file';
}

/** Files with the same bytes, in the order of the run: converted once, and listed here with all their paths. */
export interface SameContent {
  readonly sha256: string;
  readonly files: readonly string[];
}

// The report is written as the run goes, a file a line, so that a long run needs no memory for it:
//
//     {
//       "tool": {"name":"jixiao","version":"0.1.0"},
//       …
//       "files": [
//         {"input":"fixtures","file":"a.pdf",…},
//         …
//       ],
//       "sameContent": […],
//       "skipped": […],
//       "totals": {…}
//     }

export const reportHead = (head: RunHead): string =>
  `{\n  "tool": ${JSON.stringify(head.tool)},\n  "schemaVersion": ${head.schemaVersion},\n  "options": ${JSON.stringify(head.options)},\n  "files": [`;

/** @param index from 0 */
export const reportFile = (file: RunFile, index: number): string => listItem(file, index);

export const reportTail = (same: readonly SameContent[], skipped: readonly SkippedFile[], totals: RunTotals): string =>
  `\n  ],\n  "sameContent": ${list(same)},\n  "skipped": ${list(skipped)},\n  "totals": ${JSON.stringify(totals)}\n}\n`;

const list = (items: readonly object[]): string => `[${items.map(listItem).join('')}${items.length > 0 ? '\n  ' : ''}]`;

const listItem = (item: object, index: number): string => `${index === 0 ? '' : ','}\n    ${JSON.stringify(item)}`;
