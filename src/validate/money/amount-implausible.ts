import { form } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** A project under 1 万元 or over 1 亿万元: somebody wrote 元 where the form says 万元, or the other way round. */
const smallestYuan = 10_000;
const largestYuan = 1e12;

export const amountImplausible: Rule = {
  code: 'amount-implausible',
  severity: 'warning',
  title: '金额的大小应当合乎常理，注意“元”与“万元”不要混淆。',
  basis: { id: 'R29', source: sources.disclosure, grade: 'seen' },
  families: 'all',
  check: ({ budget }) =>
    (['total', 'currentYear'] as const).flatMap((key) => {
      const amount = budget[key];
      const label = key === 'total' ? '项目总预算' : '当年预算';
      if (amount === null || amount <= 0) return [];
      if (amount < smallestYuan) return [violated(`/budget/${key}`, `${label}只有${yuan(amount)}，请核对单位是“元”还是“万元”。`)];
      return amount >= largestYuan ? [violated(`/budget/${key}`, `${label}高达${yuan(amount)}，请核对单位是“元”还是“万元”。`)] : [];
    }),
  fires: [
    { shows: '项目总预算（元）：553.5', record: form({ budget: { total: 553.5 } }) },
    { shows: '年度资金总额（万元）：500,000,000', record: form({ budget: { currentYear: 5e12 } }) },
  ],
  leavesAlone: [
    { shows: '项目总预算（元）：5,535,000', record: form({ budget: { total: 5_535_000 } }) },
    { shows: '当年预算：0', record: form({ budget: { currentYear: 0 } }) },
  ],
};
