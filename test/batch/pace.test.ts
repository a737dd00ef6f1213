import { describe, expect, test } from 'vitest';
import { createPace, spanInWords } from '../../src/batch/pace.ts';
import { mayGoOn } from '../../src/batch/worker-age.ts';

describe('pace', () => {
  test('says nothing until it has seen a few files', () => {
    const pace = createPace(0);
    pace.add(100);
    pace.add(200);
    expect(pace.secondsLeft(300, 10)).toBeNull();
    pace.add(300);
    expect(pace.perSecond(1000)).toBe(3);
    expect(pace.secondsLeft(1000, 30)).toBe(10);
  });

  test('forgets what is long past, so that a slow stretch is seen', () => {
    const pace = createPace(0);
    for (let second = 1; second <= 60; second += 1) for (let file = 0; file < 10; file += 1) pace.add(second * 1000);
    expect(pace.perSecond(60_000)).toBeCloseTo(10, 1);
    for (let second = 70; second <= 90; second += 10) pace.add(second * 1000);
    expect(pace.perSecond(91_000)).toBeCloseTo(0.1, 1);
  });

  test.each([
    [0.2, '1 秒'],
    [59, '59 秒'],
    [100, '2 分钟'],
    [9000, '2.5 小时'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(spanInWords(seconds)).toBe(words);
  });
});

describe('a worker', () => {
  const gigabyte = 1024 ** 3;
  test('goes on until it has grown, has done many files, or something went wrong in it', () => {
    expect(mayGoOn({ files: 100, rssBytes: gigabyte / 5, tainted: false }, gigabyte)).toBe(true);
    expect(mayGoOn({ files: 100, rssBytes: gigabyte / 2, tainted: false }, gigabyte)).toBe(false);
    expect(mayGoOn({ files: 100_000, rssBytes: gigabyte / 5, tainted: false }, gigabyte)).toBe(false);
    expect(mayGoOn({ files: 1, rssBytes: gigabyte / 5, tainted: true }, gigabyte)).toBe(false);
  });
});
