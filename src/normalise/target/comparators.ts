import type { Condition } from '../../canonical/form-record.ts';
import { listOf, wordTable } from '../../chinese/longest-word.ts';

export type Comparator = Condition['comparator'];

/** How a comparison is said. */
export interface Comparison {
  readonly comparator: Comparator;
  /** It gives way to the word behind the number (=, 达到): =50人次以上 is >= 50 人次. */
  readonly weak: boolean;
  /** It marks a level beyond doubt; 为, 共 and 近 also stand before numbers of running text. */
  readonly firm: boolean;
  /** A sign, not a word. */
  readonly isSign: boolean;
}

type Table = readonly (readonly [comparator: Comparator, words: readonly string[]])[];

/** Signs, also those typed for want of ≥ and ≤. Width is already folded: ＞＝ is >= here. */
const signs: Table = [
  ['>=', listOf('≥ ≧ ⩾ ≮ >= => ≥=')],
  ['<=', listOf('≤ ≦ ⩽ ≯ <= =< ≤=')],
  ['>', listOf('> ﹥')],
  ['<', listOf('< ﹤')],
  ['=', listOf('= == ﹦')],
  ['approx', listOf('≈ ≒ ~')],
];

/** 》 for ≥ is a slip of the keyboard and counts only where a clause begins with it; elsewhere it closes a title. */
const signsAtStart: Table = [
  ['>=', listOf('》= 》 〉')],
  ['<=', listOf('《= 《 〈')],
];

const less = listOf('低于 少于 小于 短于');
const more = listOf('高于 大于 多于 长于 超过 超出 超 突破 逾 高出 多出');
const nots = listOf('不 不得 不能 不应 不可 不许 不会 未 没有 并不 不要');
const both = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

const orEqual = listOf('等于 或等于 或者等于');

const words: Table = [
  ['<', less],
  ['>', more],
  ['>=', both(nots, less)],
  ['<=', both(nots, more)],
  ['>=', listOf('至少 最少 最低 起码 大于、等于')],
  ['<=', listOf('至多 最多 最高 小于、等于')],
  ['>=', both(listOf('大于 高于 多于'), orEqual)],
  ['<=', both(listOf('小于 低于 少于'), orEqual)],
  ['<', listOf('不满 不足 不到 未满 未达 未达到')],
  ['approx', listOf('约 大约 约为 大概 近 将近 接近 约计')],
];

/** They say that a value is reached or kept, and the word behind the number says how. 控制在5% alone is a ceiling. */
const weakWords: Table = [
  ['=', listOf('等于 达到 保持在 稳定在 维持在')],
  ['=', both(listOf('提高 提升 提 增加 增长 增 上升 升 扩大 降 降低 下降 减少 减 缩短 缩减 缩 压缩 压减 调整 延长'), listOf('到 至'))],
  ['<=', listOf('控制在 严格控制在 压缩在 限制在')],
];
const looseWords: Table = [['=', listOf('为 是 达 共 共计 合计 总计 累计 总共 保持')]];

/** Behind number and unit. 以上 and 以下 include the number (民法典 第1259条). */
const wordsBehind: Table = [
  ['>=', listOf('以上 及以上 或以上 及其以上 之上')],
  ['<=', listOf('以下 及以下 或以下 及其以下 之下 以内 之内 范围内 范围以内 范围之内 封顶')],
  ['approx', listOf('左右 上下')],
];

const entries = (table: Table, { weak = false, firm = true, isSign = false } = {}): readonly (readonly [string, Comparison])[] =>
  table.flatMap(([comparator, list]) =>
    list.map((word): readonly [string, Comparison] => [
      word,
      { comparator, weak: weak || comparator === '=', firm: firm && comparator !== 'approx', isSign },
    ]),
  );

const before: ReadonlyMap<string, Comparison> = new Map([
  ...entries(signs, { isSign: true }),
  ...entries(words),
  ...entries(weakWords, { weak: true }),
  ...entries(looseWords, { weak: true, firm: false }),
]);
const startOnly: ReadonlyMap<string, Comparison> = new Map(entries(signsAtStart, { isSign: true }));
const behind: ReadonlyMap<string, Comparison> = new Map(entries(wordsBehind));

const comparisonsBefore = wordTable(before.keys());
/** The longest first. */
const comparisonsBehind = new RegExp([...behind.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
export const signCharacters = [...new Set([...signs, ...signsAtStart].flatMap(([, list]) => list.flatMap((word) => [...word])))].join('');

/** Words that only look as if they ended in a comparison: 预约100人 is no approximation, 雷达5台 reaches nothing. */
const otherWords = wordTable(
  listOf(`
  预约 节约 履约 合约 签约 集约 制约 公约 条约 违约 续约 邀约 附近 临近 邻近 就近 最近 亲近
  雷达 下达 到达 抵达 送达 传达 表达 直达 通达 马达 发达 转达 公共 中共 行为 作为 认为 改为 分为 转为 人为 变为 设为
  赶超 反超 高超 环境保持 水土保持
`),
);

/** The comparison said just before `to`: its meaning and where it begins; null where none is. */
export const comparisonBefore = (text: string, to: number): (Comparison & { readonly from: number }) | null => {
  if (to === 0) return null;
  const word = comparisonsBefore.before(text, to);
  const comparison = word === '' ? undefined : before.get(word);
  if (comparison !== undefined && otherWords.before(text, to).length <= word.length) return { ...comparison, from: to - word.length };
  const atStart = startOnly.get(text.slice(0, to));
  return atStart === undefined ? null : { ...atStart, from: 0 };
};

/** 省级以上, 一类以上: a rank, not a level of the number before. */
const grade = /[^\d][级类等]$/;

/** The first word behind number and unit that compares, in the text from `from` on. */
export const comparisonBehind = (text: string, from: number): (Comparison & { readonly from: number; readonly to: number }) | null => {
  comparisonsBehind.lastIndex = from;
  for (let found = comparisonsBehind.exec(text); found !== null; found = comparisonsBehind.exec(text)) {
    const [word] = found;
    const comparison = behind.get(word);
    if (comparison !== undefined && !grade.test(text.slice(from, found.index)))
      return { ...comparison, from: found.index, to: found.index + word.length };
    comparisonsBehind.lastIndex = found.index + 1;
  }
  return null;
};
