import { amount, form, row } from '../example-form.ts';
import { points, quoted } from '../reading.ts';
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

export const zeroScoreReached: Rule = {
  code: 'zero-score-reached',
  severity: 'info',
  title: '达到指标值的，不应得零分。',
  basis: { id: 'R88', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(evaluatedRows(record), ({ indicator, pointer, title }) =>
      indicator.score === 0 && (indicator.weight ?? 0) > 0 && reached(indicator) === true
        ? violated(
            `${pointer}/score`,
            `${title}实际${quoted(indicator.actual?.text ?? null)}，已达到指标值${quoted(indicator.target.text)}，分值${points(indicator.weight ?? 0)}分却得零分。`,
          )
        : null,
    ),
  fires: [{ shows: '≥85%，实际 90%，分值 5，得分 0', record: scored(90, 0) }],
  leavesAlone: [
    { shows: '≥85%，实际 90%，得分 5', record: scored(90, 5) },
    { shows: '≥85%，实际 50%，得分 0', record: scored(50, 0) },
  ],
};
