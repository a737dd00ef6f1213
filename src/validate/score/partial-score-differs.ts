import type { IndicatorRecord } from '../../canonical/form-record.ts';
import { amount, form, row } from '../example-form.ts';
import { points, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { evaluatedRows, findingsByRow } from '../rows.ts';
import { sources } from '../sources.ts';
import { reached } from './reached.ts';

/** Forms round to half points, and some units lay down steps of their own: only what is far off is worth a look. */
const tolerancePoints = 1;
const toleranceShare = 0.2;

/** Positive indicators earn their share of the target, negative ones the share the other way round; null where that cannot be told. */
const shareOf = (indicator: IndicatorRecord): number | null => {
  const [wanted, done] = [indicator.target.conditions[0], indicator.actual?.conditions[0]];
  if (reached(indicator) !== false || wanted === undefined || done === undefined || wanted.value <= 0 || done.value <= 0) return null;
  if (wanted.comparator === 'between' || wanted.comparator === 'approx') return null;
  const isCeiling = wanted.comparator === '<=' || wanted.comparator === '<';
  const share = isCeiling ? wanted.value / done.value : done.value / wanted.value;
  return share < 1 ? share : null;
};

const scored = (comparator: '>=' | '<=', wanted: number, done: number, score: number) =>
  form({
    family: 'self-evaluation',
    indicators: [
      row('output.quantity', '检查次数', amount(comparator, wanted, '次'), { actual: amount('=', done, '次'), weight: 10, score }),
    ],
  });

export const partialScoreDiffers: Rule = {
  code: 'partial-score-differs',
  severity: 'info',
  title: '没有达到指标值的，得分应当与完成的比例相当。',
  basis: { id: 'R88', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(evaluatedRows(record), ({ indicator, pointer, title }) => {
      const { weight, score } = indicator;
      const share = shareOf(indicator);
      // Full marks and none have rules of their own.
      if (share === null || weight === null || score === null || score <= 0 || score >= weight) return null;
      const earned = share * weight;
      return Math.abs(earned - score) <= Math.max(tolerancePoints, toleranceShare * weight)
        ? null
        : violated(
            `${pointer}/score`,
            `${title}的指标值是${quoted(indicator.target.text)}，实际${quoted(indicator.actual?.text ?? null)}，按比例约得${points(earned)}分，填的是${points(score)}分，请核对评分依据。`,
          );
    }),
  fires: [
    { shows: '≥10次，实际 4 次，分值 10，得分 9', record: scored('>=', 10, 4, 9) },
    { shows: '反向指标：≤2次，实际 8 次，分值 10，得分 8', record: scored('<=', 2, 8, 8) },
  ],
  leavesAlone: [
    { shows: '≥10次，实际 9 次，得分 8.5', record: scored('>=', 10, 9, 8.5) },
    { shows: '≥10次，实际 12 次，得分 10', record: scored('>=', 10, 12, 10) },
    { shows: '≥10次，实际 0 次，得分 5（没有比例可算）', record: scored('>=', 10, 0, 5) },
  ],
};
