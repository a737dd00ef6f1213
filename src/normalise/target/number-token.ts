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

const matchesAt = (pattern: RegExp, text: string, from: number): readonly (string | undefined)[] => {
  pattern.lastIndex = from;
  return pattern.exec(text) ?? [];
};
const matchAt = (pattern: RegExp, text: string, from: number): string | null => matchesAt(pattern, text, from)[0] ?? null;

/** The number that begins at `from`, in text of folded width without white space; null where none does. */
export const numberAt = (text: string, from: number): NumberToken | null => {
  const share = shareAt(text, from);
  if (share !== null) return share;
  for (const [word, unit] of parts) {
    if (!text.startsWith(word, from)) continue;
    const to = from + word.length;
    const inner = text.startsWith('百', to) ? { ...hundred, to: to + 1 } : plainNumberAt(text, to);
    if (inner !== null) return { ...inner, unit };
  }
  return plainNumberAt(text, from);
};

const fraction = /([1-9])\/(10|[2-9])(?=$|及?以[上下]|左右|以内|的|\()/y;
const fractionInWords = /([一二两三四五六七八九])分之([一二三四五六七八九])|(十)分之([一二三四五六七八九])/y;
const tenths = /([一二两三四五六七八九]|[1-9](?:\.\d)?)成(半?)(?=$|及?以[上下]|左右|以内|的|\()/y;
const shareDecimals = 4; // a third is 33.3333 %

/** Shares said otherwise than in percent: 1/3, 三分之二, 七成, 八成半. 一成不变 and 三成员 say none. */
const shareAt = (text: string, from: number): NumberToken | null => {
  const percent = (value: Big, length: number): NumberToken => ({
    value: value.times(100).round(shareDecimals),
    scale: 0,
    approximate: false,
    inWords: false,
    unit: '%',
    to: from + length,
  });
  const [written, over = '', under = ''] = matchesAt(fraction, text, from);
  if (written !== undefined) return Number(over) < Number(under) ? percent(new Big(over).div(under), written.length) : null;
  const [spoken, below, above, ten, ofTen] = matchesAt(fractionInWords, text, from);
  if (spoken !== undefined) return percent(new Big(figure(above ?? ofTen)).div(figure(below ?? ten)), spoken.length);
  const [share, count = '', half = ''] = matchesAt(tenths, text, from);
  return share === undefined ? null : percent(new Big(figure(count)).plus(half === '' ? 0 : 0.5).div(10), share.length);
};

const figure = (text = ''): number => readChineseNumeral(text) ?? Number(text);

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
