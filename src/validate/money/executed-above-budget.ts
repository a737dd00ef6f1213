import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const executedAboveBudget: Rule = {
  code: 'executed-above-budget',
  severity: 'warning',
  title: '执行数不应大于预算数。',
  basis: { id: 'R24', source: sources.reasoning, grade: 'inferred' },
  families: 'all',
  check: ({ budget: { currentYear, executed, previousYearBudget, previousYearExecuted } }) => [
    ...(executed !== null && currentYear !== null && executed > currentYear
      ? // 全年预算数 is the adjusted budget: nothing may be spent above it.
        [violated('/budget/executed', `全年执行数${yuan(executed)}大于全年预算数${yuan(currentYear)}。`, 'error')]
      : []),
    ...(previousYearExecuted !== null && previousYearBudget !== null && previousYearExecuted > previousYearBudget
      ? [
          violated(
            '/budget/previousYearExecuted',
            `同名项目上年预算执行数${yuan(previousYearExecuted)}大于上年预算额${yuan(previousYearBudget)}，如有年中追加请说明。`,
          ),
        ]
      : []),
  ],
  fires: [
    {
      shows: '上年预算额 68,712,000 元，执行数 68,820,000 元',
      record: form({ budget: { previousYearBudget: 68_712_000, previousYearExecuted: 68_820_000 } }),
    },
    { shows: '全年预算数 100 万元，执行数 120 万元', record: form({ budget: { currentYear: 1_000_000, executed: 1_200_000 } }) },
  ],
  leavesAlone: [
    { shows: '全部执行完毕', record: form({ budget: { previousYearBudget: 8_320_000, previousYearExecuted: 8_320_000 } }) },
    { shows: '执行数小于预算数', record: form({ budget: { currentYear: 15_752_000, executed: 13_704_240 } }) },
  ],
};
