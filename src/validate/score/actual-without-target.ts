import { amount, form, missing, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { evaluatedRows, findingsByRow } from '../rows.ts';
import { sources } from '../sources.ts';

export const actualWithoutTarget: Rule = {
  code: 'actual-without-target',
  severity: 'error',
  title: '填了实际完成值的，应当有指标值可以对照。',
  basis: { id: 'R92', source: sources.selfEvaluation, grade: 'regulation' },
  families: 'all',
  check: (record) =>
    findingsByRow(evaluatedRows(record), ({ indicator: { target, actual }, pointer, title }) =>
      target.kind === 'missing' && actual !== null && actual.kind !== 'missing'
        ? violated(`${pointer}/target`, `${title}填了实际完成值${quoted(actual.text)}，却没有年度指标值可以对照。`)
        : null,
    ),
  fires: [
    {
      shows: '年度指标值：（空），实际完成值：7×24小时',
      record: form({
        family: 'self-evaluation',
        indicators: [row('output.quantity', '技术支持服务时长', missing(), { actual: wording('7×24小时') })],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '两个值都有',
      record: form({
        family: 'self-evaluation',
        indicators: [row('output.quantity', '培训次数', amount('>=', 3, '次'), { actual: amount('=', 3, '次') })],
      }),
    },
    { shows: '两个值都空', record: form({ family: 'self-evaluation', indicators: [row('output.quantity', '培训次数', missing())] }) },
  ],
};
