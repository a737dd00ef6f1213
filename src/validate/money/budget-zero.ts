import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const budgetZero: Rule = {
  code: 'budget-zero',
  severity: 'warning',
  title: '资金总额为零时，不应另有拨款或执行数。',
  basis: { id: 'R86', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ budget: { currentYear, executed, fiscalAppropriation } }) => {
    const other = [
      { label: '财政拨款', amount: fiscalAppropriation ?? 0 },
      { label: '全年执行数', amount: executed ?? 0 },
    ].find(({ amount }) => amount > 0);
    return currentYear === 0 && other !== undefined
      ? [violated('/budget/currentYear', `年度资金总额填的是0，${other.label}却有${yuan(other.amount)}，执行率无法计算。`)]
      : [];
  },
  fires: [{ shows: '年度资金总额 0，本年财政拨款 90 万元', record: form({ budget: { currentYear: 0, fiscalAppropriation: 900_000 } }) }],
  leavesAlone: [{ shows: '当年没有资金', record: form({ budget: { total: 900_000, currentYear: 0, fiscalAppropriation: 0 } }) }],
};
