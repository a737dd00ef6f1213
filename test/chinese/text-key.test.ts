import { describe, expect, test } from 'vitest';
import { textKey } from '../../src/chinese/text-key.ts';

describe('the key of a name', () => {
  test.each([
    ['第二届“青创”大赛（上海赛区）', '第二届 "青创" 大赛(上海赛区)'],
    ['⽬标', '目标'],
    ['ＡＢＣ 认证', 'abc认证'],
    ['日常运行、维护', '日常运行维护'],
  ])('%s and %s are the same', (one, other) => {
    expect(textKey(one)).toBe(textKey(other));
  });

  test.each([
    ['90%', '90'],
    ['2.0版', '2版'],
    ['第一届', '第二届'],
  ])('%s and %s are not', (one, other) => {
    expect(textKey(one)).not.toBe(textKey(other));
  });

  test('of punctuation alone is empty', () => {
    expect(textKey(' （…）－ ')).toBe('');
  });
});
