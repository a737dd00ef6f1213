import { amount, form, row } from '../example-form.ts';
import { groupOf } from '../groups.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const named = row('output.quantity', '组织业务培训', amount('>=', 3, '次'));

export const labelMissing: Rule = {
  code: 'label-missing',
  severity: 'warning',
  title: '每个三级指标都应当有一级指标和二级指标。',
  basis: { id: 'R31', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator, pointer, title }) => {
      if (indicator.level1 === null) return violated(`${pointer}/level1`, `${title}没有对应的一级指标。`);
      // 满意度 is printed without a second level on many forms.
      return indicator.level2 === null && groupOf(indicator) !== 'satisfaction'
        ? violated(`${pointer}/level2`, `${title}没有对应的二级指标。`)
        : null;
    }),
  fires: [
    { shows: '二级指标：（空）', record: form({ indicators: [{ ...named, level2: null }] }) },
    { shows: '一级指标：（空）', record: form({ indicators: [{ ...named, level1: null }] }) },
  ],
  leavesAlone: [
    { shows: '产出指标／数量指标', record: form({ indicators: [named] }) },
    { shows: '满意度指标没有二级', record: form({ indicators: [{ ...row('satisfaction', '学员满意度'), level2: null }] }) },
  ],
};
