import { foldWidth } from '../../chinese/width.ts';
import type { ExactRule } from '../repair-rule.ts';

const digitsAndLetters = /[０-９Ａ-Ｚａ-ｚ％]+/g;
/** Comparison signs before a figure, or a letter that stands for one (＞＝O): ＞＝９０. A sign before words may be half a title: ＜关于…＞. */
const comparison = /[＞＜＝>=<≥≤]?[＞＜＝][＞＜＝>=<≥≤]?(?=\s*(?:[+-]?[lI]?\d|[Oo〇]\p{Script=Han}?[%％‰]?\s*$))/gu;
/** A sign alone in its cell: the forms that print sign, figure and unit in three columns. */
const signAlone = /^\s*[＞＜＝]{1,2}\s*$/;
/** Within a number: 3，518.85 · 3．5万 · ９０％－９５％ · 2023－2025 · ＋5％. */
const thousands = /(?<=\d)，(?=\d{3}(?!\d))/g;
/** Followed by a unit or the end, not by a year: 4．2026年 begins the fourth item of a list. */
const decimalPoint = /(?<=\d)．(?=\d{1,4}(?:[%‰万亿元千百]|\s*$))/g;
const dash = /(?<=[\d%])－(?=\d)/g;
const signed = /(?<=^|[=<>≥≤（(\s])[＋－](?=\d)/g;
const perUnit = /(?<=\d|元|次|个|人)／(?=\p{Script=Han}|\d)/gu;

/** What any of these begins with. */
const anyFullWidth = /[０-９Ａ-Ｚａ-ｚ％＞＜＝，．－＋／]/;

/** A comma in a sentence is none of these. */
const anyToFold = /[０-９Ａ-Ｚａ-ｚ％＞＜＝．－＋／]|\d，\d/;

const apply = (text: string): string => (anyToFold.test(text) ? folded(text) : text);

const folded = (text: string): string =>
  text
    .replace(digitsAndLetters, foldWidth)
    .replace(signAlone, foldWidth)
    .replace(comparison, foldWidth)
    .replace(thousands, ',')
    .replace(decimalPoint, '.')
    .replace(dash, '-')
    .replace(signed, foldWidth)
    .replace(perUnit, '/');

export const fullWidth: ExactRule = {
  id: 'full-width',
  about: '把全角数字、字母、百分号和数值前的比较符号改为半角',
  certainty: 'exact',
  needs: anyFullWidth,
  examples: [
    ['＞＝９０％', '>=90%'],
    ['约５２００颗', '约5200颗'],
    ['９０％－９５％', '90%-95%'],
    ['３，５１８．８５万元', '3,518.85万元'],
    ['不超过８万元／场', '不超过8万元/场'],
    ['＝', '='],
    ['Ａ类（２０２０年）', 'A类（2020年）'],
  ],
  leavesAlone: [
    '（一）完成任务；（二）总结：及时，到位。',
    '≥90%',
    '150～200项',
    '＜关于加快建设的意见＞',
    '4．2026年完成验收',
    '完成3项，200人参加',
  ],
  apply,
};
