/** What a sticky pattern finds at a place. */
export const matchAt = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/** Where it ends, for whoever needs no more; `from` itself where nothing is found. */
export const endAt = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
};

/** Whether it is there, be it only a look around. */
export const standsAt = (pattern: RegExp, text: string, from: number): boolean => {
  pattern.lastIndex = from;
  return pattern.test(text);
};

/** All that a global pattern finds, as matchAll gives it; that makes a new pattern for every text. */
export const matchesIn = (pattern: RegExp, text: string): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return none;
  const found = [first];
  for (let next = nextMatch(pattern, text, first); next !== null; next = nextMatch(pattern, text, next)) found.push(next);
  return found;
};
const none: readonly RegExpExecArray[] = [];

const nextMatch = (pattern: RegExp, text: string, [last]: RegExpExecArray): RegExpExecArray | null => {
  if (last === '') pattern.lastIndex += 1;
  return pattern.exec(text);
};
