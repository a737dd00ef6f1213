import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readPeriod, readYear } from '../../src/normalise/read-date.ts';

describe('readDate', () => {
  it.each([
    ['2020-01-02', '2020-01-02', '2020-01-02'],
    ['2026/1/1', '2026-01-01', '2026-01-01'],
    ['2020.1.2', '2020-01-02', '2020-01-02'],
    ['20200102', '2020-01-02', '2020-01-02'],
    ['２０２０年１月２日', '2020-01-02', '2020-01-02'],
    ['二〇二〇年一月二日', '2020-01-02', '2020-01-02'],
    ['2020 年 1 月 2 日', '2020-01-02', '2020-01-02'],
    ['2020-01-02 00:00:00', '2020-01-02', '2020-01-02'],
    ['2020-01-02T00:00:00.000Z', '2020-01-02', '2020-01-02'],
    ['1/2/2020', '2020-01-02', '2020-01-02'],
    ['43832', '2020-01-02', '2020-01-02'],
    ['2020年1月', '2020-01-01', '2020-01-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021.2', '2021-02-01', '2021-02-28'],
    ['202011', '2020-11-01', '2020-11-30'],
    ['2020年', '2020-01-01', '2020-12-31'],
    ['2020年底', '2020-01-01', '2020-12-31'],
    ['2020年第三季度', '2020-07-01', '2020-09-30'],
    ['2020年上半年', '2020-01-01', '2020-06-30'],
    ['12月31日', '2019-12-31', '2019-12-31'],
    ['2020年12月31日前', '2020-12-31', '2020-12-31'],
    ['自2020年3月起', '2020-03-01', '2020-03-31'],
    ['2020年1月-2020年12月', '2020-01-01', '2020-12-31'],
  ])('reads %s as %s for a start and %s for an end', (text, start, end) => {
    expect(readDate(text, 'start', 2019)).toBe(start);
    expect(readDate(text, 'end', 2019)).toBe(end);
  });

  it.each(['', '-', '长期', '2020-02-30', '2020-13-01', '13/1/2020', '待定', '三年', '2020年发展规划', '12345678'])(
    'finds no date in %j',
    (text) => expect(readDate(text, 'start', 2020)).toBeNull(),
  );

  it('needs a year from somewhere', () => expect(readDate('12月31日', 'end', null)).toBeNull());

  it('reads back every day however it is written', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const write = [
      (y: string, m: string, d: string) => `${y}-${m}-${d}`,
      (y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`,
      (y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
      (y: string, m: string, d: string) => `${y}${m}${d}`,
      (y: string, m: string, d: string) => `${Number(m)}/${Number(d)}/${y}`,
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...write), (iso, written) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        expect(readDate(written(y, m, d), 'end', null)).toBe(iso);
      }),
    );
  });
});

describe('readPeriod', () => {
  it.each([
    ['2020年1月-2020年12月', '2020-01-01', '2020-12-31'],
    ['2020-2022年', '2020-01-01', '2022-12-31'],
    ['2019—2021', '2019-01-01', '2021-12-31'],
    ['2018年-2020年', '2018-01-01', '2020-12-31'],
    ['202001-202012', '2020-01-01', '2020-12-31'],
    ['20200101-20201231', '2020-01-01', '2020-12-31'],
    ['2019-01-01至2019-12-31', '2019-01-01', '2019-12-31'],
    ['2019-01-01 00:00:00至2019-12-31 00:00:00', '2019-01-01', '2019-12-31'],
    ['2020年1月1日—12月31日', '2020-01-01', '2020-12-31'],
    ['2023.1.1-12.31', '2023-01-01', '2023-12-31'],
    ['2023.07-2024.02', '2023-07-01', '2024-02-29'],
    ['2019.01—2019.12', '2019-01-01', '2019-12-31'],
    ['2023/1/1~2023/12/31', '2023-01-01', '2023-12-31'],
    ['自2020年1月起至2020年12月止', '2020-01-01', '2020-12-31'],
    ['2020年1-12月', '2020-01-01', '2020-12-31'],
    ['一年（2020.1-2020.12）', '2020-01-01', '2020-12-31'],
    ['2020年度', '2020-01-01', '2020-12-31'],
  ])('reads %s as %s to %s', (text, start, end) => expect(readPeriod(text, null)).toEqual({ start, end }));

  it('takes the year of the form where a stretch of months has none', () => {
    expect(readPeriod('3月—11月', 2021)).toEqual({ start: '2021-03-01', end: '2021-11-30' });
    expect(readPeriod('12月', 2021)).toBeNull();
    expect(readPeriod('1年', 2021)).toBeNull();
  });

  it.each(['', '1年', '三年', '长期', '2020-01-02', '2020年1月至今', '1-12月', '13800001111'])('finds no period in %j', (text) =>
    expect(readPeriod(text, null)).toBeNull(),
  );
});

describe('readYear', () => {
  it.each([
    ['(2020年度)', 2020],
    ['（  2020  年度）', 2020],
    ['２０２０年度', 2020],
    ['二〇二〇年度', 2020],
    ['二○二三年', 2023],
    ['2020年绩效目标', 2020],
    ['2020', 2020],
    ['沪财〔2019〕23号 2020年度项目支出绩效目标表', 2020],
  ])('reads %s as %d', (text, year) => expect(readYear(text)).toBe(year));

  it.each(['（ 年度）', '20XX年度', '2021—2023年度', '12020', ''])('finds no single year in %j', (text) =>
    expect(readYear(text)).toBeNull(),
  );
});

describe('dates in any text', () => {
  it('are read without failing, and quickly', () => {
    const pieces = fc.constantFrom(...'0123456789-/.年月日至底前第季度上下半二〇 T:一十'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 40 }), (text) => {
        const date = readDate(text, 'end', 2020);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
        readPeriod(text, 2020);
        readYear(text);
      }),
    );
    const started = performance.now();
    for (const piece of ['2', 'T', ' ', '2020-', '一', '月', '1-']) {
      readPeriod(piece.repeat(50_000), 2020);
      readYear(piece.repeat(50_000));
      readDate(piece.repeat(50_000), 'start', 2020);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
