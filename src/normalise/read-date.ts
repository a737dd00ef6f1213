import { daySerial, isoDay, isPlausibleYear } from '../chinese/calendar.ts';
import { readChineseNumeral } from '../chinese/numerals.ts';
import { isOpenAt, momentToIso, periodAt } from '../chinese/periods-in-words.ts';
import { foldWidth, withoutSpace } from '../chinese/width.ts';

/** 2020-01-02 00:00:00, 2020-01-02T00:00:00.000Z: the time of day goes before white space does. */
const time = /[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g;
/** 1/2/2020 and 1/2/20: what a spreadsheet shows for its built-in date format 14 (ECMA-376 18.8.30): month, day, year. */
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;
/** A day number that lost its format: 43832. Between 2000-01-01 and 2049-12-31. */
const serial = /^\d{5}(?:\.\d+)?$/;
const firstSerial = 36_526;
const lastSerial = 54_788;
const lead = /^(?:自|从|于|由|预计|计划|约|[:：(])+/u;
/** What may follow a date without making it something else. */
const trail = /^(?:起|止|前|之前|以前|底|开始|完成|结束|左右|[)）。，,;；])*$/u;

/** Longer texts are no dates; it also bounds the work on hostile input. */
const maximumCharacters = 200;

const compactOf = (text: string): string => withoutSpace(foldWidth(text.slice(0, maximumCharacters)).replace(time, '')).replace(lead, '');

/**
 * A date cell as ISO 8601; null where it holds none. Of a month, a quarter or a year the first day counts for a start and the last for an end.
 *
 * @param year of the form, for 12月31日
 */
export function readDate(text: string, role: 'start' | 'end', year: number | null): string | null {
  const compact = compactOf(text);
  const slashed = monthFirst.exec(compact);
  if (slashed !== null) {
    const [, month, day, shortYear = ''] = slashed;
    return isoDay({ year: Number(shortYear) + (shortYear.length === 2 ? 2000 : 0), month: Number(month), day: Number(day) });
  }
  if (serial.test(compact)) {
    const days = Math.floor(Number(compact));
    return days >= firstSerial && days <= lastSerial ? isoDay(daySerial(days)) : null;
  }
  const date = periodAt(compact);
  if (date === null || !trail.test(compact.slice(date.length))) return null;
  return momentToIso(role === 'start' ? date.first : date.last, year);
}

const maximumSearchCharacters = 80; // 一年（自合同签订之日起，2020年1月1日至2020年12月31日）

/**
 * The two ends of 项目期 or 起止时间; null where the text names no stretch of time, or one of no year.
 *
 * @param year of the form, for 1月-12月
 *
 *     2020年1月-2020年12月   2020-2022年   202001-202012   2019-01-01至2019-12-31   2020年度
 */
export function readPeriod(text: string, year: number | null): { readonly start: string; readonly end: string } | null {
  const compact = compactOf(text);
  for (let at = 0; at < compact.length && at < maximumSearchCharacters; at += 1) {
    if (/\d/.test(compact.charAt(at - 1))) continue;
    const period = periodAt(compact, at);
    const start = period === null ? null : momentToIso(period.first, year);
    const end = period === null ? null : momentToIso(period.last, year);
    // 12月 may as well be twelve months.
    if (period !== null && period.first.year === null && !period.isPeriod && period.precision !== 'year') continue;
    // A single day has no length: it is one end of a period whose other end is missing.
    if (period !== null && isOpenAt(compact, at + period.length)) return null; // 2020年1月至今
    if (period !== null && start !== null && end !== null && (period.isPeriod || period.precision !== 'day')) return { start, end };
  }
  return null;
}

const severalYears = /\d{4}年?度?[-~—–−至到]+\d{4}/; // 2021-2023年度 names no single year
const yearShapes: readonly RegExp[] = [
  /(\d{4}|[〇零○一二三四五六七八九]{4})(?=年度)/g,
  /(\d{4}|[〇零○一二三四五六七八九]{4})(?=年)/g,
  /(?<!\d)(\d{4})(?!\d)/g,
];

/** The budget year that a title or cell names: (2020年度), 二〇二〇年度, 2020年绩效目标, 2020. */
export function readYear(text: string): number | null {
  const compact = foldWidth(withoutSpace(text));
  if (severalYears.test(compact)) return null;
  for (const shape of yearShapes) {
    for (const [written] of compact.matchAll(shape)) {
      const year = /^\d/.test(written) ? Number(written) : readChineseNumeral(written.replaceAll('○', '〇'));
      if (year !== null && isPlausibleYear(year)) return year;
    }
  }
  return null;
}
