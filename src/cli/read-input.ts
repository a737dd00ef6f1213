import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type FileOutcome, failed } from '../batch/file-outcome.ts';
import { defaultLimits } from '../model/limits.ts';
import { diskReason } from './disk-reason.ts';
import type { InputFile } from './find-inputs.ts';

type Input = Pick<InputFile, 'path' | 'problem'>;

const mebibyte = 1024 * 1024;
const chunkBytes = mebibyte;

/** The bytes, or why they cannot be had. */
export const readInput = (input: Input, limitBytes = defaultLimits.bytes): Uint8Array | FileOutcome =>
  reading(input, limitBytes, () => new Uint8Array(readFileSync(input.path)));

export interface InputIdentity {
  readonly sha256: string;
  readonly bytes: number;
}

/** The hash, a piece of the file in memory at a time. */
export const identifyInput = (input: Input, limitBytes: number): InputIdentity | FileOutcome =>
  reading(input, limitBytes, (size) => {
    const handle = openSync(input.path, 'r');
    try {
      const hash = createHash('sha256');
      const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(size, 1)));
      let bytes = 0;
      for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
        hash.update(chunk.subarray(0, read));
        bytes += read;
      }
      return { sha256: hash.digest('hex'), bytes };
    } finally {
      closeSync(handle);
    }
  });

/** The size is asked before reading: a sparse file of 4 GB costs nothing. */
const reading = <Result>({ path, problem }: Input, limitBytes: number, read: (size: number) => Result): Result | FileOutcome => {
  if (problem !== undefined) return failed('unreadable', problem);
  try {
    const stats = statSync(path);
    // A pipe or device could keep the run waiting for ever.
    if (!stats.isFile()) return failed('unreadable', stats.isDirectory() ? '是文件夹，不是文件' : '不是普通文件');
    const { size } = stats;
    if (size > limitBytes) return failed('over-limit', `文件有 ${sizeInWords(size)}，超过 ${sizeInWords(limitBytes)} 的上限`);
    return read(size);
  } catch (error) {
    return failed('unreadable', `读不到文件：${diskReason(error)}`);
  }
};

const sizeInWords = (bytes: number): string => (bytes < mebibyte ? `${bytes} 字节` : `${Math.ceil(bytes / mebibyte)} MB`);
