import { createHash } from 'node:crypto';
import type { Conversion, FlagTally, RecordText } from '../batch/conversion.ts';
import { type FileOutcome, failed, outcomeOfError, outcomeOfRecords } from '../batch/file-outcome.ts';
import type { FormRecord } from '../canonical/form-record.ts';
import { recordToLine, recordToPretty } from '../export/record-json.ts';
import { readInput } from './read-input.ts';
import type { RunLog } from './run-log.ts';

/** A content that is to be converted, by the first file that has it. */
export interface ContentTask {
  readonly path: Uint8Array;
  readonly file: string;
  readonly sha256: string;
}

export type Ingest = (bytes: Uint8Array, file: string) => Promise<readonly FormRecord[]>;

/** Reads, converts and serialises one file. Every failure is an outcome; its stack goes into the log. */
export const convertContent = async (task: ContentTask, limitBytes: number, ingest: Ingest, log: RunLog): Promise<Conversion> => {
  const startedMs = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - startedMs);
  const { file } = task;
  const failure = (outcome: FileOutcome): Conversion => ({ outcome, records: [], flags: {}, milliseconds: milliseconds() });
  const bytes = readInput({ path: Buffer.from(task.path) }, limitBytes);
  if (!(bytes instanceof Uint8Array)) return failure(bytes);
  if (createHash('sha256').update(bytes).digest('hex') !== task.sha256) return failure(failed('unreadable', '文件在转换途中被改动'));
  try {
    const records = await ingest(bytes, file);
    log.info({ file, forms: records.length, milliseconds: milliseconds() }, 'converted');
    const texts = records.map(recordTexts);
    return { outcome: outcomeOfRecords(records), records: texts, flags: tallyFlags(records), milliseconds: milliseconds() };
  } catch (error) {
    const outcome = outcomeOfError(error);
    const internal = outcome.outcome === 'failed' && outcome.error.code === 'internal';
    log[internal ? 'error' : 'warn'](
      { file, milliseconds: milliseconds(), err: error },
      internal ? 'fault of the program' : 'not converted',
    );
    return failure(outcome);
  }
};

const recordTexts = (record: FormRecord): RecordText => ({ id: record.id, line: recordToLine(record), pretty: recordToPretty(record) });

const tallyFlags = (records: readonly FormRecord[]): FlagTally => {
  const tally: Record<string, number> = {};
  for (const { code } of records.flatMap(({ flags }) => flags)) tally[code] = (tally[code] ?? 0) + 1;
  return Object.fromEntries(Object.entries(tally).sort(([a], [b]) => (a < b ? -1 : 1)));
};
