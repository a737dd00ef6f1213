import { form } from '../example-form.ts';
import { points, yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** 四川 asks for a reason below 90 %. */
const lowestRate = 0.9;

export const executionLow: Rule = {
  code: 'execution-low',
  severity: 'info',
  title: '预算执行率低于90%的，应当说明原因。',
  basis: { id: 'R87', source: sources.localForms, grade: 'seen' },
  families: ['self-evaluation'],
  check: ({ budget: { currentYear, executed } }) => {
    if (currentYear === null || executed === null || currentYear <= 0 || executed < 0) return [];
    const rate = executed / currentYear;
    return rate < lowestRate
      ? [violated('/budget/executed', `全年执行${yuan(executed)}，执行率${points(rate * 100)}%，低于90%，请核对是否说明了原因。`)]
      : [];
  },
  fires: [
    {
      shows: '全年预算 1,575.2 万元，执行 1,370.424 万元',
      record: form({ family: 'self-evaluation', budget: { currentYear: 15_752_000, executed: 13_704_240 } }),
    },
  ],
  leavesAlone: [
    {
      shows: '全年预算 100 万元，执行 98 万元',
      record: form({ family: 'self-evaluation', budget: { currentYear: 1_000_000, executed: 980_000 } }),
    },
  ],
};
