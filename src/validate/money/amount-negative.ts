import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { budgetLabels } from './budget-labels.ts';

export const amountNegative: Rule = {
  code: 'amount-negative',
  severity: 'error',
  title: '金额不应为负数。',
  basis: { id: 'R20', source: sources.reasoning, grade: 'inferred' },
  families: 'all',
  check: ({ budget }) =>
    budgetLabels.flatMap(({ key, label }) => {
      const amount = budget[key];
      return amount !== null && amount < 0 ? [violated(`/budget/${key}`, `${label}是负数：${yuan(amount)}。`)] : [];
    }),
  fires: [{ shows: '当年预算 -5,000 元', record: form({ budget: { currentYear: -5_000 } }) }],
  leavesAlone: [{ shows: '其他资金 0 元', record: form({ budget: { otherFunds: 0 } }) }],
};
