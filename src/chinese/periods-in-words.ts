import { type DatePhrase, type DatePrecision, dateAt, type Moment } from './dates-in-words.ts';
import { matchAt, standsAt } from './match-at.ts';
import { jointCharacters } from './range-joint.ts';
import { isoDay, isPlausibleYear, lastDayOfMonth } from './calendar.ts';

const joint = new RegExp(`起?(?:[${jointCharacters}]{1,3}|\\.{2,3}|…{1,2})`, 'y');

interface ShortEnd {
  readonly example: string;
  /** What the beginning has to be for such an end to be one. */
  readonly behind: DatePrecision;
  readonly pattern: RegExp;
  readonly read: (numbers: readonly number[], start: Moment) => Moment;
}

/** Ends that are dates only behind another date. */
const shortEnds: readonly ShortEnd[] = [
  {
    example: '2020-2022',
    behind: 'year',
    pattern: /(\d{4})(?!\d)/y,
    read: ([year = 0]) => ({ year, yearOffset: 0, month: 12, day: null }),
  },
  { example: '3月1日-5日', behind: 'day', pattern: /(\d{1,2})[日号]/y, read: ([day = 0], start) => ({ ...start, day }) },
  {
    example: '2023.1.1-12.31',
    behind: 'day',
    pattern: /(\d{1,2})[./-](\d{1,2})(?!\d)/y,
    read: ([month = 0, day = 0], start) => ({ ...start, month, day }),
  },
  {
    example: '2023.1-12',
    behind: 'month',
    pattern: /(\d{1,2})(?=$|[^\d.万%])/y,
    read: ([month = 0], start) => ({ ...start, month, day: null }),
  },
];

const exists = ({ year, month, day }: Moment): boolean =>
  (year === null || isPlausibleYear(year)) &&
  month >= 1 &&
  month <= 12 &&
  (day === null || (day >= 1 && day <= lastDayOfMonth(2000, month)));

const shortEndAt = (text: string, from: number, start: DatePhrase): DatePhrase | null => {
  for (const { behind, pattern, read } of shortEnds) {
    const match = start.precision === behind ? matchAt(pattern, text, from) : null;
    const last = match === null ? null : read(match.slice(1).map(Number), start.last);
    if (match !== null && last !== null && exists(last))
      return { first: last, last, precision: behind, closed: true, length: match[0].length };
  }
  return null;
};

/** An end of a period takes the year of the other where it has none itself: 2018年1月-11月. */
const withYearOf = (moment: Moment, other: Moment): Moment =>
  moment.year !== null
    ? moment
    : { ...moment, year: other.year === null ? null : other.year + moment.yearOffset, yearOffset: moment.yearOffset };

/**
 * The period, or else the single date, that begins at `from`.
 *
 *     2018年1月-11月   2023.07-2024.01   202001-202012   1-11月   2020-2022年   2019-01-01至2019-12-31
 */
export const periodAt = (text: string, from = 0): (DatePhrase & { readonly isPeriod: boolean }) | null => {
  const start = dateAt(text, from);
  if (start === null) return null;
  const between = matchAt(joint, text, from + start.length);
  const at = from + start.length + (between?.[0].length ?? 0);
  const end = between === null ? null : (dateAt(text, at) ?? shortEndAt(text, at, start));
  if (end === null) return { ...start, isPeriod: false };
  return {
    first: withYearOf(start.first, end.last),
    last: withYearOf(end.last, start.first),
    precision: end.precision,
    closed: true,
    length: at - from + end.length,
    isPeriod: true,
  };
};

/** A beginning whose end is still open: 2020年1月至今. */
export const isOpenAt = (text: string, from: number): boolean => standsAt(joint, text, from);

/** ISO 8601, for a form of the given year; null where no year is known or no such day exists. */
export const momentToIso = (moment: Moment, formYear: number | null): string | null => {
  const year = moment.year ?? (formYear === null ? null : formYear + moment.yearOffset);
  if (year === null) return null;
  return isoDay({ year, month: moment.month, day: moment.day ?? lastDayOfMonth(year, moment.month) });
};
