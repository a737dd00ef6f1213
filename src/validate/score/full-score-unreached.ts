import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { evaluatedRows, findingsByRow } from '../rows.ts';
import { sources } from '../sources.ts';
import { reached } from './reached.ts';

const scored = (actual: number, score: number) =>
  form({
    family: 'self-evaluation',
    indicators: [
      row('benefit.social', '政策知晓率', amount('>=', 85, '%', '≥85%'), {
        actual: amount('=', actual, '%', `${actual}%`),
        weight: 5,
        score,
      }),
    ],
  });

export const fullScoreUnreached: Rule = {
  code: 'full-score-unreached',
  severity: 'info',
  title: '没有达到指标值的，不应得满分。',
  basis: { id: 'R88', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(evaluatedRows(record), ({ indicator, pointer, title }) => {
      const { weight, score, target, actual } = indicator;
      // 等于 a count is as good as reached when more was done.
      const isExact = target.conditions[0]?.comparator === '=';
      return weight !== null && weight > 0 && score === weight && !isExact && reached(indicator) === false
        ? violated(
            `${pointer}/score`,
            `${title}的指标值是${quoted(target.text)}，实际${quoted(actual?.text ?? null)}，没有达到，却得了满分。`,
          )
        : null;
    }),
  fires: [{ shows: '≥85%，实际 77%，分值 5，得分 5', record: scored(77, 5) }],
  leavesAlone: [
    { shows: '≥85%，实际 77%，得分 4.5', record: scored(77, 4.5) },
    { shows: '≥85%，实际 85%，得分 5', record: scored(85, 5) },
  ],
};
