import { amount, form, row } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const indicatorsMissing: Rule = {
  code: 'indicators-missing',
  severity: 'error',
  title: '应当填写绩效指标。',
  basis: { id: 'R30', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ indicators }) => (indicators.length === 0 ? [violated('/indicators', '表上没有一条三级指标。')] : []),
  fires: [{ shows: '指标表里没有一行', record: form({ indicators: [] }) }],
  leavesAlone: [{ shows: '有指标', record: form({ indicators: [row('output.quantity', '组织业务培训', amount('>=', 3, '次'))] }) }],
};
