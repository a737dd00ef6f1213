import { form } from '../example-form.ts';
import { folded, points, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** A form prints 86.19 % for 215,457.6 of 250,000, which is 86.18 %. */
const tolerancePercentagePoints = 0.1;
const rateLabel = /^(?:年度资金总额／|年度预算资金总额／)?(?:预算)?执行率(?:[（(]|$)/;

export const executionRateDiffers: Rule = {
  code: 'execution-rate-differs',
  severity: 'warning',
  title: '执行率应当等于全年执行数除以全年预算数。',
  basis: { id: 'R84', source: sources.audit, grade: 'seen' },
  families: ['self-evaluation'],
  check: ({ budget: { currentYear, executed }, extras }) => {
    if (currentYear === null || executed === null || currentYear <= 0) return [];
    const rate = (executed / currentYear) * 100;
    return extras.flatMap(({ label, text }, index) => {
      const printed = /^(\d+(?:\.\d+)?)%$/.exec(folded(text))?.[1];
      if (!rateLabel.test(folded(label)) || printed === undefined || Math.abs(Number(printed) - rate) <= tolerancePercentagePoints)
        return [];
      return [violated(`/extras/${index}/text`, `填写的执行率${quoted(text)}与执行数除以预算数（${points(rate)}%）不符。`)];
    });
  },
  fires: [
    {
      shows: '全年预算 100 万元，执行 90 万元，执行率 95%',
      record: form({
        family: 'self-evaluation',
        budget: { currentYear: 1_000_000, executed: 900_000 },
        extras: [{ label: '执行率', text: '95%' }],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '215,457.6 / 250,000，执行率 86.19%',
      record: form({
        family: 'self-evaluation',
        budget: { currentYear: 250_000, executed: 215_457.6 },
        extras: [{ label: '执行率', text: '86.19%' }],
      }),
    },
  ],
};
