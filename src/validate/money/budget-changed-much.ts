import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** Reviewers ask from ±30 % on; a remark on every third form helps nobody, so only what doubled or halved is named. */
const largestGrowth = 2;

export const budgetChangedMuch: Rule = {
  code: 'budget-changed-much',
  severity: 'info',
  title: '当年预算比上年成倍增减的，应当说明原因。',
  basis: { id: 'R26', source: sources.adequacy, grade: 'inferred' },
  families: 'all',
  check: ({ budget: { currentYear, previousYearBudget } }) => {
    if (currentYear === null || previousYearBudget === null || currentYear <= 0 || previousYearBudget <= 0) return [];
    const growth = currentYear / previousYearBudget;
    if (growth <= largestGrowth && growth >= 1 / largestGrowth) return [];
    return [
      violated(
        '/budget/currentYear',
        `当年预算${yuan(currentYear)}比同名项目上年预算额${yuan(previousYearBudget)}${growth > 1 ? '增加一倍以上' : '减少一半以上'}，请说明原因。`,
      ),
    ];
  },
  fires: [
    {
      shows: '上年 31,090,000 元，当年 74,116,000 元',
      record: form({ budget: { currentYear: 74_116_000, previousYearBudget: 31_090_000 } }),
    },
  ],
  leavesAlone: [
    { shows: '上年 8,320,000 元，当年 5,535,000 元', record: form({ budget: { currentYear: 5_535_000, previousYearBudget: 8_320_000 } }) },
    { shows: '上年没有同名项目', record: form({ budget: { currentYear: 5_535_000, previousYearBudget: 0 } }) },
  ],
};
