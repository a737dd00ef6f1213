import { isPlausibleYear, lastDayOfMonth } from './calendar.ts';
import { matchAt } from './match-at.ts';
import { readChineseNumeral } from './numerals.ts';
import { jointCharacters } from './range-joint.ts';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** One end of a stretch of the calendar. */
export interface Moment {
  /** Null where the text has none. */
  readonly year: number | null;
  /** Years to add to the year of the form: 次年 is 1. Counts only where `year` is null. */
  readonly yearOffset: number;
  readonly month: number;
  /** Null: the last day of the month, whichever that is in the year. */
  readonly day: number | null;
}

/** A point or stretch of the calendar as people write it. */
export interface DatePhrase {
  readonly first: Moment;
  readonly last: Moment;
  readonly precision: DatePrecision;
  /** The phrase itself says that its end is meant (底, 末, 内) or is a whole day; 3月 and 第三季度 leave it open what 前 behind them means. */
  readonly closed: boolean;
  /** Characters taken. */
  readonly length: number;
}

type Days = readonly [month: number, day: number | null];
interface Stretch {
  readonly first: Days;
  readonly last: Days;
  readonly precision: DatePrecision;
  readonly closed: boolean;
}

const figures = '0123456789';
const numerals = '一二三四五六七八九十';
const number = `(\\d{1,2}|[${numerals}]{1,3})`;
const toNumber = (text = ''): number => (/^\d/.test(text) ? Number(text) : (readChineseNumeral(text) ?? Number.NaN));

const dayOf = (month: number, day: number): Stretch | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(2000, month)
    ? { first: [month, day], last: [month, day], precision: 'day', closed: true }
    : null;

/** Parts of a month, with their first and last day; 底 and 末 mean the month, whose end counts. */
const partsOfMonth: Readonly<Record<string, readonly [first: number, last: number | null]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中: [11, 20],
  中旬: [11, 20],
  下旬: [21, null],
  底: [1, null],
  末: [1, null],
};

const monthOf = (month: number, part?: string): Stretch | null => {
  const days = part === undefined ? undefined : partsOfMonth[part];
  const [first, last] = days ?? [1, null];
  return month >= 1 && month <= 12 ? { first: [month, first], last: [month, last], precision: 'month', closed: days !== undefined } : null;
};

const monthsOf = (from: number, to: number, precision: DatePrecision, closed: boolean): Stretch | null =>
  from >= 1 && to <= 12 ? { first: [from, 1], last: [to, null], precision, closed } : null;

interface Wording {
  readonly example: string;
  /** The characters it may begin with. */
  readonly begins: string;
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[]) => Stretch | null;
}

const joints = `[${jointCharacters}]{1,3}`;

/** What may stand behind a year, or alone where the year is the form's. The first that fits counts. */
export const wordings: readonly Wording[] = [
  {
    example: '12.31日',
    begins: figures,
    pattern: /(\d{1,2})[./](\d{1,2})(?:[日号]|(?=(?:之|以)?前))/y, // the word behind tells it from a decimal
    read: ([, m, d]) => dayOf(toNumber(m), toNumber(d)),
  },
  {
    example: '11月30日',
    begins: figures + numerals,
    pattern: new RegExp(`${number}月${number}[日号]`, 'y'),
    read: ([, m, d]) => dayOf(toNumber(m), toNumber(d)),
  },
  {
    example: '十一月底',
    begins: figures + numerals,
    pattern: new RegExp(`${number}月份?(底|末|初|上旬|中旬|下旬|中)?`, 'y'),
    read: ([, m, part]) => monthOf(toNumber(m), part),
  },
  {
    example: '1-11月',
    begins: figures + numerals,
    pattern: new RegExp(`${number}(?=${joints}\\d{1,2}月)`, 'y'),
    read: ([, m]) => monthOf(toNumber(m)),
  },
  {
    example: '第三季度末',
    begins: '第一二三四1234',
    pattern: /(?:第([一二三四1-4])季度?|([一二三四1-4])季度)(底|末)?/y, // 四季 alone is no quarter
    read: ([, ordinal, plain, end]) => {
      const quarter = toNumber(ordinal ?? plain);
      return monthsOf(quarter * 3 - 2, quarter * 3, 'quarter', end !== undefined);
    },
  },
  { example: '上半年', begins: '上', pattern: /上半年度?(底|末)?/y, read: ([, end]) => monthsOf(1, 6, 'half-year', end !== undefined) },
  { example: '下半年', begins: '下', pattern: /下半年度?(底|末)?/y, read: ([, end]) => monthsOf(7, 12, 'half-year', end !== undefined) },
  { example: '年中', begins: '年', pattern: /年中(?=$|[前完])/y, read: () => monthsOf(1, 6, 'half-year', true) },
  {
    example: '年底',
    begins: '年',
    pattern: /(?<![\d一二两三四五六七八九十半几数多])年度?(?:底|末|终|内)/y,
    read: () => monthsOf(1, 12, 'year', true),
  },
];

