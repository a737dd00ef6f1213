import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** All of the text: a single write may take only a part. */
export const appendText = (handle: number, text: string): void => {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(handle, bytes, offset);
};

/** Closed even where the disk refuses, and the refusal told. */
export const syncAndClose = (handle: number): void => {
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Makes renames in a folder last over a power failure, where the system knows how to. */
export const syncFolder = (path: string): void => {
  try {
    syncAndClose(openSync(path, 'r'));
  } catch {
    // Windows opens no folders; a rename there is as lasting as it gets
  }
};
