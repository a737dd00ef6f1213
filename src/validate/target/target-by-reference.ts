import { form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const reference = /^(?:同上|同左|如上|(?:详?见|参见)(?:附件|附表|上|上表|实施方案|方案|备注|项目书)[一二三四五六七八九十\d]*)$/;

export const targetByReference: Rule = {
  code: 'target-by-reference',
  severity: 'warning',
  title: '指标值应当直接写出，不应写“同上”“见附件”。',
  basis: { id: 'R60', source: sources.completeness, grade: 'regulation' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, foldedTarget, pointer, title }) =>
      reference.test(foldedTarget) ? violated(`${pointer}/target`, `${title}的指标值写的是${quoted(target.text)}，请直接写出数值。`) : null,
    ),
  fires: [{ shows: '培训人数：见附件', record: form({ indicators: [row('output.quantity', '培训人数', wording('见附件'))] }) }],
  leavesAlone: [
    {
      shows: '实施时限：在项目计划完成时间内完成',
      record: form({ indicators: [row('output.timeliness', '实施时限', wording('在项目计划完成时间内完成'))] }),
    },
  ],
};
