import { describe, expect, it } from 'vitest';
import { canonicalUnit, recurring, scaleAt, unitAt, unitKind } from '../../src/chinese/units.ts';

describe('units', () => {
  it.each([
    ['个工作日内', '个工作日'],
    ['个学校', '个'],
    ['个百分点', '个百分点'],
    ['分钟', '分钟'],
    ['平方公里', '平方公里'],
    ['亩次', '亩次'],
    ['学校', '学校'],
    ['热线', ''],
  ])('finds in %s the longest unit, %j', (text, unit) => expect(unitAt(text)).toBe(unit));

  it.each([
    ['万元', 1, 4],
    ['千万人', 2, 7],
    ['亿', 1, 8],
    ['千瓦时', 0, 0],
    ['百分点', 0, 0],
    ['千人', 1, 3],
    ['元', 0, 0],
  ])('takes from %s a scale of %d characters, power %d', (text, length, power) => expect(scaleAt(text)).toEqual({ length, power }));

  it('knows what kind a unit is, and keeps one name of each', () => {
    expect(['%', '元', '小时', '亩', '人次', '个', '热线'].map(unitKind)).toEqual([
      'ratios',
      'money',
      'durations',
      'physical',
      'events',
      'classifiers',
      null,
    ]);
    expect(canonicalUnit('百分比')).toBe('%');
    expect(recurring.every((unit) => unitAt(unit) === unit || ['课', '刊', '辑'].includes(unit))).toBe(true);
  });
});
