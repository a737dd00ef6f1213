import { amount, form, missing, row } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const reached = row('output.quantity', '培训次数', amount('>=', 3, '次'), { actual: amount('=', 3, '次') });

export const actualMissing: Rule = {
  code: 'actual-missing',
  severity: 'warning',
  title: '自评表的每个指标都应当填写实际完成值。',
  basis: { id: 'R92', source: sources.selfEvaluation, grade: 'regulation' },
  families: ['self-evaluation'],
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target, actual }, pointer, title }) =>
      target.kind !== 'missing' && (actual === null || actual.kind === 'missing')
        ? violated(`${pointer}/actual`, `${title}没有填写实际完成值。`)
        : null,
    ),
  fires: [
    {
      shows: '实际完成值：（空）',
      record: form({ family: 'self-evaluation', indicators: [row('output.quantity', '培训次数', amount('>=', 3, '次'))] }),
    },
    { shows: '实际完成值：/', record: form({ family: 'self-evaluation', indicators: [{ ...reached, actual: missing('/') }] }) },
  ],
  leavesAlone: [
    { shows: '≥3次，3次', record: form({ family: 'self-evaluation', indicators: [reached] }) },
    {
      shows: '目标表没有这一栏',
      record: form({ family: 'national-2021', indicators: [row('output.quantity', '培训次数', amount('>=', 3, '次'))] }),
    },
  ],
};
