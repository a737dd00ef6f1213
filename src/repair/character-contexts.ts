import type { Traced } from '../model/grid.ts';

/**
 * Which characters stand in one place between the same neighbours, over all texts of a form:
 *
 *     桥梁定期捡测 … 每月定期检测   gives   定期＿测 → 捡检
 *
 * Looking for what differs in equal contexts is linear in the text; trying every look-alike of every character is not.
 */
export interface CharacterContexts {
  /** The characters that stand somewhere in the place of `text[at]`. */
  readonly insteadOf: (text: string, at: number) => Fillers;
  /** The characters that stand somewhere before, between and behind the four neighbours of `text[at]`, though not always the same where. */
  readonly framedAt: (text: string, at: number) => readonly string[];
  /** The same for a character that would stand between `text[at - 1]` and `text[at]`. */
  readonly insertedAt: (text: string, at: number) => readonly string[];
}

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
const [onTheLeft, bothSides, onTheRight] = [2, 3, 4];

const known = new WeakMap<object, CharacterContexts>();

/** Made once for each list of texts. */
export const contextsOf = (texts: readonly Traced[]): CharacterContexts => {
  const contexts = known.get(texts) ?? characterContexts(texts);
  known.set(texts, contexts);
  return contexts;
};

const characterContexts = (texts: readonly Traced[]): CharacterContexts => {
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
  return {
    insteadOf: (text, at) => ({
      beside: fillersOf(text, at, 0) + fillersOf(text, at, 1),
      between: fillersOf(text, at, 2) + fillersOf(text, at, 3) + fillersOf(text, at, 4),
    }),
    framedAt: (text, at) => framed(seen, text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 3)),
    insertedAt: (text, at) => framed(seen, text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)),
  };
};

const framed = (seen: ReadonlyMap<number, string>, left: string, right: string): readonly string[] => {
  if (left.length < 2 || right.length < 2) return [];
  const [first, second, third, fourth] = [left.charCodeAt(0), left.charCodeAt(1), right.charCodeAt(0), right.charCodeAt(1)];
  const fillers = (alignment: number, one: number, two: number): string => seen.get(pairKey(alignment, one, two) ?? Number.NaN) ?? '';
  const between = fillers(bothSides, second, third);
  if (between === '') return [];
  const behind = fillers(onTheLeft, first, second);
  const before = fillers(onTheRight, third, fourth);
  return Array.from(between).filter((character) => behind.includes(character) && before.includes(character));
};

/** Undefined where a neighbour is missing or no Chinese character. */
const keyOf = (text: string, at: number, alignment: number): number | undefined => {
  const [first, second] = alignments[alignment] ?? [0, 0];
  return pairKey(alignment, text.charCodeAt(at + first), text.charCodeAt(at + second));
};

/** NaN beyond either end of a text, which no range holds. */
const pairKey = (alignment: number, one: number, two: number): number | undefined =>
  isChinese(one) && isChinese(two) ? (alignment * codes + one) * codes + two : undefined;
