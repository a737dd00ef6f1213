import { form, row } from '../example-form.ts';
import { points } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const scored = (weight: number, score: number) =>
  form({ family: 'self-evaluation', indicators: [row('output.quantity', '培训次数', undefined, { weight, score })] });

export const scoreAboveWeight: Rule = {
  code: 'score-above-weight',
  severity: 'error',
  title: '得分不应高于分值。',
  basis: { id: 'R89', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { weight, score }, pointer, title }) => {
      if (score === null) return null;
      if (score < 0) return violated(`${pointer}/score`, `${title}的得分是负数：${points(score)}分。`);
      return weight !== null && score > weight
        ? violated(`${pointer}/score`, `${title}的得分${points(score)}分高于分值${points(weight)}分。`)
        : null;
    }),
  fires: [{ shows: '分值 5，得分 6', record: scored(5, 6) }],
  leavesAlone: [
    { shows: '分值 5，得分 5', record: scored(5, 5) },
    { shows: '分值 5，得分 0', record: scored(5, 0) },
  ],
};
