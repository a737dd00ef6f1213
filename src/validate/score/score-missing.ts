import { form, row } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const scores = (...values: readonly (number | null)[]) =>
  form({
    family: 'self-evaluation',
    indicators: values.map((score, index) => row('output.quantity', `第${index + 1}项指标`, undefined, { weight: 5, score })),
  });

export const scoreMissing: Rule = {
  code: 'score-missing',
  severity: 'warning',
  title: '自评表的每个指标都应当打分。',
  basis: { id: 'R89', source: sources.selfEvaluation, grade: 'regulation' },
  families: ['self-evaluation'],
  check: (record) =>
    record.indicators.every(({ score }) => score === null)
      ? []
      : findingsByRow(rowsOf(record), ({ indicator: { score }, pointer, title }) =>
          score === null ? violated(`${pointer}/score`, `${title}没有打分。`) : null,
        ),
  fires: [{ shows: '其中一个指标没有得分', record: scores(5, 4, null) }],
  leavesAlone: [
    { shows: '都有得分', record: scores(5, 4) },
    { shows: '没有得分一栏', record: scores(null, null) },
  ],
};
