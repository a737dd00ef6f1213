import { amount, form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { isMeasureOnly } from './no-level.ts';

export const satisfactionUnquantified: Rule = {
  code: 'satisfaction-unquantified',
  severity: 'info',
  title: '满意度指标应当写出百分比或分数。',
  basis: { id: 'R66', source: sources.localForms, grade: 'practice' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), (row) =>
      row.indicator.target.kind === 'qualitative' && /满意度|满意率|满意程度/.test(row.foldedName) && !isMeasureOnly(row)
        ? violated(`${row.pointer}/target`, `${row.title}的指标值${quoted(row.indicator.target.text)}没有写出百分比或分数。`)
        : null,
    ),
  fires: [
    { shows: '提升社区居民满意度：提升', record: form({ indicators: [row('satisfaction', '提升社区居民满意度', wording('提升'))] }) },
  ],
  leavesAlone: [
    { shows: '读者满意度：≥90%', record: form({ indicators: [row('satisfaction', '读者满意度', amount('>=', 90, '%'))] }) },
    { shows: '居民满意度：满意度（另有一条规则）', record: form({ indicators: [row('satisfaction', '居民满意度', wording('满意度'))] }) },
  ],
};
