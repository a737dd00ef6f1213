import type { JudgedRule, Proposal } from '../repair-rule.ts';

/** A label says what it is once: 社会公众或服务对象满意度指标指标. */
const labelEnds = ['指标', '目标'] as const;
const everyLabelEnd = '标';
const doubledLabelConfidence = 0.96;

/** The whole text twice, or an amount twice before its explanation: 854万854万(高标准农田). */
const halfCharactersMinimum = 5;
const chineseCharactersMinimum = 4;
const chinese = /\p{Script=Han}/gu;
/** Nobody writes an amount of more characters, and looking for longer ones takes the square of their length. */
const doubledAmount = /^(\d[\d.,]{0,40}(?:亿|万)?元?)\1(?=[（(]|$)/;
const figureFirst = /^\d/;
/** 854万854万: no number is written so. */
const doubledAmountWithUnit = /^(\d[\d.,]*(?:亿|万)元?)\1(?=[（(]|$)/;
const doubledAmountConfidence = 0.9;
/** Never applied: 1212 元 may be meant, and so may a name that repeats itself. */
const doubledWholeConfidence = 0.6;

/** Counted from the end, as a pattern tries every start: a cell of a million times 指标 would take it for ever. */
const endOnce = (text: string, label: string): string => {
  let start = text.length;
  while (start >= label.length && text.startsWith(label, start - label.length)) start -= label.length;
  const isDoubled = text.length - start > label.length;
  return isDoubled && isChinese.test(text[start - 1] ?? '') ? text.slice(0, start + label.length) : text;
};
const isChinese = /\p{Script=Han}/u;

/** The first half of a text that says everything twice; any other text itself. */
const halfOf = (text: string): string => {
  const middle = text.length / 2;
  // The first character of both halves tells nearly all texts.
  if (middle < halfCharactersMinimum || !Number.isInteger(middle) || text.charCodeAt(0) !== text.charCodeAt(middle)) return text;
  const half = text.slice(0, middle);
  return text.endsWith(half) && (half.match(chinese)?.length ?? 0) >= chineseCharactersMinimum ? half : text;
};

const judge = (text: string): readonly Proposal[] => {
  const label = text.endsWith(everyLabelEnd) ? labelEnds.reduce(endOnce, text) : text;
  if (label !== text) return [{ after: label, confidence: doubledLabelConfidence, applied: true }];
  const isAmount = figureFirst.test(text);
  const single = isAmount ? text.replace(doubledAmountWithUnit, '$1') : text;
  if (single !== text) return [{ after: single, confidence: doubledAmountConfidence, applied: true }];
  const once = halfOf(text);
  const amount = isAmount && /[亿万元]/.test(text) ? once.replace(doubledAmount, '$1') : once;
  return amount === text ? none : [{ after: amount, confidence: doubledWholeConfidence, applied: false }];
};
const none: readonly Proposal[] = [];

export const doubledText: JudgedRule = {
  id: 'doubled-text',
  about: '去掉标签末尾重复的“指标”“目标”和重复的金额；整格文字重复时提示',
  certainty: 'judged',
  examples: [
    ['社会公众或服务对象满意度指标指标', '社会公众或服务对象满意度指标'],
    ['总体目标目标', '总体目标'],
    ['854万854万(高标准农田)', '854万(高标准农田)'],
  ],
  leavesAlone: ['满意度指标', '年度指标指标值', '目标：完成年度目标', '1212', '……………………', '重重重重'],
  judge,
};
