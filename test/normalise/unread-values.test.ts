import { expect, test } from 'vitest';
import type { Field, Form, Sourced } from '../../src/model/form.ts';
import { formToRecord } from '../../src/normalise/form-to-record.ts';

const source = { file: 'a.txt', format: 'text', sha256: '0'.repeat(64), bytes: 1, pages: null, ordinal: 0 } as const;
const at = (text: string, line: number): Sourced => ({
  text,
  from: [{ text, fragments: [{ text, origin: { line, column: 1 } }], repairs: [] }],
});
const field = (key: string, label: string, text: string, line: number): Field => ({ key, label: at(label, line), value: at(text, line) });
const row = {
  level1: null,
  level2: null,
  name: at('培训次数', 9),
  target: at('2次', 10),
  direction: null,
  actual: null,
  horizon: null,
  note: null,
  extras: [],
};
const form: Form = {
  family: 'shanghai-2017',
  title: null,
  year: null,
  fields: [
    field('budget.total', '项目总预算（元）：', '待定', 1),
    field('project.startDate', '计划开始日期：', '年初', 2),
    field('project.governmentProcurement', '是否含有政府购买服务：', '看情况', 3),
    field('project.endDate', '计划完成日期：', '—', 4),
  ],
  indicators: [{ ...row, weight: at('十分', 11), score: at('—', 12) }],
  unplaced: [],
};

test('what is printed but cannot be read is kept, led back to its place, and said', () => {
  const { budget, project, extras, evidence, flags } = formToRecord(form, `${'0'.repeat(16)}-0`, source);
  expect([budget.total, project.startDate, project.governmentProcurement]).toEqual([null, null, null]);
  expect(extras.map(({ label, text }) => `${label} ${text}`).toSorted()).toEqual([
    '是否含有政府购买服务 看情况',
    '计划开始日期 年初',
    '项目总预算（元） 待定',
  ]);
  expect(extras.map((_, index) => evidence[`/extras/${index}/text`]?.origins.length)).toEqual([1, 1, 1]);
  expect(
    flags
      .slice(0, 3)
      .map(({ code, pointer }) => `${code} ${pointer}`)
      .toSorted(),
  ).toEqual(['amount-unread /budget/total', 'date-unread /project/startDate', 'value-unread /project/governmentProcurement']);
});

test('a lone dash is an empty place, not a value that cannot be read', () => {
  const { extras, flags } = formToRecord(form, `${'0'.repeat(16)}-0`, source);
  expect(JSON.stringify([extras, flags])).not.toContain('—');
});
