import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { checkRecord } from '../canonical/check-record.ts';
import type { FormRecord } from '../canonical/form-record.ts';
import { printable } from './display-width.ts';
import { diskReason } from './disk-reason.ts';
import { readLines } from './read-lines.ts';
import { UsageError } from './usage-error.ts';

/** Byte order mark and white space apart, what begins with a brace is JSON; no other input does. */
export const looksLikeRecords = (path: string): boolean => {
  const head = Buffer.alloc(64);
  const handle = openSync(path, 'r');
  try {
    return /^\ufeff?\s*\{/.test(head.toString('utf8', 0, readSync(handle, head, 0, head.length, 0)));
  } finally {
    closeSync(handle);
  }
};

/** The records of records/<id>.json or of a forms.ndjson, without their evidence, which is most of them. */
export const readRecords = (path: string): readonly FormRecord[] => {
  try {
    const [first = ''] = readLines(path);
    const texts = isWhole(first) ? readLines(path) : [readFileSync(path, 'utf8')];
    return [...texts].filter((text) => text.trim() !== '').map((text) => ({ ...checkRecord(JSON.parse(text)), evidence: {} }));
  } catch (error) {
    const reason = error instanceof Error && 'errno' in error ? `读不到文件：${diskReason(error)}` : '不是本程序的记录';
    throw new UsageError(`${printable(path)}：${reason}`, { cause: error });
  }
};

const isWhole = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
};
