import { expect, test } from 'vitest';
import type { Form, Sourced } from '../../src/model/form.ts';
import type { Repair } from '../../src/model/repair.ts';
import { formToRecord } from '../../src/normalise/form-to-record.ts';

const source = { file: 'a.txt', format: 'text', sha256: '0'.repeat(64), bytes: 1, pages: null, ordinal: 0 } as const;
let line = 0;
const read = (text: string, before = text, rule = 'horizontal-bar'): Sourced => {
  line += 1;
  const repairs: readonly Repair[] = before === text ? [] : [{ rule, before, after: text, applied: true }];
  return { text, from: [{ text, fragments: [{ text: before, origin: { line, column: 1 } }], repairs }] };
};
const recordOf = (fields: Form['fields']) =>
  formToRecord({ family: 'national-2015', title: null, year: null, fields, indicators: [], unplaced: [] }, `${'0'.repeat(16)}-0`, source);

test('a repair is told of the value the record holds', () => {
  const { project, repairs } = recordOf([
    { key: 'project.department', value: read('353-南口区图书馆', '353-南⼝区图书馆', 'kangxi-radical'), label: null },
  ]);
  expect(project.department).toBe('南口区图书馆');
  expect(repairs).toEqual([
    {
      pointer: '/project/department',
      rule: 'kangxi-radical',
      before: '南⼝区图书馆',
      after: '南口区图书馆',
      applied: true,
      evidence: null,
    },
  ]);
});

test('a repair that changes no value is none: a period reads the same with either dash', () => {
  const { project, repairs, evidence } = recordOf([
    { key: 'project.period', value: read('2021年1月—2021年12月', '2021年1月―2021年12月'), label: null },
  ]);
  expect([project.startDate, project.endDate]).toEqual(['2021-01-01', '2021-12-31']);
  expect(repairs).toEqual([]);
  expect(evidence['/project/startDate']?.raw).toBe('2021年1月―2021年12月');
});

test('a repair that makes a value readable keeps what the file says', () => {
  const { budget, repairs } = recordOf([
    { key: 'budget.total', value: read('5000', '5OO0元整x', 'digit-look-alike'), label: null, moneyUnit: '元' },
  ]);
  expect(budget.total).toBe(5000);
  expect(repairs).toMatchObject([{ pointer: '/budget/total', before: '5OO0元整x', after: '5000' }]);
});
