import { amount, form, row } from '../example-form.ts';
import { inferredRows } from '../inferred-rows.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const input =
  /^(?:投入|配备|安排)(?:工作)?(?:人员|人力|资金|经费|财力|物力|车辆|设备)(?:数量?|人数|金额|规模)?$|(?:人员|人力|物力|财力)投入/;

export const inputAsOutput: Rule = {
  code: 'input-as-output',
  severity: 'info',
  title: '投入的人力、财力、物力不是产出。',
  basis: { id: 'R43', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ index, indicator, foldedName, pointer, title }) =>
      indicator.category?.startsWith('output.') === true && input.test(foldedName) && !inferredRows(record).has(index)
        ? violated(`${pointer}/name`, `${title}说的是投入，不是项目的产出。`)
        : null,
    ),
  fires: [{ shows: '数量指标：投入人员数', record: form({ indicators: [row('output.quantity', '投入人员数', amount('>=', 5, '人'))] }) }],
  leavesAlone: [
    { shows: '数量指标：培训人员数', record: form({ indicators: [row('output.quantity', '培训人员数', amount('>=', 5, '人'))] }) },
    {
      shows: '数量指标：安排公益性岗位人数',
      record: form({ indicators: [row('output.quantity', '安排公益性岗位人数', amount('>=', 5, '人'))] }),
    },
  ],
};
