/** A table of words, written with blanks between: listOf('个 项 次'). */
export const listOf = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** Words of a table, longest first, so that 不低于 is found before 低于 and 个工作日 before 个. */
export const longestFirst = (words: Iterable<string>): readonly string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The longest word that stands at `from`; '' where none does. */
export const wordAt = (text: string, words: readonly string[], from = 0): string => words.find((word) => text.startsWith(word, from)) ?? '';

/** The longest word that ends just before `to`; '' where none does. */
export const wordBefore = (text: string, words: readonly string[], to = text.length): string =>
  words.find((word) => text.endsWith(word, to)) ?? '';
