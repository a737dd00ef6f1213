/** Lines of records that were made just now, so that most need not be read back from disk. */
export interface FreshLines {
  /** Not kept where there is no room. */
  keep(sha256: string, lines: readonly string[]): void;
  take(sha256: string): readonly string[] | undefined;
}

/** One slow book holds up the files behind it: some thousand one-page forms find room here, the others wait on disk. */
export const mostFreshCharacters = 16_000_000;

export const createFreshLines = (mostCharacters: number = mostFreshCharacters): FreshLines => {
  const kept = new Map<string, readonly string[]>();
  let characters = 0;
  const size = (lines: readonly string[]): number => lines.reduce((total, line) => total + line.length, 0);
  return {
    keep(sha256, lines) {
      if (characters + size(lines) > mostCharacters) return;
      characters += size(lines);
      kept.set(sha256, lines);
    },
    take(sha256) {
      const lines = kept.get(sha256);
      if (lines !== undefined) characters -= size(lines);
      kept.delete(sha256);
      return lines;
    },
  };
};
