import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalFile, openJournal } from './journal-file.ts';
import { outputNames } from './output-names.ts';
import { openRecordStore, type RecordStore } from './record-store.ts';
import { takeRunLock } from './run-lock.ts';
import { UsageError } from './usage-error.ts';

/** What lets a run go on where an earlier one ended, however it ended. It lies in a hidden folder of the output folder. */
export interface RunState {
  readonly journal: JournalFile;
  readonly records: RecordStore;
  close(): void;
}

/** Hidden, so that it is no input of a later run. */
const folderName = '.jixiao';
const names = { journal: 'journal.ndjson', records: 'records', lock: 'lock' } as const;

/** @param publishes whether the run writes records/ */
export const openRunState = (out: string, pipeline: string, publishes: boolean): RunState => {
  // '--out "$DIR"' with DIR unset would fill the current folder.
  if (out === '') throw new UsageError('--out 后面没有写输出文件夹');
  const folder = join(out, folderName);
  mkdirSync(folder, { recursive: true });
  const unlock = takeRunLock(join(folder, names.lock), out);
  try {
    const records = openRecordStore({ staged: join(folder, names.records), published: join(out, outputNames.records), publishes });
    const journal = openJournal(join(folder, names.journal), pipeline);
    return {
      journal,
      records,
      close() {
        try {
          journal.close();
        } finally {
          unlock();
        }
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
};
