import { amount, form, row, wording } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const largestShare = 0.5;
/** Below this a share says nothing. */
const fewestRows = 4;

const rows = (qualitative: number, quantitative: number) => [
  ...Array.from({ length: qualitative }, (_, index) => row('benefit.social', `第${index + 1}项影响`, wording('提高'))),
  ...Array.from({ length: quantitative }, (_, index) => row('output.quantity', `第${index + 1}项数量`, amount('>=', 3, '次'))),
];

export const mostlyQualitative: Rule = {
  code: 'mostly-qualitative',
  severity: 'warning',
  title: '绩效指标应当以定量为主。',
  basis: { id: 'R62', source: sources.quantified, grade: 'regulation' },
  families: 'all',
  check: (record) => {
    const filled = rowsOf(record).filter(({ indicator }) => indicator.target.kind !== 'missing');
    const qualitative = filled.filter(({ indicator }) => indicator.target.kind === 'qualitative').length;
    return filled.length >= fewestRows && qualitative > filled.length * largestShare
      ? [violated('/indicators', `${filled.length}个指标值中有${qualitative}个是定性的，定量指标偏少。`)]
      : [];
  },
  fires: [{ shows: '5个指标中4个定性', record: form({ indicators: rows(4, 1) }) }],
  leavesAlone: [
    { shows: '6个指标中2个定性', record: form({ indicators: rows(2, 4) }) },
    { shows: '只有3个指标', record: form({ indicators: rows(3, 0) }) },
  ],
};
