import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskReason } from './disk-reason.ts';
import { printable } from './display-width.ts';
import { partialName } from './output-names.ts';
import { UsageError } from './usage-error.ts';

/** A file that is there whole or not at all: written beside its place, then renamed. */
export const writeWholeFile = (path: string, data: string | Uint8Array): void => {
  const partial = partialName(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, data);
    renameSync(partial, path);
  } catch (error) {
    removePartial(partial);
    throw new UsageError(`写不进 ${printable(path)}：${diskReason(error)}`, { cause: error });
  }
};

const removePartial = (partial: string): void => {
  try {
    rmSync(partial, { force: true, recursive: true });
  } catch {
    // its folder is none, or the disk is gone: why the file could not be written is what counts
  }
};
