import { endAt } from '../../chinese/match-at.ts';
import type { Clause } from './clauses.ts';
import { type Comparison, comparisonBehind } from './comparators.ts';
import { measureBehind } from './measure.ts';
import type { NumberToken } from './number-token.ts';
import { type UnitPhrase, unitPhraseAt } from './unit-phrase.ts';

/** What stands behind a number: 人次 以上 的个体心理咨询辅导. */
export interface Tail {
  readonly unit: string | null;
  /** A power of ten within the unit: (万人次) is 4. */
  readonly power: number;
  readonly comparison: Comparison | null;
  /** A noun behind it all, which says what is counted. */
  readonly measure: string | null;
  readonly unitIsKnown: boolean;
}

const maximumGluedCharacters = 8; // 个社区卫生服务中心
const glued = new RegExp(`[\\u4e00-\\u9fff]{1,${maximumGluedCharacters}}`, 'y');
/** No noun to be counted begins or ends with these. */
const notGlued = /^[的以及或之内等]|[级类等]$|完成|达到|通过|获得|实现|开展|以上|的/u;
const limit: Comparison = { comparator: '<=', weak: false, firm: true, isSign: false };
const note = /^[(（][^()（）]*[)）]/u;
/** Units behind which a noun may follow without a comparison: 1次团体心理治疗, 100%覆盖, 500元补贴, 10个老旧小区综合改造项目. */
const openUnits: readonly UnitPhrase['kind'][] = ['events', 'ratios', 'money', 'classifiers'];

const ages = new Set(['岁', '周岁']);

/** Reads to the end of the clause; null where something is left that is no part of a quantity. */
export const tailOf = (clause: Clause, number: NumberToken, comparedBefore: boolean): Tail | null => {
  const text = clause.folded;
  const behind = comparisonBehind(text, number.to);
  const phrase: UnitPhrase =
    number.unit === null
      ? unitPhraseAt(text, number.to, behind?.from ?? text.length, !number.inWords)
      : { unit: number.unit, kind: 'ratios', power: 0, to: number.to };
  const noun = phrase.kind === 'classifiers' ? nounAt(text, phrase.to, behind?.from ?? text.length) : '';
  const unitEnd = phrase.to + noun.length;
  // 24小时内, 10个工作日内: only time has an inside; 5个内设机构 has none.
  const limited = phrase.kind === 'durations' && text.startsWith('内', unitEnd);
  if (behind !== null && behind.from !== unitEnd && !limited) return null;
  const comparison = limited ? limit : behind;
  const rest = clause.plain.slice(limited ? unitEnd + 1 : (behind?.to ?? unitEnd)).replace(note, '');
  const measure = measureBehind(rest);
  const mayName = comparison !== null || comparedBefore || openUnits.includes(phrase.kind) || rest.startsWith('的');
  if (measure === undefined || (measure !== null && !mayName)) return null;
  // 一级A标准, 60岁以上老人: a rank, and whom it is for.
  if (measure !== null && ((phrase.unit === null && number.inWords) || ages.has(phrase.unit ?? ''))) return null;
  return {
    unit: phrase.unit === null ? null : phrase.unit + noun,
    power: phrase.power,
    comparison,
    measure,
    unitIsKnown: phrase.unit === null || phrase.kind !== null || phrase.unit.includes('/'),
  };
};

const nounAt = (text: string, from: number, end: number): string => {
  if (from >= end || endAt(glued, text.slice(0, end), from) !== end) return '';
  const noun = text.slice(from, end);
  return !notGlued.test(noun) && measureBehind(noun) !== null ? noun : '';
};
