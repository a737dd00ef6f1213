import { Big } from 'big.js';
import { matchAt } from '../../chinese/match-at.ts';
import { numeralCharacters, readChineseNumeral } from '../../chinese/numerals.ts';
import { scaleAt } from '../../chinese/units.ts';

/** A number as it stands in a target, with its scale multiplied out: 1.2亿 is 120000000. */
export interface NumberToken {
  readonly value: number;
  /** Without its scale and in decimal digits, so that another scale can be multiplied out exactly: 1.2. */
  readonly digits: string;
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

/** 1.2 with the power 8 is 120000000. The decimal point moves in the text, which is read as a number once: nothing is rounded twice. */
export const scaledNumber = (digits: string, power: number): number => Number(power === 0 ? digits : `${digits}e${power}`);

/** The number that begins at `from`, in text of folded width without white space; null where none does. */
export const numberAt = (text: string, from: number): NumberToken | null =>
  (mayBeShare(text, from) ? (shareAt(text, from) ?? partsAt(text, from)) : null) ?? plainNumberAt(text, from);

/** 1/3, 三分之二, 百分之九十, 七成, 7.5成: every share has one of these behind its first figure, and few other numbers have. */
const mayBeShare = (text: string, from: number): boolean => {
  const behind = text.charAt(from + 1);
  return behind === '/' || behind === '分' || behind === '成' || text.charAt(from + 3) === '成';
};

const fraction = /([1-9])\/(10|[2-9])(?=$|及?以[上下]|左右|以内|的|\()/y;
const fractionInWords = /([一二两三四五六七八九])分之([一二三四五六七八九])|(十)分之([一二三四五六七八九])/y;
const tenths = /([一二两三四五六七八九]|[1-9](?:\.\d)?)成(半?)(?=$|及?以[上下]|左右|以内|的|\()/y;
const shareDecimals = 4; // a third is 33.3333 %

/** Shares said otherwise than in percent: 1/3, 三分之二, 七成, 八成半. 一成不变 and 三成员 say none. */
const shareAt = (text: string, from: number): NumberToken | null => {
  const percent = (share: Big, length: number): NumberToken => {
    const digits = share.times(100).round(shareDecimals).toString();
    return { value: Number(digits), digits, scale: 0, approximate: false, inWords: false, unit: '%', to: from + length };
  };
  const [written, over = '', under = ''] = matchAt(fraction, text, from) ?? [];
  if (written !== undefined) return Number(over) < Number(under) ? percent(new Big(over).div(under), written.length) : null;
  const [spoken, below, above, ten, ofTen] = matchAt(fractionInWords, text, from) ?? [];
  if (spoken !== undefined) return percent(new Big(figure(above ?? ofTen)).div(figure(below ?? ten)), spoken.length);
  const [share, count = '', half = ''] = matchAt(tenths, text, from) ?? [];
  return share === undefined ? null : percent(new Big(figure(count)).plus(half === '' ? 0 : 0.5).div(10), share.length);
};

const figure = (text = ''): number => readChineseNumeral(text) ?? Number(text);

const parts: readonly (readonly [word: string, unit: string])[] = [
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
];

const partsAt = (text: string, from: number): NumberToken | null => {
  for (const [word, unit] of parts) {
    if (!text.startsWith(word, from)) continue;
    const to = from + word.length;
    const inner = text.startsWith('百', to) ? unscaled('100', true, to + 1) : plainNumberAt(text, to); // 百分之百
    if (inner !== null) return { ...inner, unit };
  }
  return null;
};

const digits = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const words = new RegExp(`[${numeralCharacters}]+`, 'y');

const plainNumberAt = (text: string, from: number): NumberToken | null => {
  const written = endOf(digits, text, from);
  if (written > from) return withScale(text, written, text.slice(from, written).replaceAll(',', ''), false);
  if (text.startsWith('半', from)) return unscaled('0.5', true, from + 1);
  const spoken = endOf(words, text, from);
  const value = spoken === from ? null : readChineseNumeral(text.slice(from, spoken));
  return value === null ? null : withScale(text, spoken, BigInt(value).toString(), true);
};

const endOf = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
};

const unscaled = (written: string, inWords: boolean, to: number): NumberToken => ({
  value: Number(written),
  digits: written,
  scale: 0,
  approximate: false,
  inWords,
  unit: null,
  to,
});

const approximately = /[余多来]|几(?=十|百|千|万|个)/y;
const scaled = /[余多来几亿万仟千佰百]/y;

const withScale = (text: string, from: number, written: string, inWords: boolean): NumberToken => {
  if (endOf(scaled, text, from) === from) return unscaled(written, inWords, from);
  const near = endOf(approximately, text, from);
  const scale = scaleAt(text, near);
  const to = near + scale.length;
  const end = scale.length > 0 ? endOf(approximately, text, to) : to;
  return {
    value: scaledNumber(written, scale.power),
    digits: written,
    scale: scale.power,
    approximate: near > from || end > to,
    inWords,
    unit: null,
    to: end,
  };
};
