import { chinesePair, isChineseCode, noPair } from '../chinese/chinese-characters.ts';
import { rememberedFor } from '../model/remembered.ts';
import { characterPairsIn, type RarePlace } from './character-pairs.ts';
import { IntegerMap } from './integer-map.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * At a place where a rare character stands, the characters that stand somewhere in the form with two of its neighbours: both on the left, one
 * on either side, or both on the right. Only what stands between the neighbours of a rare one is kept.
 */
export const standingAt = rememberedFor((surroundings: Surroundings): ((text: string, at: number) => string) => {
  const { rare } = characterPairsIn(surroundings);
  const [onLeft, around, onRight] = [new Standing(rare, -2, -1), new Standing(rare, -1, 1), new Standing(rare, 1, 2)];
  for (const { text } of surroundings.texts) {
    // The characters from two before the place to two behind it.
    let [second, first, code, next] = [0, 0, codeAt(text, 0), codeAt(text, 1)];
    for (let at = 0; at < text.length; at += 1) {
      const last = codeAt(text, at + 2);
      if (isChineseCode(code)) {
        onLeft.add(second, first, code);
        around.add(first, next, code);
        onRight.add(next, last, code);
      }
      second = first;
      first = code;
      code = next;
      next = last;
    }
  }
  return (text, at) => onLeft.at(text, at) + around.at(text, at) + onRight.at(text, at);
});

/** What stands beside or between two neighbours that stand so to a rare character. */
class Standing {
  /** Of each pair of neighbours the number of its characters, from 1. */
  readonly #numbers: IntegerMap;
  readonly #characters = [''];
  readonly #one: number;
  readonly #other: number;

  /** @param one where the neighbours stand, counted from the rare character */
  constructor(rare: readonly RarePlace[], one: number, other: number) {
    this.#numbers = new IntegerMap(rare.length);
    this.#one = one;
    this.#other = other;
    for (const { text, at } of rare) {
      const pair = this.#pairAt(text, at);
      if (pair !== noPair && this.#numbers.get(pair) === 0) this.#numbers.set(pair, this.#characters.push('') - 1);
    }
  }

  add(one: number, other: number, code: number): void {
    const pair = chinesePair(one, other);
    const number = pair === noPair ? 0 : this.#numbers.get(pair);
    if (number === 0) return;
    const known = this.#characters[number] ?? '';
    const character = String.fromCharCode(code);
    if (!known.includes(character)) this.#characters[number] = known + character;
  }

  at(text: string, at: number): string {
    return this.#characters[this.#numbers.get(this.#pairAt(text, at))] ?? '';
  }

  #pairAt(text: string, at: number): number {
    return chinesePair(codeAt(text, at + this.#one), codeAt(text, at + this.#other));
  }
}

/** 0 beyond the ends, which is no Chinese character. */
const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);
