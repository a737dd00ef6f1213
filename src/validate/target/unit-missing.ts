import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, quantifiedRows } from '../rows.ts';
import { sources } from '../sources.ts';

export const unitMissing: Rule = {
  code: 'unit-missing',
  severity: 'warning',
  title: '定量的指标值应当写明计量单位。',
  basis: { id: 'R52', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(quantifiedRows(record), ({ indicator: { target }, pointer, title }) =>
      // Nothing is nothing in any unit: 返贫率 =0.
      target.conditions.some(({ unit, value }) => unit === null && value !== 0)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}没有写计量单位。`)
        : null,
    ),
  fires: [
    { shows: '补助学生数量：168', record: form({ indicators: [row('output.quantity', '补助学生数量', amount('=', 168, null, '168'))] }) },
  ],
  leavesAlone: [
    { shows: '补助学生数量：168人', record: form({ indicators: [row('output.quantity', '补助学生数量', amount('=', 168, '人'))] }) },
    { shows: '脱贫人口返贫率：=0', record: form({ indicators: [row('benefit.social', '脱贫人口返贫率', amount('=', 0, null, '=0'))] }) },
  ],
};
