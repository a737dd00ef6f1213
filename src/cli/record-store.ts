import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeStaleRecords } from './stale-records.ts';

/**
 * The texts of records, by id. New ones wait in the state folder, so that records/ stays as the last whole run left it; where
 * records/ is no output of the run, they stay there for the next run.
 */
export interface RecordStore {
  /** Null where no text of this hash is there. */
  read(id: string, sha256: string): string | null;
  /** @returns the hash of the text */
  stage(id: string, text: string): string;
  /** Leaves exactly these where they belong, of all records that any run wrote. */
  publish(ids: ReadonlySet<string>): void;
}

export interface RecordPlaces {
  readonly staged: string;
  readonly published: string;
  /** Whether this run writes to `published`. */
  readonly publishes: boolean;
}

export const openRecordStore = ({ staged, published, publishes }: RecordPlaces): RecordStore => {
  mkdirSync(staged, { recursive: true });
  if (publishes) mkdirSync(published, { recursive: true });
  return {
    read(id, sha256) {
      for (const folder of [staged, published]) {
        const text = textOf(join(folder, `${id}.json`));
        if (text !== null && hashOf(text) === sha256) return text;
      }
      return null;
    },
    stage(id, text) {
      writeFileSync(join(staged, `${id}.json`), text);
      return hashOf(text);
    },
    publish(ids) {
      for (const name of readdirSync(staged)) {
        const wanted = ids.has(name.replace(/\.json$/, ''));
        if (!wanted) rmSync(join(staged, name), { force: true });
        else if (publishes) renameSync(join(staged, name), join(published, name));
      }
      if (publishes) removeStaleRecords(published, ids);
    },
  };
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
