import { isAbsolute, normalize, sep } from 'node:path';
import { type FileOutcome, outcomeOfError } from '../batch/file-outcome.ts';
import type { FormRecord } from '../canonical/form-record.ts';
import type { CheckedFile } from '../review/checked-file.ts';
import { fileFinding } from '../review/file-finding.ts';
import { textLines } from '../review/mark-line.ts';
import { recordFindings } from '../review/record-findings.ts';
import { watchFaults } from './fault-watch.ts';
import type { InputFile } from './find-inputs.ts';
import { decodeName } from './input-name.ts';
import { readInput } from './read-input.ts';
import type { RunLog } from './run-log.ts';

export type Ingest = (bytes: Uint8Array, file: string) => Promise<readonly FormRecord[]>;

/** Each file with everything there is to say of it, one after the other; that a file cannot be read is a finding. */
export async function* checkFiles(files: readonly InputFile[], ingest: Ingest, log: RunLog): AsyncGenerator<CheckedFile> {
  const faults = watchFaults(log);
  try {
    for (const input of files) yield await checkFile(input, (bytes, file) => faults.during(() => ingest(bytes, file)), log);
  } finally {
    faults.close();
  }
}

const checkFile = async (input: InputFile, ingest: Ingest, log: RunLog): Promise<CheckedFile> => {
  const bytes = readInput(input);
  if (!(bytes instanceof Uint8Array)) return notRead(input, bytes);
  try {
    return checkedRecords(input, await ingest(bytes, input.file), bytes);
  } catch (error) {
    log.warn({ file: input.file, err: error }, 'not checked');
    return notRead(input, outcomeOfError(error));
  }
};

const checkedRecords = (input: InputFile, records: readonly FormRecord[], bytes: Uint8Array): CheckedFile => {
  const source = records[0]?.source ?? null;
  // Readers of other formats may have taken the bytes over.
  const lines = source?.format === 'text' ? textLines(bytes) : [];
  const findings = records.flatMap((record) => recordFindings(record, lines));
  return { file: input.file, address: addressOf(input), source, forms: records.length, findings };
};

const notRead = (input: InputFile, outcome: FileOutcome): CheckedFile => ({
  file: input.file,
  address: addressOf(input),
  source: null,
  forms: 0,
  findings: outcome.outcome === 'failed' ? [fileFinding(input.file, outcome.error.code, outcome.error.message)] : [],
});

/** From the current folder down; a list that is passed on tells nobody where somebody's folders are. */
const addressOf = ({ path, file }: InputFile): string => {
  const address = normalize(decodeName(path));
  return isAbsolute(address) || address.startsWith('..') ? file : address.split(sep).join('/');
};
