import type { Traced } from '../model/grid.ts';

/**
 * Which characters stand in one place between the same neighbours, over all texts of a form:
 *
 *     桥梁定期捡测 … 每月定期检测   gives   定期＿测 → 捡检
 *
 * Looking for what differs in equal contexts is linear in the text; trying every look-alike of every character is not.
 */
export type CharacterContexts = (text: string, at: number) => Fillers;

/** The characters that stand somewhere else in the place of `text[at]`. */
export interface Fillers {
  /** With one equal neighbour. */
  readonly beside: string;
  /** With two: both sides, or two on one side. */
  readonly between: string;
}

/** The ideographs that forms are written in; a test of ranges costs a tenth of \p{Script=Han}. */
const isChinese = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
const codes = 0x10000;

/** Where the neighbours stand. */
const oneNeighbour: readonly (readonly [first: number, second: number])[] = [
  [-1, -1],
  [1, 1],
];
const twoNeighbours: readonly (readonly [first: number, second: number])[] = [
  [-2, -1],
  [-1, 1],
  [1, 2],
];
const alignments = [...oneNeighbour, ...twoNeighbours];

export const characterContexts = (texts: readonly Traced[]): CharacterContexts => {
  const seen = new Map<number, string>();
  for (const { text } of texts)
    for (let at = 0; at < text.length; at += 1) {
      if (!isChinese(text.charCodeAt(at))) continue;
      const character = text.charAt(at);
      for (const alignment of alignments.keys()) {
        const key = keyOf(text, at, alignment);
        const fillers = key === undefined ? character : (seen.get(key) ?? '');
        if (key !== undefined && !fillers.includes(character)) seen.set(key, fillers + character);
      }
    }
  const fillersOf = (text: string, at: number, alignment: number): string => {
    const key = keyOf(text, at, alignment);
    return key === undefined ? '' : (seen.get(key) ?? '');
  };
  return (text, at) => ({
    beside: fillersOf(text, at, 0) + fillersOf(text, at, 1),
    between: fillersOf(text, at, 2) + fillersOf(text, at, 3) + fillersOf(text, at, 4),
  });
};

/** Undefined where a neighbour is missing or no Chinese character. */
const keyOf = (text: string, at: number, alignment: number): number | undefined => {
  const [first, second] = alignments[alignment] ?? [0, 0];
  // NaN beyond either end, which no range holds.
  const one = text.charCodeAt(at + first);
  const two = text.charCodeAt(at + second);
  return isChinese(one) && isChinese(two) ? (alignment * codes + one) * codes + two : undefined;
};
