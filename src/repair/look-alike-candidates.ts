import { chineseCode, chineseCodes, chinesePair, isChineseCode, noPair } from '../chinese/chinese-characters.ts';
import { isEveryday } from '../chinese/everyday-characters.ts';
import { lookAlikes } from '../chinese/look-alikes.ts';
import { once, rememberedFor } from '../model/remembered.ts';
import { IntegerMap } from './integer-map.ts';
import { charactersStanding, type RarePlace } from './rare-characters.ts';
import type { Reading } from './reading.ts';
import type { Surroundings } from './surroundings.ts';
import type { Suspect } from './suspect.ts';

/** Never changed and never put in: 丙类 is not 两类, 千人 is not 干人. A repair changes no number. */
const numbersAndStems = '一二三四五六七八九十百千万亿零〇两甲乙丙丁';

/**
 * Where another character may have been meant: one that looks like the printed one, and where that is rare any everyday one that stands
 * between such neighbours elsewhere (no table has all that a scanner makes of a character). Only what stands beside its neighbour somewhere
 * in the form comes into question:
 *
 *     桥梁定期捡测 … 每月定期检测      at 捡: 检, since 期检 stands elsewhere
 *
 * Every character of a form is looked at, so that finding none must be quick.
 */
export const candidatesIn = rememberedFor(({ texts }: Surroundings): ((text: string) => readonly Suspect[]) => {
  const form = charactersIn(texts);
  return (text) => suspectsIn(text, form);
});

interface Characters {
  /** 1 at the `chineseCode` of each that stands in the form. */
  readonly present: Uint8Array;
  /** Those that stand beside each other. */
  readonly pairs: IntegerMap;
  /** What stands with two of the neighbours of a rare character. */
  readonly standing: () => (text: string, at: number) => string;
}

const charactersIn = (texts: readonly Reading[]): Characters => {
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
  return { present, pairs, standing: once(() => charactersStanding(texts, rare)) };
};

const suspectsIn = (text: string, form: Characters): readonly Suspect[] => {
  const { present, pairs } = form;
  const { starts, others } = lookAlikes();
  const suspects: Suspect[] = [];
  let left = 0;
  let code = text.length > 0 ? text.charCodeAt(0) : 0;
  for (let at = 0; at < text.length; at += 1) {
    const right = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (isChineseCode(code)) {
      const end = starts[chineseCode(code) + 1] ?? 0;
      let found = '';
      for (let index = starts[chineseCode(code)] ?? 0; index < end; index += 1) {
        const other = others[index] ?? 0;
        if (present[chineseCode(other)] === 1 && standsBeside(left, other, right, pairs)) found += String.fromCharCode(other);
      }
      if (!isEveryday(code)) found += everydayAt(text, at, form);
      if (found !== '' && !numbersAndStems.includes(text.charAt(at))) {
        const characters = withoutNumbers(found);
        if (characters !== '') suspects.push({ at, characters });
      }
    }
    left = code;
    code = right;
  }
  return suspects;
};

const standsBeside = (left: number, code: number, right: number, pairs: IntegerMap): boolean => {
  const before = chinesePair(left, code);
  if (before !== noPair && pairs.get(before) !== 0) return true;
  const behind = chinesePair(code, right);
  return behind !== noPair && pairs.get(behind) !== 0;
};

/** In place of a rare character. */
const everydayAt = (text: string, at: number, { standing, pairs }: Characters): string => {
  const left = at > 0 ? text.charCodeAt(at - 1) : 0;
  const right = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return Array.from(standing()(text, at))
    .filter((character) => isEveryday(character.charCodeAt(0)) && standsBeside(left, character.charCodeAt(0), right, pairs))
    .join('');
};

/** Each once. */
const withoutNumbers = (characters: string): string =>
  [...new Set(characters)].filter((character) => !numbersAndStems.includes(character)).join('');
