import { longestFirst, wordAt, wordBefore } from '../../chinese/longest-word.ts';
import type { Condition } from '../../canonical/form-record.ts';

export type Comparator = Condition['comparator'];

/** How a comparison is said. A weak one (=, 达到) gives way to the word behind the number: =50人次以上 is >= 50 人次. */
export interface Comparison {
  readonly comparator: Comparator;
  readonly weak: boolean;
  /** It marks a level beyond doubt; 为, 共 and 近 also stand before numbers of running text. */
  readonly firm: boolean;
  /** A sign, not a word. */
  readonly isSign: boolean;
}

/** Signs, also those typed for want of ≥ and ≤. Width is already folded: ＞＝ is >= here. */
const signs: Readonly<Record<string, Comparator>> = {
  ...{ '≥': '>=', '≧': '>=', '⩾': '>=', '>=': '>=', '≥=': '>=', '=>': '>=', '≮': '>=' },
  ...{ '≤': '<=', '≦': '<=', '⩽': '<=', '<=': '<=', '≤=': '<=', '=<': '<=', '≯': '<=' },
  ...{ '>': '>', '﹥': '>', '<': '<', '﹤': '<' },
  ...{ '=': '=', '==': '=', '﹦': '=' },
  ...{ '≈': 'approx', '≒': 'approx', '~': 'approx' },
};

/** 》 for ≥ is a slip of the keyboard and counts only where a clause begins with it; elsewhere it closes a title. */
const signsAtStartOnly: Readonly<Record<string, Comparator>> = { '》=': '>=', '》': '>=', '〉': '>=', '《=': '<=', '《': '<=', '〈': '<=' };

const less = ['低于', '少于', '小于', '短于'];
const more = ['高于', '大于', '多于', '长于', '超过', '超出', '超', '突破', '逾', '高出', '多出'];
const nots = [
  '不',
  '不得',
  '不能',
  '不应',
  '不可',
  '不许',
  '不会',
  '未',
  '没有',
  '并不',
  '不要',
  '绝不',
  '应不',
  '须不',
  '均不',
  '原则上不',
];

const words: Readonly<Record<string, Comparator>> = {
  ...Object.fromEntries(less.map((word) => [word, '<' as const])),
  ...Object.fromEntries(more.map((word) => [word, '>' as const])),
  ...Object.fromEntries(nots.flatMap((not) => less.map((word) => [not + word, '>=' as const]))),
  ...Object.fromEntries(nots.flatMap((not) => more.map((word) => [not + word, '<=' as const]))),
  ...{
    至少: '>=',
    最少: '>=',
    最低: '>=',
    起码: '>=',
    大于等于: '>=',
    大于或等于: '>=',
    '大于、等于': '>=',
    高于等于: '>=',
    高于或等于: '>=',
  },
  ...{ 至多: '<=', 最多: '<=', 最高: '<=', 小于等于: '<=', 小于或等于: '<=', 低于等于: '<=', 低于或等于: '<=', 少于等于: '<=' },
  ...{ 不满: '<', 不足: '<', 不到: '<', 未满: '<', 未达: '<', 未达到: '<' },
  ...{ 约: 'approx', 大约: 'approx', 约为: 'approx', 大概: 'approx', 近: 'approx', 将近: 'approx', 接近: 'approx', 约计: 'approx' },
};

/** Weak words: they say that a value is reached or kept, and the word behind the number says how. 控制在5% alone is a ceiling. */
const weakWords: Readonly<Record<string, Comparator>> = {
  ...{ 等于: '=', 达到: '=', 保持在: '=', 稳定在: '=', 维持在: '=', 均达到: '=' },
  ...{
    提高到: '=',
    提升到: '=',
    提高至: '=',
    提升至: '=',
    增加到: '=',
    增加至: '=',
    降到: '=',
    降至: '=',
    降低到: '=',
    降低至: '=',
    下降到: '=',
    下降至: '=',
  },
  ...{ 控制在: '<=', 严格控制在: '<=', 压缩在: '<=', 限制在: '<=' },
};
const looseWords: Readonly<Record<string, Comparator>> = {
  为: '=',
  是: '=',
  达: '=',
  均达: '=',
  共: '=',
  共计: '=',
  合计: '=',
  总计: '=',
  累计: '=',
  总共: '=',
  保持: '=',
};

