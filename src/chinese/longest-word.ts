/** A table of words, written with blanks between: listOf('个 项 次'). */
export const listOf = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** Words to be found in a text, the longest first: 不低于 before 低于, and 个工作日 before 个. */
export interface WordTable {
  /** The longest word that stands at `from`; '' where none does. */
  readonly at: (text: string, from?: number) => string;
  /** The longest word that ends just before `to`; '' where none does. */
  readonly before: (text: string, to?: number) => string;
}

export const wordTable = (words: Iterable<string>): WordTable => {
  const ordered = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const byFirst = shelve(ordered, (word) => word.charCodeAt(0));
  const byLast = shelve(ordered, (word) => word.charCodeAt(word.length - 1));
  return {
    at: (text, from = 0) => byFirst.get(text.charCodeAt(from))?.find((word) => text.startsWith(word, from)) ?? '',
    before: (text, to = text.length) => byLast.get(text.charCodeAt(to - 1))?.find((word) => text.endsWith(word, to)) ?? '',
  };
};

/** The words by one of their characters, in their order: units alone are 400, and are asked for at every character. */
const shelve = (words: readonly string[], characterOf: (word: string) => number): ReadonlyMap<number, readonly string[]> => {
  const shelves = new Map<number, string[]>();
  for (const word of words) {
    const character = characterOf(word);
    const shelf = shelves.get(character);
    if (shelf) shelf.push(word);
    else shelves.set(character, [word]);
  }
  return shelves;
};
