import { chineseCode, isChineseCode } from '../chinese/chinese-characters.ts';
import { isEveryday } from '../chinese/everyday-characters.ts';
import { lookAlikes } from '../chinese/look-alikes.ts';
import { characterPairsIn, standBeside } from './character-pairs.ts';
import type { IntegerMap } from './integer-map.ts';
import { standingAt } from './rare-characters.ts';
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
export const lookAlikeCandidates = (text: string, surroundings: Surroundings): readonly Suspect[] => {
  const { present, pairs } = characterPairsIn(surroundings);
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
        if (present[chineseCode(other)] === 1 && fits(left, other, right, pairs)) found += String.fromCharCode(other);
      }
      if (!isEveryday(code)) found += everydayBetween(left, right, standingAt(surroundings)(text, at), pairs);
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

const fits = (left: number, code: number, right: number, pairs: IntegerMap): boolean =>
  standBeside(pairs, left, code) || standBeside(pairs, code, right);

/** Of the characters that stand so elsewhere. */
const everydayBetween = (left: number, right: number, standing: string, pairs: IntegerMap): string =>
  Array.from(standing)
    .filter((character) => isEveryday(character.charCodeAt(0)) && fits(left, character.charCodeAt(0), right, pairs))
    .join('');

/** Each once. */
const withoutNumbers = (characters: string): string =>
  [...new Set(characters)].filter((character) => !numbersAndStems.includes(character)).join('');
