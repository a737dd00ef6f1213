import { readFileSync, statSync } from 'node:fs';
import { type FileOutcome, failed } from '../batch/file-outcome.ts';
import { defaultLimits } from '../model/limits.ts';
import { diskReason } from './disk-reason.ts';
import type { InputFile } from './find-inputs.ts';

const mebibyte = 1024 * 1024;

/** The bytes, or why they cannot be had. The size is asked before reading: a sparse file of 4 GB costs nothing. */
export const readInput = ({ path, problem }: Pick<InputFile, 'path' | 'problem'>): Uint8Array | FileOutcome => {
  if (problem !== undefined) return failed('unreadable', problem);
  try {
    const stats = statSync(path);
    // A pipe or device could keep the run waiting for ever.
    if (!stats.isFile()) return failed('unreadable', stats.isDirectory() ? '是文件夹，不是文件' : '不是普通文件');
    const { size } = stats;
    if (size > defaultLimits.bytes) {
      return failed('over-limit', `文件有 ${Math.ceil(size / mebibyte)} MB，超过 ${defaultLimits.bytes / mebibyte} MB 的上限`);
    }
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    return failed('unreadable', `读不到文件：${diskReason(error)}`);
  }
};
