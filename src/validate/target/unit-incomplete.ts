import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

/** ≤28.40/株: what is 28.40? 1次/月 and 6.8万元/公里 say it. */
const bareRatio = /\d\/\p{Script=Han}/u;

export const unitIncomplete: Rule = {
  code: 'unit-incomplete',
  severity: 'warning',
  title: '复合单位应当写全，如“元/株”。',
  basis: { id: 'R69', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, foldedTarget, pointer, title }) =>
      bareRatio.test(foldedTarget)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}单位不全，“/”前少了单位。`)
        : null,
    ),
  fires: [
    {
      shows: '苗木单价：≤28.40/株',
      record: form({ indicators: [row('cost.economic', '苗木单价', amount('<=', 28.4, '/株', '≤28.40/株'))] }),
    },
  ],
  leavesAlone: [
    {
      shows: '苗木单价：≤28.40元/株',
      record: form({ indicators: [row('cost.economic', '苗木单价', amount('<=', 28.4, '元/株', '≤28.40元/株'))] }),
    },
    { shows: '1次/月', record: form({ indicators: [row('output.quantity', '巡检', amount('=', 1, '次/月', '1次/月'))] }) },
  ],
};
