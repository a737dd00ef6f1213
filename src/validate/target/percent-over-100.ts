import type { Condition, Target } from '../../canonical/form-record.ts';
import type { Severity } from '../../model/flag.ts';
import { amount, amounts, form, row } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Finding, type Rule, violated } from '../rule.ts';
import { evaluatedRows, findingsByRow, quantifiedRows, type Row } from '../rows.ts';
import { sources } from '../sources.ts';
import { isAboveWhole, upperEnd } from './shares.ts';

/** May well exceed the whole: growth, and ratios of two different things. */
const unbounded =
  /增长|增幅|增速|增加|增收|提高|提升|上升|同比|环比|较上年|较去年|比上年|倍|杠杆|放大|回报|收益|利润|产出比|投入比|超额|溢价|负荷|涨幅/;
/** Full or better: 任务完成率 120% may be work beyond the plan. */
const aheadOfPlan = /完成率|完成比例|执行率|执行进度|实现率|达成率|完成度|完成情况/;

const severityFor = (name: string): Severity => {
  if (unbounded.test(name)) return 'info';
  return aheadOfPlan.test(name) ? 'warning' : 'error';
};

const shown = (condition: Condition): string => `${upperEnd(condition)}${condition.unit ?? ''}`;

const overWhole = ({ foldedName, pointer, title }: Row, key: 'target' | 'actual', value: Target | null): Finding | null => {
  const over = value === null ? undefined : value.conditions.find(isAboveWhole);
  if (value === null || over === undefined) return null;
  const name = `${foldedName}${folded(over.measure)}${folded(value.text)}`;
  const label = key === 'target' ? '指标值' : '实际完成值';
  return violated(`${pointer}/${key}`, `${title}的${label}${quoted(value.text)}（${shown(over)}）超过了100%。`, severityFor(name));
};

export const percentOver100: Rule = {
  code: 'percent-over-100',
  severity: 'error',
  title: '比率不应超过100%，增长率等除外。',
  basis: { id: 'R56', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) => [
    ...findingsByRow(quantifiedRows(record), (row) => overWhole(row, 'target', row.indicator.target)),
    ...findingsByRow(evaluatedRows(record), (row) => overWhole(row, 'actual', row.indicator.actual)),
  ],
  fires: [
    { shows: '验收合格率：≥120%', record: form({ indicators: [row('output.quality', '验收合格率', amount('>=', 120, '%', '≥120%'))] }) },
    {
      shows: '群众满意度：实际 105%',
      record: form({
        family: 'self-evaluation',
        indicators: [row('satisfaction', '群众满意度', amount('>=', 90, '%'), { actual: amount('=', 105, '%') })],
      }),
    },
    { shows: '差错率：≤1200‰', record: form({ indicators: [row('output.quality', '差错率', amount('<=', 1200, '‰'))] }) },
    {
      shows: '压实度：≥96%，弯沉合格率≥195%',
      record: form({
        indicators: [
          row(
            'output.quality',
            '压实度',
            amounts('≥96%，弯沉合格率≥195%', [
              { comparator: '>=', value: 96, unit: '%' },
              { measure: '弯沉合格率', comparator: '>=', value: 195, unit: '%' },
            ]),
          ),
        ],
      }),
    },
  ],
  leavesAlone: [
    { shows: '验收合格率：=100%', record: form({ indicators: [row('output.quality', '验收合格率', amount('=', 100, '%'))] }) },
    { shows: '差错率：≤5‰', record: form({ indicators: [row('output.quality', '差错率', amount('<=', 5, '‰'))] }) },
    { shows: '培训人次：≥120人次', record: form({ indicators: [row('output.quantity', '培训人次', amount('>=', 120, '人次'))] }) },
  ],
};
