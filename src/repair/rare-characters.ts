import { chinesePair, isChineseCode, noPair } from '../chinese/chinese-characters.ts';
import { IntegerMap } from './integer-map.ts';
import type { Reading } from './reading.ts';

/** Where a character stands that is in no everyday use: few forms have any. */
export interface RarePlace {
  readonly text: string;
  readonly at: number;
}

/** Where two neighbours stand: both on the left, one on either side, both on the right. */
const alignments: readonly (readonly [first: number, second: number])[] = [
  [-2, -1],
  [-1, 1],
  [1, 2],
];

/** At a rare place: the characters that stand somewhere with two of its neighbours. Only what stands between the neighbours of one is kept. */
export const charactersStanding = (texts: readonly Reading[], rare: readonly RarePlace[]): ((text: string, at: number) => string) => {
  const aligned = alignments.map((neighbours) => standingWith(neighbours, texts, rare));
  return (text, at) => aligned.map((standing) => standing(text, at)).join('');
};

const standingWith = (
  [first, second]: readonly [number, number],
  texts: readonly Reading[],
  rare: readonly RarePlace[],
): ((text: string, at: number) => string) => {
  const pairAt = (text: string, at: number): number => chinesePair(codeAt(text, at + first), codeAt(text, at + second));
  /** Of each pair of neighbours the number of its characters, from 1. */
  const numbers = new IntegerMap(rare.length);
  const characters = [''];
  for (const { text, at } of rare) {
    const pair = pairAt(text, at);
    if (pair !== noPair && numbers.get(pair) === 0) numbers.set(pair, characters.push('') - 1);
  }
  for (const { text } of texts)
    for (let at = 0; at < text.length; at += 1) {
      const number = numbers.get(pairAt(text, at));
      if (number === 0 || !isChineseCode(text.charCodeAt(at))) continue;
      const known = characters[number] ?? '';
      if (!known.includes(text.charAt(at))) characters[number] = known + text.charAt(at);
    }
  return (text, at) => characters[numbers.get(pairAt(text, at))] ?? '';
};

/** 0 beyond the ends, which is no Chinese character. */
const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);
