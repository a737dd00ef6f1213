import { Big } from 'big.js';
import { numeralCharacters, readChineseNumeral } from '../../chinese/numerals.ts';
import { scaleAt } from '../../chinese/units.ts';

/** A number as it stands in a target, with its scale multiplied out: 1.2亿 is 120000000. */
export interface NumberToken {
  readonly value: Big;
  /** The power of ten of its scale word, 0 without one: in 5-10万元 the first number takes that of the second. */
  readonly scale: number;
  /** 60余家, 100多人: near the number, and no fewer. */
  readonly approximate: boolean;
  readonly inWords: boolean;
  /** % of 百分之九十, which stands before its number. */
  readonly unit: string | null;
  /** Index behind the token. */
  readonly to: number;
}

const digits = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const words = new RegExp(`[${numeralCharacters}]+`, 'y');
const parts: readonly (readonly [word: string, unit: string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
];
const approximately = /[余多来]|几(?=十|百|千|万|个)/y;

const hundred = { value: new Big(100), scale: 0, approximate: false, inWords: true }; // 百分之百

const matchAt = (pattern: RegExp, text: string, from: number): string | null => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? null;
};

/** The number that begins at `from`, in text of folded width without white space; null where none does. */
export const numberAt = (text: string, from: number): NumberToken | null => {
  for (const [word, unit] of parts) {
    if (!text.startsWith(word, from)) continue;
    const to = from + word.length;
    const inner = text.startsWith('百', to) ? { ...hundred, to: to + 1 } : plainNumberAt(text, to);
    if (inner !== null) return { ...inner, unit };
  }
  return plainNumberAt(text, from);
};

const plainNumberAt = (text: string, from: number): NumberToken | null => {
  const written = matchAt(digits, text, from);
  if (written !== null) return withScale(text, from + written.length, new Big(written.replaceAll(',', '')), false);
  if (text.startsWith('半', from)) return { value: new Big(0.5), scale: 0, approximate: false, inWords: true, unit: null, to: from + 1 };
  const spoken = matchAt(words, text, from);
  const value = spoken === null ? null : readChineseNumeral(spoken);
  return spoken === null || value === null ? null : withScale(text, from + spoken.length, new Big(value), true);
};

const withScale = (text: string, from: number, value: Big, inWords: boolean): NumberToken => {
  const nearBefore = matchAt(approximately, text, from) ?? '';
  const scale = scaleAt(text, from + nearBefore.length);
  const scaled = from + nearBefore.length + scale.length;
  const nearAfter = scale.length > 0 ? (matchAt(approximately, text, scaled) ?? '') : '';
  return {
    value: value.times(new Big(10).pow(scale.power)),
    scale: scale.power,
    approximate: nearBefore + nearAfter !== '',
    inWords,
    unit: null,
    to: scaled + nearAfter.length,
  };
};