/** Behind number and unit. 以上 and 以下 include the number (民法典 第1259条). */
const after: Readonly<Record<string, Comparator>> = {
  ...{ 以上: '>=', 及以上: '>=', 或以上: '>=', 之上: '>=', 及其以上: '>=', 起步: '>=' },
  ...{ 以下: '<=', 及以下: '<=', 或以下: '<=', 之下: '<=', 及其以下: '<=' },
  ...{ 以内: '<=', 之内: '<=', 范围内: '<=', 范围以内: '<=', 范围之内: '<=', 封顶: '<=' },
  ...{ 左右: 'approx', 上下: 'approx' },
};

const table = (
  entries: Readonly<Record<string, Comparator>>,
  { weak = false, firm = true, isSign = false } = {},
): readonly (readonly [string, Comparison])[] =>
  Object.entries(entries).map(([word, comparator]) => [
    word,
    { comparator, weak: weak || comparator === '=', firm: firm && comparator !== 'approx', isSign },
  ]);

const before: ReadonlyMap<string, Comparison> = new Map([
  ...table(signs, { isSign: true }),
  ...table(words),
  ...table(weakWords, { weak: true }),
  ...table(looseWords, { weak: true, firm: false }),
]);
const startOnly: ReadonlyMap<string, Comparison> = new Map(table(signsAtStartOnly, { isSign: true }));
const behind: ReadonlyMap<string, Comparison> = new Map(table(after));

const comparisonsBefore = longestFirst(before.keys());
const comparisonsBehind = longestFirst(behind.keys());
export const signCharacters = [...new Set([...Object.keys(signs), ...Object.keys(signsAtStartOnly)].join(''))].join('');

/** Words that only look as if they ended in a comparison: 预约100人 is no approximation, 雷达5台 reaches nothing. */
const otherWords = longestFirst([
  ...['预约', '节约', '履约', '合约', '签约', '集约', '制约', '公约', '条约', '违约', '续约', '邀约'],
  ...['附近', '临近', '邻近', '就近', '最近', '亲近'],
  ...['雷达', '下达', '到达', '抵达', '送达', '传达', '表达', '直达', '通达', '马达', '发达', '转达'],
  ...['公共', '中共', '行为', '作为', '认为', '改为', '分为', '转为', '人为', '变为', '设为'],
  ...['赶超', '反超', '高超', '可控制', '质量控制', '成本控制', '风险控制', '环境保持', '水土保持'],
]);

/** The comparison said just before `to`: its meaning and where it begins; null where none is. */
export const comparisonBefore = (text: string, to: number): (Comparison & { readonly from: number }) | null => {
  const word = wordBefore(text, comparisonsBefore, to);
  const comparison = before.get(word);
  if (comparison !== undefined && wordBefore(text, otherWords, to).length <= word.length) return { ...comparison, from: to - word.length };
  const atStart = startOnly.get(text.slice(0, to));
  return atStart === undefined ? null : { ...atStart, from: 0 };
};

/** 省级以上, 一类以上: a rank, not a level of the number before. */
const grade = /[^\d][级类等]$/;

/** The first word behind number and unit that compares, in the text from `from` on. */
export const comparisonBehind = (text: string, from: number): (Comparison & { readonly from: number; readonly to: number }) | null => {
  for (let at = from; at < text.length; at += 1) {
    const word = wordAt(text, comparisonsBehind, at);
    const comparison = behind.get(word);
    if (comparison !== undefined && !grade.test(text.slice(from, at))) return { ...comparison, from: at, to: at + word.length };
  }
  return null;
};
