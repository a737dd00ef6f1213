import { expect, test } from 'vitest';
import { isMarkedCore, withoutCoreMark } from '../../src/normalise/core-mark.ts';
import { unitOfName, withUnitOfName } from '../../src/normalise/unit-of-name.ts';
import { readTarget } from '../../src/normalise/read-target.ts';
import { brief } from './brief.ts';

test.each([
  ['★建设面积', true, '建设面积'],
  ['★★★验收合格率', true, '验收合格率'],
  ['*亩均成本', true, '亩均成本'],
  ['★', false, '★'],
  ['**', false, '**'],
  ['合格率', false, '合格率'],
])('%s is marked as core: %s', (text, isCore, bare) => {
  expect([isMarkedCore(text), withoutCoreMark(text)]).toEqual([isCore, bare]);
});

test.each([
  ['整治村庄数（个）', '7', '= 7 个'],
  ['验收合格率(%)', '≥100', '>= 100 %'],
  ['受益人数（≥**人）', '>=1102', '>= 1102 人'],
  ['受益人数（≥**人）', '>=1102户', '>= 1102 户'],
  ['培训场次（线上）', '5', '= 5'],
  ['完成率（2020）', '5', '= 5'],
  ['完成率', '95', '= 95'],
])('%s ‖ %s is %s', (name, text, expected) => {
  expect(brief(withUnitOfName(readTarget(text, { year: 2020 }), name))).toBe(expected);
  if (expected.includes('个')) expect(unitOfName(name)).toBe('个');
});
