import { amount, form, missing, row } from '../example-form.ts';
import { isDash } from '../placeholder.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

export const indicatorNameMissing: Rule = {
  code: 'indicator-name-missing',
  severity: 'warning',
  title: '三级指标名称应当填写。',
  basis: { id: 'R38', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { name, ordinal, target }, foldedName, pointer }) => {
      if (isDash(foldedName)) return violated(`${pointer}/name`, `第${ordinal}行的三级指标只填了${quoted(name)}，没有名称。`);
      return foldedName === '' && target.text !== null
        ? violated(`${pointer}/name`, `第${ordinal}行有指标值${quoted(target.text)}，却没有三级指标名称。`)
        : null;
    }),
  fires: [
    { shows: '三级指标：（空），指标值：≥90%', record: form({ indicators: [row('output.quality', null, amount('>=', 90, '%', '≥90%'))] }) },
    { shows: '三级指标：-', record: form({ indicators: [row('output.quality', '-', missing('-'))] }) },
  ],
  leavesAlone: [
    { shows: '三级指标：验收合格率', record: form({ indicators: [row('output.quality', '验收合格率', amount('>=', 90, '%'))] }) },
  ],
};
