import { due, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

export const deadlineAmbiguous: Rule = {
  code: 'deadline-ambiguous',
  severity: 'info',
  title: '完成时限应当只有一种读法。',
  basis: { id: 'R64', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { target }, pointer, title }) =>
      target.deadline?.ambiguous === true
        ? violated(
            `${pointer}/target`,
            `${title}的完成时限${quoted(target.text)}有两种读法（期初之前或期末之前），本记录取${target.deadline.by}。`,
          )
        : null,
    ),
  fires: [
    {
      shows: '第三季度前完成',
      record: form({ indicators: [row('output.timeliness', '项目推广', due('第三季度前完成', '2020-09-30', 'quarter', true))] }),
    },
  ],
  leavesAlone: [
    {
      shows: '9月底前完成',
      record: form({ indicators: [row('output.timeliness', '项目推广', due('9月底前完成', '2020-09-30', 'month'))] }),
    },
  ],
};
