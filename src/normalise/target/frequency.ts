import type { Frequency } from '../../canonical/form-record.ts';
import { listOf, wordTable } from '../../chinese/longest-word.ts';
import { endAt } from '../../chinese/match-at.ts';
import { numeralCharacters } from '../../chinese/numerals.ts';
import { jointCharacters } from '../../chinese/range-joint.ts';
import { recurring } from '../../chinese/units.ts';
import type { Clause } from './clauses.ts';
import { numberAt } from './number-token.ts';

/** Periods as ISO 8601 durations: a quarter is P3M, two of them P6M. */
const periods: Readonly<Record<string, readonly [count: number, letter: 'Y' | 'M' | 'W' | 'D']>> = {
  ...{ 年: [1, 'Y'], 年度: [1, 'Y'], 学年: [1, 'Y'], 半年: [6, 'M'], 半年度: [6, 'M'], 季度: [3, 'M'], 季: [3, 'M'] },
  ...{ 月: [1, 'M'], 月度: [1, 'M'], 旬: [10, 'D'], 周: [1, 'W'], 星期: [1, 'W'], 礼拜: [1, 'W'], 日: [1, 'D'], 天: [1, 'D'] },
};
/** 隔周, 双周: every other week. */
const otherPeriods: Readonly<Record<string, string>> = { 年: 'P2Y', 月: 'P2M', 周: 'P2W', 日: 'P2D', 天: 'P2D' };
const halfMonth = /半个?月/y;
const periodWords = wordTable(Object.keys(periods));
const leads = wordTable(listOf('不少于 不低于 至少 开展 举办 组织'));
const unitWords = wordTable(recurring);

/** Some unit comes round in some period: a clause without a sign of both says no frequency. */
const signsOfPeriod = /[年月季旬周星礼日天]/;
const signsOfUnit = new RegExp(`[${[...new Set(recurring.map((unit) => unit.charAt(0)))].join('')}]`);

const maximumClauseCharacters = 50;
const maximumGapCharacters = 14; // 每季度组织召开不少于1次
const number = /\d/;
const rangeBefore = new RegExp(`[\\d${numeralCharacters}][${jointCharacters}]$`);

interface Every {
  readonly every: string;
  readonly to: number;
}
interface Times {
  readonly times: number;
  readonly unit: string;
  readonly to: number;
}

/** 月, 2个月, 半年, 两年. `counted`: only with a number, since 年 alone may be the end of any word. */
const everyAt = (text: string, from: number, counted: boolean): Every | null => {
  const halfOfMonth = endAt(halfMonth, text, from);
  if (halfOfMonth > from) return { every: 'P15D', to: halfOfMonth };
  const half = text.startsWith('半年', from);
  const count = half ? null : numberAt(text, from);
  if (count !== null && (count.scale > 0 || !Number.isInteger(count.value) || count.value > 99 || count.value < 1)) return null;
  if (counted && count === null && !half) return null;
  const measured = count?.to ?? from;
  const at = measured + (text.startsWith('个', measured) ? 1 : 0);
  const word = periodWords.at(text, at);
  const period = periods[word];
  // 12月1次 is no frequency of twelve months: that would be 12个月.
  if (period === undefined || (counted && word === '月' && at === measured && count?.inWords === false)) return null;
  return { every: `P${period[0] * (count?.value ?? 1)}${period[1]}`, to: at + word.length };
};

const timesAt = (text: string, from: number): Times | null => {
  if (text.charAt(from - 1) === '第') return null;
  const count = numberAt(text, from);
  const unit = count === null || count.approximate || count.unit !== null ? '' : unitWords.at(text, count.to);
  return count === null || unit === '' ? null : { times: count.value, unit, to: count.to + unit.length };
};

/** The first count within reach, with no other number before it. */
const timesBehind = (text: string, from: number, gap: number): Times | null => {
  for (let at = from; at <= from + gap && at < text.length; at += 1) {
    const times = timesAt(text, at);
    if (times !== null) return rangeBefore.test(text.slice(from, at)) ? null : times; // 每年一至两次 is no frequency of two
    if (number.test(text.charAt(at)) || text.charAt(at) === '每') return null;
  }
  return null;
};

/** 每季度不少于1次, 每两年一次, 隔周一次 */
const afterEach = (text: string, at: number): Frequency | null => {
  const other = ['隔', '双'].includes(text.charAt(at)) ? otherPeriods[text.charAt(at + 1)] : undefined;
  if (other === undefined && text.charAt(at) !== '每') return null;
  const every = other === undefined ? everyAt(text, at + 1, false) : { every: other, to: at + 2 };
  const times = every === null ? null : timesBehind(text, every.to, maximumGapCharacters);
  return every === null || times === null || number.test(text.slice(times.to))
    ? null
    : { times: times.times, unit: times.unit, every: every.every };
};

/** 两年一次, 2个月1期, 一年不少于四次 */
const afterPeriod = (text: string, at: number): Frequency | null => {
  if (/[\d第每.]/.test(text.charAt(at - 1))) return null;
  const every = everyAt(text, at, true);
  if (every === null) return null;
  const gap = leads.at(text, every.to).length;
  const times = timesAt(text, every.to + gap);
  return times === null || number.test(text.slice(times.to)) ? null : { times: times.times, unit: times.unit, every: every.every };
};

/** 1次/月, 不少于2次/周, 1次/2个月, 1次每年 */
const beforePeriod = (text: string, at: number): Frequency | null => {
  if (number.test(text.charAt(at - 1)) || text.charAt(at - 1) === '.') return null;
  const times = timesAt(text, at);
  if (times === null || !['/', '每'].includes(text.charAt(times.to))) return null;
  const every = everyAt(text, times.to + (text.startsWith('/每', times.to) ? 2 : 1), false);
  return every === null || !['', '以上', '及以上', '左右'].includes(text.slice(every.to))
    ? null
    : { times: times.times, unit: times.unit, every: every.every };
};

/** How often something comes round; null where the clause does not say. A comparison has no place in a frequency: 每季度不少于1次 is 1 次 every P3M. */
export const readFrequency = ({ folded }: Clause): Frequency | null => {
  if (folded.length > maximumClauseCharacters || !signsOfPeriod.test(folded) || !signsOfUnit.test(folded)) return null;
  for (let at = 0; at < folded.length; at += 1) {
    const found = afterEach(folded, at) ?? afterPeriod(folded, at) ?? beforePeriod(folded, at);
    if (found !== null) return found;
    if (number.test(folded.charAt(at))) return null; // a number before the frequency would be lost
  }
  return null;
};
