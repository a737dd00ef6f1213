import { amount, form, row } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

const fewestIndicators = 3;

export const fewIndicators: Rule = {
  code: 'few-indicators',
  severity: 'warning',
  title: '三级指标总数不得少于3个。',
  basis: { id: 'R36', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: ({ indicators }) =>
    indicators.length > 0 && indicators.length < fewestIndicators
      ? [violated('/indicators', `全表只有${indicators.length}个三级指标，不足以反映产出和效益。`)]
      : [],
  fires: [{ shows: '只有一个三级指标', record: form({ indicators: [row('output.quantity', '组织业务培训', amount('>=', 3, '次'))] }) }],
  leavesAlone: [
    {
      shows: '三个三级指标',
      record: form({
        indicators: [row('output.quantity', '培训次数'), row('benefit.social', '服务水平'), row('satisfaction', '学员满意度')],
      }),
    },
  ],
};
