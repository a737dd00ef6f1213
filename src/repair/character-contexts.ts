import type { Traced } from '../model/grid.ts';

/**
 * Which characters stand in one place between the same neighbours, over all texts of a form:
 *
 *     桥梁定期捡测 … 每月定期检测   gives   定期＿测 → 捡检
 *
 * Looking for what differs in equal contexts is linear in the text; trying every look-alike of every character is not.
 */
export interface CharacterContexts {
  /** Whether the character stands, somewhere, between the neighbours that position `at` of the text has. */
  readonly standsLike: (text: string, at: number, character: string) => boolean;
}

const chinese = /\p{Script=Han}/u;
const codes = 0x10000;

/** A place in a text with two neighbours, or the one next to it: [offsets of the neighbours]. */
const alignments: readonly (readonly [first: number, second: number])[] = [
  [-2, -1],
  [-1, 1],
  [1, 2],
  [-1, -1],
  [1, 1],
];

export const characterContexts = (texts: readonly Traced[]): CharacterContexts => {
  const fillers = new Map<number, string>();
  for (const { text } of texts)
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (!chinese.test(character)) continue;
      for (const key of keysOf(text, at)) {
        const seen = fillers.get(key);
        if (seen === undefined) fillers.set(key, character);
        else if (!seen.includes(character)) fillers.set(key, seen + character);
      }
    }
  return { standsLike: (text, at, character) => keysOf(text, at).some((key) => fillers.get(key)?.includes(character) === true) };
};

const keysOf = (text: string, at: number): readonly number[] => {
  const keys: number[] = [];
  for (const [alignment, [first, second]] of alignments.entries()) {
    const one = text.charAt(at + first);
    const two = text.charAt(at + second);
    if (one === '' || two === '' || !chinese.test(one) || !chinese.test(two)) continue;
    keys.push((alignment * codes + one.charCodeAt(0)) * codes + two.charCodeAt(0));
  }
  return keys;
};
