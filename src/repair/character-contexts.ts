import { chineseCode, chineseCodes, isChineseCode } from '../chinese/chinese-characters.ts';
import { isEveryday } from '../chinese/everyday-characters.ts';
import { lookAlikesOf } from '../chinese/look-alikes.ts';
import type { Traced } from '../model/grid.ts';
import { once, rememberedFor } from '../model/remembered.ts';

/**
 * Which characters stand in one place between the same neighbours, over all texts of a form:
 *
 *     桥梁定期捡测 … 每月定期检测   gives   定期＿测 → 捡检
 *
 * Looking for what differs in equal contexts is linear in the text; trying every look-alike of every character is not.
 */
export interface CharacterContexts {
  /** The look-alikes of `text[at]` that stand anywhere in the form. */
  readonly lookAlikesAt: (text: string, at: number) => string;
  /** Whether the character stands somewhere with the left or the right neighbour of `text[at]`. */
  readonly standsBeside: (text: string, at: number, character: string) => boolean;
  /** Where `text[at]` is rare, the characters that stand somewhere with two of its neighbours: one on either side, or two on one. */
  readonly standingAt: (text: string, at: number) => string;
  /** The characters that stand somewhere between the three on the left and the three on the right of `text[at]`. */
  readonly framedAt: (text: string, at: number) => string;
  /** The same for a character that would stand between `text[at - 1]` and `text[at]`. */
  readonly insertedAt: (text: string, at: number) => string;
}

/** On either side of a frame. */
export const frameCharacters = 3;

/** Made once for each list of texts. */
export const contextsOf = rememberedFor((texts: readonly Traced[]): CharacterContexts => characterContexts(texts));

const characterContexts = (texts: readonly Traced[]): CharacterContexts => {
  const pairs = once(() => pairsIn(texts));
  const frames = once(() => framesIn(texts));
  const lookAlikes = once(() => lookAlikesIn(texts));
  const fillers = once(() => fillersIn(texts));
  const fillersOf = (text: string, left: number, right: number): string => {
    const key = frameKey(text, left, right);
    return key === undefined ? '' : (frames().get(key) ?? '');
  };
  return {
    lookAlikesAt: (text, at) => lookAlikes().get(text.charCodeAt(at)) ?? '',
    standsBeside: (text, at, character) => {
      const code = character.charCodeAt(0);
      const [left, right] = [pairKey(text.charCodeAt(at - 1), code), pairKey(code, text.charCodeAt(at + 1))];
      return (left !== undefined && pairs().has(left)) || (right !== undefined && pairs().has(right));
    },
    standingAt: (text, at) =>
      alignments
        .map(
          ([first, second], index) => fillers()[index]?.get(pairKey(text.charCodeAt(at + first), text.charCodeAt(at + second)) ?? -1) ?? '',
        )
        .join(''),
    framedAt: (text, at) => fillersOf(text, at - frameCharacters, at + 1),
    insertedAt: (text, at) => fillersOf(text, at - frameCharacters, at),
  };
};

/** By the code of a character; one without look-alikes in the form is left out. */
const lookAlikesIn = (texts: readonly Traced[]): ReadonlyMap<number, string> => {
  const present = new Set<number>();
  for (const { text } of texts) for (let at = 0; at < text.length; at += 1) present.add(text.charCodeAt(at));
  const found = new Map<number, string>();
  for (const code of present) {
    const others = Array.from(lookAlikesOf(String.fromCharCode(code))).filter((other) => present.has(other.charCodeAt(0)));
    if (others.length > 0) found.set(code, others.join(''));
  }
  return found;
};

const pairsIn = (texts: readonly Traced[]): ReadonlySet<number> => {
  const pairs = new Set<number>();
  for (const { text } of texts)
    for (let at = 1; at < text.length; at += 1) {
      const key = pairKey(text.charCodeAt(at - 1), text.charCodeAt(at));
      if (key !== undefined) pairs.add(key);
    }
  return pairs;
};

/** Where two neighbours stand. */
const alignments: readonly (readonly [first: number, second: number])[] = [
  [-2, -1],
  [-1, 1],
  [1, 2],
];

/** For rare characters, which few forms have: only what stands between the neighbours of one is kept. */
const fillersIn = (texts: readonly Traced[]): readonly ReadonlyMap<number, string>[] => {
  const wanted = rarePlaces(texts);
  return alignments.map(([first, second]) => {
    const found = new Map<number, string>();
    for (const { text, at } of wanted) {
      const key = pairKey(text.charCodeAt(at + first), text.charCodeAt(at + second));
      if (key !== undefined) found.set(key, '');
    }
    if (found.size === 0) return found;
    for (const { text } of texts)
      for (let at = 0; at < text.length; at += 1) {
        const key = pairKey(text.charCodeAt(at + first), text.charCodeAt(at + second));
        const known = key === undefined ? undefined : found.get(key);
        if (key === undefined || known === undefined || !isChineseCode(text.charCodeAt(at))) continue;
        const character = text.charAt(at);
        if (!known.includes(character)) found.set(key, known + character);
      }
    return found;
  });
};

const rarePlaces = (texts: readonly Traced[]): readonly { readonly text: string; readonly at: number }[] => {
  const places: { text: string; at: number }[] = [];
  for (const { text } of texts)
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isChineseCode(code) && !isEveryday(code)) places.push({ text, at });
    }
  return places;
};

const framesIn = (texts: readonly Traced[]): ReadonlyMap<number, string> => {
  const frames = new Map<number, string>();
  for (const { text } of texts)
    for (let at = frameCharacters; at < text.length - frameCharacters; at += 1) {
      if (!isChineseCode(text.charCodeAt(at))) continue;
      const key = frameKey(text, at - frameCharacters, at + 1);
      if (key === undefined) continue;
      const fillers = frames.get(key);
      const character = text.charAt(at);
      if (fillers === undefined) frames.set(key, character);
      else if (!fillers.includes(character)) frames.set(key, fillers + character);
    }
  return frames;
};

/** A small integer, which a map finds several times faster than other numbers. Undefined where either is no Chinese character. */
const pairKey = (one: number, two: number): number | undefined =>
  isChineseCode(one) && isChineseCode(two) ? chineseCode(one) * chineseCodes + chineseCode(two) : undefined;
/** Of both sides of a frame; two frames may share one, so what it gives is asked for in the text. Undefined beyond a text's ends. */
const frameKey = (text: string, left: number, right: number): number | undefined => {
  if (left < 0 || right + frameCharacters > text.length) return undefined;
  let key = 0;
  for (let at = 0; at < frameCharacters; at += 1) {
    const [one, two] = [text.charCodeAt(left + at), text.charCodeAt(right + at)];
    if (!isChineseCode(one) || !isChineseCode(two)) return undefined;
    key = (Math.imul(Math.imul(key, multiplier) + one, multiplier) + two) | 0;
  }
  return key;
};
/** FNV-1's prime for 32 bits. */
const multiplier = 0x01000193;
