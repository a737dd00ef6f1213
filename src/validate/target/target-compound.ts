import { amount, amounts, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, quantifiedRows } from '../rows.ts';
import { sources } from '../sources.ts';

export const targetCompound: Rule = {
  code: 'target-compound',
  severity: 'info',
  title: '一个指标值只应规定一个量。',
  basis: { id: 'R58', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    findingsByRow(quantifiedRows(record), ({ indicator: { target }, pointer, title }) =>
      target.conditions.length > 1
        ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}规定了${target.conditions.length}个量，宜分成几个指标。`)
        : null,
    ),
  fires: [
    {
      shows: '>=1次，人数不少于100人',
      record: form({
        indicators: [
          row(
            'output.quantity',
            '统计培训',
            amounts('>=1次，人数不少于100人', [
              { comparator: '>=', value: 1, unit: '次' },
              { measure: '人数', comparator: '>=', value: 100, unit: '人' },
            ]),
          ),
        ],
      }),
    },
  ],
  leavesAlone: [
    { shows: '150-200项', record: form({ indicators: [row('output.quantity', '项目数', amount('between', 150, '项', '150-200项'))] }) },
  ],
};
