import { form } from '../example-form.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const budgetMissing: Rule = {
  code: 'budget-missing',
  severity: 'warning',
  title: '项目资金应当填写。',
  basis: { id: 'R20', source: sources.disclosure, grade: 'seen' },
  families: 'all',
  check: ({ budget, template, flags }) => {
    const severity = requirementsOf(template).budget;
    // What is printed but reads as no amount is told as that.
    const isUnread = flags.some(({ code }) => code === 'amount-unread');
    const isFilled = isUnread || budget.total !== null || budget.currentYear !== null || budget.fiscalAppropriation !== null;
    return severity === null || isFilled ? [] : [violated('/budget/currentYear', '没有填写项目资金总额或年度资金总额。', severity)];
  },
  fires: [{ shows: '年度资金总额：（空）', record: form({ family: 'national-2015' }) }],
  leavesAlone: [
    { shows: '年度资金总额 1,381 万元', record: form({ family: 'national-2015', budget: { currentYear: 13_810_000 } }) },
    { shows: '项目清单的资金列在别的表上', record: form({ family: 'project-list' }) },
  ],
};
