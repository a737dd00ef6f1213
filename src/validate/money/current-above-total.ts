import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const currentAboveTotal: Rule = {
  code: 'current-above-total',
  severity: 'error',
  title: '当年预算不应大于项目总预算。',
  basis: { id: 'R22', also: ['R23'], source: sources.reasoning, grade: 'inferred' },
  families: 'all',
  check: ({ budget: { total, currentYear } }) =>
    total !== null && currentYear !== null && currentYear > total
      ? [violated('/budget/currentYear', `当年预算${yuan(currentYear)}大于项目总预算${yuan(total)}。`)]
      : [],
  fires: [
    { shows: '总预算 39,095,000 元，当年预算 78,190,000 元', record: form({ budget: { total: 39_095_000, currentYear: 78_190_000 } }) },
  ],
  leavesAlone: [
    { shows: '一年期项目，两数相等', record: form({ budget: { total: 5_535_000, currentYear: 5_535_000 } }) },
    { shows: '三年总额与当年数', record: form({ budget: { total: 10_308_000, currentYear: 3_498_000 } }) },
    { shows: '只有年度资金', record: form({ budget: { currentYear: 3_498_000 } }) },
  ],
};
