/**
 * How often each word of a dictionary was counted. The dictionary has a line `word frequency kind` for each word, sorted by bytes: looked
 * up where it lies, never parsed as a whole. Bytes are compared here and not by the methods of Buffer, each call of which costs as much
 * as a whole line.
 */
export const wordFrequencies = (lines: Uint8Array): ((word: string) => number) => {
  const known = new Map<string, number>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const frequency = word === '' ? 0 : find(Buffer.from(word), lines);
    known.set(word, frequency);
    return frequency;
  };
};

const lineFeed = 0x0a;
const space = 0x20;
const zero = 0x30;

const find = (word: Uint8Array, lines: Uint8Array): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    let start = (low + high) >>> 1;
    while (start > low && lines[start - 1] !== lineFeed) start -= 1;
    const order = compareWith(word, lines, start);
    if (order === 0) return numberAt(lines, start + word.length + 1);
    if (order < 0) high = start;
    else low = lineAfter(lines, start);
  }
  return 0;
};

/** Of the word and the one that a line begins with: below 0 where the word comes first. */
const compareWith = (word: Uint8Array, lines: Uint8Array, start: number): number => {
  for (let at = 0; at < word.length; at += 1) {
    const difference = (word[at] ?? 0) - (lines[start + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return lines[start + word.length] === space ? 0 : -1;
};

const numberAt = (lines: Uint8Array, from: number): number => {
  let number = 0;
  for (let at = from; (lines[at] ?? space) > space; at += 1) number = number * 10 + (lines[at] ?? zero) - zero;
  return number;
};

const lineAfter = (lines: Uint8Array, from: number): number => {
  let at = from;
  while (at < lines.length && lines[at] !== lineFeed) at += 1;
  return at + 1;
};
