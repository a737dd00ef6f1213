/** A table of words, written with blanks between: listOf('个 项 次'). */
export const listOf = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** Words of a table, longest first, so that 不低于 is found before 低于 and 个工作日 before 个. */
export const longestFirst = (words: Iterable<string>): readonly string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The longest word that stands at `from`; '' where none does. */
export const wordAt = (text: string, words: readonly string[], from = 0): string =>
  near(words, text.charAt(from), 'first').find((word) => text.startsWith(word, from)) ?? '';

/** The longest word that ends just before `to`; '' where none does. */
export const wordBefore = (text: string, words: readonly string[], to = text.length): string =>
  near(words, text.charAt(to - 1), 'last').find((word) => text.endsWith(word, to)) ?? '';

type End = 'first' | 'last';
type Shelves = ReadonlyMap<string, readonly string[]>;

/** Shorter tables are read through. */
const shelvedWordsMinimum = 16;
const none: readonly string[] = [];
const shelved: Readonly<Record<End, WeakMap<readonly string[], Shelves>>> = { first: new WeakMap(), last: new WeakMap() };

/** The words of a table that begin or end with a character, in its order: units alone are 400, and are asked for at every character. */
const near = (words: readonly string[], character: string, end: End): readonly string[] => {
  if (words.length < shelvedWordsMinimum) return words;
  const shelves = shelved[end].get(words) ?? shelve(words, end);
  shelved[end].set(words, shelves);
  return shelves.get(character) ?? none;
};

const shelve = (words: readonly string[], end: End): Shelves => {
  const shelves = new Map<string, string[]>();
  for (const word of words) {
    const character = end === 'first' ? word.charAt(0) : word.charAt(word.length - 1);
    const shelf = shelves.get(character);
    if (shelf) shelf.push(word);
    else shelves.set(character, [word]);
  }
  return shelves;
};
