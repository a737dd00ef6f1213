import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const executedEqualsBudget: Rule = {
  code: 'executed-equals-budget',
  severity: 'info',
  title: '上年执行数与预算额分文不差时，宜核对是否照抄。',
  basis: { id: 'R25', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: ({ budget: { previousYearBudget, previousYearExecuted } }) =>
    previousYearBudget !== null && previousYearBudget > 0 && previousYearBudget === previousYearExecuted
      ? [
          violated(
            '/budget/previousYearExecuted',
            `同名项目上年预算执行数与预算额分文不差（${yuan(previousYearBudget)}），请核对是否为实际执行数。`,
          ),
        ]
      : [],
  fires: [
    {
      shows: '上年预算额 8,320,000 元，执行数 8,320,000 元',
      record: form({ budget: { previousYearBudget: 8_320_000, previousYearExecuted: 8_320_000 } }),
    },
  ],
  leavesAlone: [
    { shows: '执行数小于预算额', record: form({ budget: { previousYearBudget: 8_320_000, previousYearExecuted: 8_101_233.5 } }) },
    { shows: '上年没有同名项目', record: form({ budget: { previousYearBudget: 0, previousYearExecuted: 0 } }) },
  ],
};
