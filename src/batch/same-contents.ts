import type { SameContent } from './run-report.ts';

/** Gathers the files that have the bytes of an earlier one. */
export interface SameContents {
  add(sha256: string, first: string, file: string): void;
  /** In the order of their first files. */
  list(): readonly SameContent[];
}

export const createSameContents = (): SameContents => {
  const groups = new Map<string, string[]>();
  return {
    add(sha256, first, file) {
      const group = groups.get(sha256) ?? [first];
      group.push(file);
      groups.set(sha256, group);
    },
    list: () => [...groups].map(([sha256, files]) => ({ sha256, files })),
  };
};
