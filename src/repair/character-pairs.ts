import { chineseCode, chineseCodes, chinesePair, isChineseCode, noPair } from '../chinese/chinese-characters.ts';
import { isEveryday } from '../chinese/everyday-characters.ts';
import { rememberedFor } from '../model/remembered.ts';
import { IntegerMap } from './integer-map.ts';
import type { Surroundings } from './surroundings.ts';

/** Which Chinese characters stand in a form, and which stand beside each other. */
export interface CharacterPairs {
  /** 1 at the `chineseCode` of each that stands in the form. */
  readonly present: Uint8Array;
  /** By their `chinesePair`; 0 where they don't stand beside each other. */
  readonly pairs: IntegerMap;
  /** Where those stand that are in no everyday use: few forms have any. */
  readonly rare: readonly RarePlace[];
}

export interface RarePlace {
  readonly text: string;
  readonly at: number;
}

export const characterPairsIn = rememberedFor(({ texts }: Surroundings): CharacterPairs => {
  const present = new Uint8Array(chineseCodes);
  const pairs = new IntegerMap(texts.reduce((sum, { text }) => sum + text.length, 0));
  const rare: RarePlace[] = [];
  for (const { text } of texts) {
    let left = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isChineseCode(code)) {
        present[chineseCode(code)] = 1;
        if (!isEveryday(code)) rare.push({ text, at });
        const pair = chinesePair(left, code);
        if (pair !== noPair) pairs.set(pair, 1);
      }
      left = code;
    }
  }
  return { present, pairs, rare };
});

export const standBeside = (pairs: IntegerMap, left: number, right: number): boolean => {
  const pair = chinesePair(left, right);
  return pair !== noPair && pairs.get(pair) !== 0;
};
