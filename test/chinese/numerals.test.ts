import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChineseNumeral } from '../../src/chinese/numerals.ts';

const inWords = (value: number): string => {
  const digits = '零一二三四五六七八九';
  const places = ['', '十', '百', '千'];
  const written = [...String(value)].map((digit, at, all) =>
    digit === '0' ? '零' : `${digits.charAt(Number(digit))}${places[all.length - 1 - at]}`,
  );
  return value === 0 ? '零' : written.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
};

describe('readChineseNumeral', () => {
  it.each([
    ['二', 2],
    ['两', 2],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['一百零五', 105],
    ['一百二十', 120],
    ['三万五千', 35_000],
    ['一亿二千万', 120_000_000],
    ['二〇二〇', 2020],
    ['伍佰', 500],
  ])('reads %s as %d', (text, value) => expect(readChineseNumeral(text)).toBe(value));

  it.each(['', '百', '三五百', '几十', '12', '一个', '万', '一'.repeat(100)])('finds no number in %j', (text) =>
    expect(readChineseNumeral(text)).toBeNull(),
  );

  it('reads back every number below ten thousand', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), (value) => readChineseNumeral(inWords(value)) === value));
  });
});
