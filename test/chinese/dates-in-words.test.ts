import { describe, expect, it } from 'vitest';
import { daySerial, isoDay, lastDayOfMonth } from '../../src/chinese/calendar.ts';
import { wordings } from '../../src/chinese/dates-in-words.ts';
import { momentToIso, periodAt } from '../../src/chinese/periods-in-words.ts';

describe('dates in words', () => {
  it.each(wordings.map(({ example }) => [example]))('reads its own example %s to the end', (example) => {
    expect(periodAt(example)?.length).toBe(example.length);
  });

  it.each([
    ['11月30日', '2020-11-30', '2020-11-30', 'day', true],
    ['十一月底', '2020-11-01', '2020-11-30', 'month', true],
    ['3月', '2020-03-01', '2020-03-31', 'month', false],
    ['2月下旬', '2020-02-21', '2020-02-29', 'month', true],
    ['第三季度', '2020-07-01', '2020-09-30', 'quarter', false],
    ['下半年', '2020-07-01', '2020-12-31', 'half-year', false],
    ['年底', '2020-01-01', '2020-12-31', 'year', true],
    ['次年3月', '2021-03-01', '2021-03-31', 'month', false],
    ['2018年1月-11月', '2018-01-01', '2018-11-30', 'month', true],
    ['3月1日-5日', '2020-03-01', '2020-03-05', 'day', true],
    ['2018年11月-2019年2月', '2018-11-01', '2019-02-28', 'month', true],
  ])('reads %s in a form of 2020 as %s to %s, a %s', (text, first, last, precision, closed) => {
    const phrase = periodAt(text);
    expect(
      phrase && [momentToIso(phrase.first, 2020), momentToIso(phrase.last, 2020), phrase.precision, phrase.closed, phrase.length],
    ).toEqual([...[first, last, precision, closed, text.length]]);
  });

  it.each(['3个月', '四季', '三年内', '半年内', '13月', '20年', '2020', '每年'])('finds no date at the head of %s', (text) =>
    expect(periodAt(text)).toBeNull(),
  );
});

describe('the calendar', () => {
  it('knows leap years', () => {
    expect([1900, 2000, 2019, 2020].map((year) => lastDayOfMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(isoDay({ year: 2019, month: 2, day: 29 })).toBeNull();
  });

  it('counts days as spreadsheets do', () => {
    for (let serial = 36_526; serial < 54_789; serial += 1) {
      expect(isoDay(daySerial(serial))).toBe(new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10));
    }
  });
});
