import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { contentOfLine, entryFromLine, entryToLine, type JournalEntry } from '../batch/journal-entry.ts';
import { appendText, syncAndClose } from './disk-writing.ts';
import { partialName } from './output-names.ts';
import { readLines } from './read-lines.ts';

/** What has been done, a line a content. Each line is on its way to the disk before the next begins, so a killed run loses none. */
export interface JournalFile {
  /** The newest entry of this pipeline. */
  find(sha256: string): JournalEntry | null;
  append(entry: JournalEntry): void;
  /** Writes these entries, and no others, beside the journal and to the disk; `replace` puts them in its place, as the last of all. */
  stageOnly(contents: Iterable<string>): void;
  replace(): void;
  close(): void;
}

interface Place {
  readonly offset: number;
  readonly bytes: number;
}

/** Only places are kept in memory: entries of 100,000 files would take as many kilobytes. */
export const openJournal = (path: string, pipeline: string): JournalFile => {
  const places = new Map<string, Place>();
  let end = indexLines(path, (line, offset) => {
    const sha256 = contentOfLine(line, pipeline);
    if (sha256 !== null) places.set(sha256, { offset, bytes: line.length });
  });
  const handle = openSync(path, 'a+');
  let open = true;
  const find = (sha256: string): JournalEntry | null => {
    const place = places.get(sha256);
    return place === undefined ? null : entryFromLine(readText(handle, place));
  };
  const append = (entry: JournalEntry): void => {
    const line = entryToLine(entry);
    appendText(handle, line);
    places.set(entry.sha256, { offset: end, bytes: line.length - 1 });
    end += line.length;
  };
  // A line that was cut must not run into the next.
  if (endsWithinLine(handle)) {
    appendText(handle, '\n');
    end = fstatSync(handle).size;
  }
  return {
    find,
    append,
    stageOnly(contents) {
      const staged = openSync(partialName(path), 'w');
      try {
        for (const sha256 of contents) {
          const entry = find(sha256);
          if (entry !== null) appendText(staged, entryToLine(entry));
        }
      } finally {
        syncAndClose(staged);
      }
    },
    replace() {
      open = false;
      closeSync(handle);
      renameSync(partialName(path), path);
    },
    close() {
      rmSync(partialName(path), { force: true });
      if (open) syncAndClose(handle);
      open = false;
    },
  };
};

/** @returns the size in bytes; lines are ASCII, so their lengths are bytes */
const indexLines = (path: string, note: (line: string, offset: number) => void): number => {
  if (!existsSync(path)) return 0;
  let offset = 0;
  for (const line of readLines(path)) {
    note(line, offset);
    offset += line.length + 1;
  }
  return offset;
};

const endsWithinLine = (handle: number): boolean => {
  const { size } = fstatSync(handle);
  return size > 0 && readText(handle, { offset: size - 1, bytes: 1 }) !== '\n';
};

const readText = (handle: number, { offset, bytes }: Place): string => {
  const buffer = Buffer.alloc(bytes);
  return buffer.toString('latin1', 0, readSync(handle, buffer, 0, bytes, offset));
};
