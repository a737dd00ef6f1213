import { form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { restatesName } from './no-level.ts';

export const targetRestatesName: Rule = {
  code: 'target-restates-name',
  severity: 'warning',
  title: '指标值不应照抄三级指标名称。',
  basis: { id: 'R61', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), (row) =>
      restatesName(row)
        ? violated(`${row.pointer}/target`, `三级指标${quoted(row.indicator.name)}的指标值与名称一字不差，没有说明做到什么程度。`)
        : null,
    ),
  fires: [
    {
      shows: '宣传工作覆盖面不断扩大：宣传工作覆盖面不断扩大',
      record: form({ indicators: [row('benefit.social', '宣传工作覆盖面不断扩大', wording('宣传工作覆盖面不断扩大'))] }),
    },
  ],
  leavesAlone: [
    {
      shows: '15个居民区全覆盖：居民区全覆盖',
      record: form({ indicators: [row('output.quantity', '15个居民区全覆盖', wording('居民区全覆盖'))] }),
    },
  ],
};
