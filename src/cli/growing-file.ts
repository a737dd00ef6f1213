import { openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { appendText, syncAndClose } from './disk-writing.ts';
import { partialName } from './output-names.ts';

/** An output that grows beside its place, and takes it when whole. */
export interface GrowingFile {
  /** Where it lies until `publish`. */
  readonly partial: string;
  append(text: string): void;
  /** On the disk, not merely on its way there; nothing more can be appended. */
  close(): void;
  publish(): void;
  abandon(): void;
}

export const openGrowing = (folder: string, name: string): GrowingFile => {
  const partial = join(folder, partialName(name));
  const handle = openSync(partial, 'w');
  let open = true;
  const close = (): void => {
    if (open) {
      open = false;
      syncAndClose(handle);
    }
  };
  return {
    partial,
    append: (text) => appendText(handle, text),
    close,
    publish() {
      close();
      renameSync(partial, join(folder, name));
    },
    abandon() {
      try {
        close();
      } catch {
        // a disk that refused the text refuses this too; the text is not wanted any more
      }
      rmSync(partial, { force: true });
    },
  };
};
