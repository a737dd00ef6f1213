import { outcomeOfError } from '../batch/file-outcome.ts';
import type { FormRecord } from '../canonical/form-record.ts';
import { compareYears } from '../review/compare-years/compare-years.ts';
import type { CompareFormat } from './compare-command.ts';
import { comparisonLines } from './comparison-lines.ts';
import { printable } from './display-width.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { argumentName } from './input-name.ts';
import { readInput } from './read-input.ts';
import { looksLikeRecords, readRecords } from './read-records.ts';
import { UsageError } from './usage-error.ts';

export interface CompareParts {
  readonly ingest: (bytes: Uint8Array, file: string) => Promise<readonly FormRecord[]>;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

/** Two years of a project, or of many, side by side. */
export const runCompare = async (earlier: string, later: string, format: CompareFormat, parts: CompareParts): Promise<ExitCode> => {
  const forms: (readonly FormRecord[])[] = [];
  for (const path of [earlier, later]) {
    const found = await formsOf(path, parts);
    if (found === null) return exitCodes.someFailed;
    forms.push(found);
  }
  const comparison = compareYears(forms[0] ?? [], forms[1] ?? []);
  parts.print(format === 'json' ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonLines(comparison));
  return exitCodes.done;
};

/** Null where a source file gave no record, which has been said then. */
const formsOf = async (path: string, { ingest, complain }: CompareParts): Promise<readonly FormRecord[] | null> => {
  const bytes = readInput({ path: Buffer.from(path) });
  if (!(bytes instanceof Uint8Array) && bytes.outcome === 'failed' && bytes.error.code !== 'over-limit') {
    throw new UsageError(`${printable(path)}：${bytes.error.message}`);
  }
  // An archive of records may be larger than any form.
  if (looksLikeRecords(path)) return readRecords(path);
  try {
    if (bytes instanceof Uint8Array) return await ingest(bytes, argumentName(path));
    complain(`${printable(path)}：${bytes.outcome === 'failed' ? bytes.error.message : ''}`);
  } catch (error) {
    const outcome = outcomeOfError(error);
    if (outcome.outcome === 'failed') complain(`${printable(path)}：${printable(outcome.error.message)}（${outcome.error.code}）`);
  }
  return null;
};
