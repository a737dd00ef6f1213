import { amounts, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, quantifiedRows } from '../rows.ts';
import { sources } from '../sources.ts';

export const rangeReversed: Rule = {
  code: 'range-reversed',
  severity: 'error',
  title: '区间的下限不应大于上限。',
  basis: { id: 'R59', source: sources.reasoning, grade: 'inferred' },
  families: 'all',
  check: (record) =>
    findingsByRow(quantifiedRows(record), ({ indicator: { target }, pointer, title }) =>
      target.conditions.some(({ value, upper }) => upper !== null && upper < value)
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}下限大于上限。`)
        : null,
    ),
  fires: [
    {
      shows: '200-150项',
      record: form({
        indicators: [
          row('output.quantity', '推介项目数', amounts('200-150项', [{ comparator: 'between', value: 200, upper: 150, unit: '项' }])),
        ],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '150-200项',
      record: form({
        indicators: [
          row('output.quantity', '推介项目数', amounts('150-200项', [{ comparator: 'between', value: 150, upper: 200, unit: '项' }])),
        ],
      }),
    },
  ],
};
