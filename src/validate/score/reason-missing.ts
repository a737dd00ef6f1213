import { form, row } from '../example-form.ts';
import { folded, points } from '../reading.ts';
import { isDash } from '../placeholder.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const scored = (score: number, note: string | null) =>
  form({ family: 'self-evaluation', indicators: [row('benefit.social', '政策知晓率', undefined, { weight: 5, score, note })] });

export const reasonMissing: Rule = {
  code: 'reason-missing',
  severity: 'warning',
  title: '扣分的指标应当写明偏差原因和改进措施。',
  basis: { id: 'R91', source: sources.selfEvaluation, grade: 'regulation' },
  families: ['self-evaluation'],
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { weight, score, note }, pointer, title }) =>
      weight !== null && score !== null && score < weight && (folded(note) === '' || isDash(folded(note)))
        ? violated(`${pointer}/note`, `${title}扣了${points(weight - score)}分，没有写明偏差原因。`)
        : null,
    ),
  fires: [{ shows: '分值 5，得分 4，偏差原因：（空）', record: scored(4, null) }],
  leavesAlone: [
    { shows: '分值 5，得分 4，偏差原因：参与人数少于预期', record: scored(4, '参与人数少于预期') },
    { shows: '分值 5，得分 5', record: scored(5, null) },
  ],
};