/** In their order, by the character that stands at the place: dates are asked for at every place of a text, and few begin any. */
const wordingsBy: ReadonlyMap<string, readonly Wording[]> = new Map(
  [...new Set(wordings.flatMap(({ begins }) => [...begins]))].map((character) => [
    character,
    wordings.filter(({ begins }) => begins.includes(character)),
  ]),
);

/** Years by name, as years to add to the form's own. 每年12月底前 is read for the year of the form. */
const namedYears: readonly { readonly pattern: RegExp; readonly yearOffset: number; readonly isDate: boolean }[] = [
  { pattern: /(?:本|当)年度?|今年/y, yearOffset: 0, isDate: true },
  { pattern: /(?:次|下|下一|翌)年度?|明年/y, yearOffset: 1, isDate: true },
  { pattern: /(?:每|全)年度?/y, yearOffset: 0, isDate: false }, // only before a month: 每年完成 has no date
];
const writtenYear = /(\d{4}|[〇零○一二三四五六七八九]{4})年度?/y;
const firstOfTwoYears = new RegExp(`(\\d{4})(?=${joints}\\d{4}(?:年|$))`, 'y');

interface Year {
  readonly year: number | null;
  readonly yearOffset: number;
  readonly isDate: boolean;
  readonly length: number;
}

const plausible = (text = ''): number | null => {
  const year = toNumber(text);
  return isPlausibleYear(year) ? year : null;
};

const yearAt = (text: string, from: number): Year => {
  if (!yearBegins.has(text.charAt(from))) return noYear;
  const written = matchAt(writtenYear, text, from) ?? matchAt(firstOfTwoYears, text, from);
  const year = plausible(written?.[1]?.replaceAll('○', '〇')); // 二○二○ is often typed with a circle
  if (written !== null) return year === null ? noYear : { year, yearOffset: 0, isDate: true, length: written[0].length };
  for (const { pattern, yearOffset, isDate } of namedYears) {
    const named = matchAt(pattern, text, from);
    if (named !== null) return { year: null, yearOffset, isDate, length: named[0].length };
  }
  return noYear;
};

/** Of a year, written or named: 2020, 二〇二〇, 本年, 次年. */
const yearBegins = new Set(`${figures}〇零○一二三四五六七八九本当今次下翌明每全`);
const noYear: Year = { year: null, yearOffset: 0, isDate: false, length: 0 };

const phrase = (
  { year, yearOffset }: Pick<Year, 'year' | 'yearOffset'>,
  { first, last, precision, closed }: Stretch,
  length: number,
): DatePhrase => ({
  first: { year, yearOffset, month: first[0], day: first[1] },
  last: { year, yearOffset, month: last[0], day: last[1] },
  precision,
  closed,
  length,
});

/** 2018-11-30, 2018/11/30, 2018.11, 201811, 20181130 */
const parted = /(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)[日号]?/y;
const compact = /(\d{4})()(\d{2})(\d{2})?(?!\d)/y;
const numericAt = (text: string, from: number): DatePhrase | null => {
  const match = matchAt(parted, text, from) ?? matchAt(compact, text, from);
  if (match === null) return null;
  const [all, year, , month, day] = match;
  const stretch = day === undefined ? monthOf(Number(month)) : dayOf(Number(month), Number(day));
  const value = plausible(year);
  return value === null || stretch === null ? null : phrase({ year: value, yearOffset: 0 }, stretch, all.length);
};

/** 2018年底, 本年末, 2018年内. */
const endOfYear = /的?(?:年底|年末|年终|年内|底|末|终|内|之内|以内)/y;

/** No date stands in a text without one of these. */
const signsOfDate = /[年月季]|\d{4}|\d[./]\d/;

/** Most texts hold none, and need not be searched place by place. */
export const mayHoldDate = (text: string): boolean => signsOfDate.test(text);

/**
 * The date that begins at `from`, in text of folded width without white space; null where none does.
 *
 *     2020年11月30日   十一月底   第三季度末   上半年   2018-11-30   年底   次年3月   2018年
 */
export const dateAt = (text: string, from = 0): DatePhrase | null => {
  const numeric = numericAt(text, from);
  if (numeric !== null) return numeric;
  const year = yearAt(text, from);
  const at = from + year.length;
  for (const { pattern, read } of wordingsBy.get(text.charAt(at)) ?? []) {
    const match = matchAt(pattern, text, at);
    const stretch = match === null ? null : read(match);
    if (match !== null && stretch !== null) return phrase(year, stretch, year.length + match[0].length);
  }
  const end = year.length === 0 ? null : matchAt(endOfYear, text, at);
  if (!year.isDate && end === null) return null;
  const wholeYear: Stretch = { first: [1, 1], last: [12, null], precision: 'year', closed: end !== null };
  return phrase(year, wholeYear, year.length + (end === null ? 0 : end[0].length));
};
