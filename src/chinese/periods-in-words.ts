import { type DatePhrase, dateAt, matchAt, type Moment } from './dates-in-words.ts';
import { isoDay, isPlausibleYear, lastDayOfMonth } from './calendar.ts';

const joint = /起?(?:[-~—–−→至到]{1,3}|\.{2,3}|…{1,2})/y;

/** The second year of 2020-2022 and the second day of 3月1日-5日, which are dates only behind another. */
const shortEndAt = (text: string, from: number, start: DatePhrase): DatePhrase | null => {
  const year = matchAt(/(\d{4})(?!\d)/y, text, from);
  if (year !== null && start.precision === 'year' && isPlausibleYear(Number(year[1]))) {
    const last: Moment = { year: Number(year[1]), yearOffset: 0, month: 12, day: null };
    return { first: last, last, precision: 'year', closed: true, length: year[0].length };
  }
  const day = matchAt(/(\d{1,2})[日号]/y, text, from);
  if (day !== null && start.precision === 'day' && Number(day[1]) >= 1 && Number(day[1]) <= lastDayOfMonth(2000, start.last.month)) {
    const last: Moment = { ...start.last, day: Number(day[1]) };
    return { first: last, last, precision: 'day', closed: true, length: day[0].length };
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

/** ISO 8601, for a form of the given year; null where no year is known or no such day exists. */
export const momentToIso = (moment: Moment, formYear: number | null): string | null => {
  const year = moment.year ?? (formYear === null ? null : formYear + moment.yearOffset);
  if (year === null) return null;
  return isoDay({ year, month: moment.month, day: moment.day ?? lastDayOfMonth(year, moment.month) });
};
