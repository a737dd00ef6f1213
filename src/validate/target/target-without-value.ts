import { amount, form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { isMeasureOnly, restatesName } from './no-level.ts';

export const targetWithoutValue: Rule = {
  code: 'target-without-value',
  severity: 'warning',
  title: '指标值应当写出要达到的数值或等级，不能只写“及时率”“满意度”。',
  basis: { id: 'R60', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), (row) =>
      isMeasureOnly(row) && !restatesName(row)
        ? violated(`${row.pointer}/target`, `${row.title}的指标值只写了${quoted(row.indicator.target.text)}，没有写要达到多少。`)
        : null,
    ),
  fires: [
    { shows: '完工及时率：及时率', record: form({ indicators: [row('output.quality', '完工及时率', wording('及时率'))] }) },
    { shows: '居民满意度：满意度', record: form({ indicators: [row('satisfaction', '居民满意度', wording('满意度'))] }) },
  ],
  leavesAlone: [
    { shows: '完工及时率：=100%', record: form({ indicators: [row('output.quality', '完工及时率', amount('=', 100, '%'))] }) },
    { shows: '工作完成及时性：及时', record: form({ indicators: [row('output.timeliness', '工作完成及时性', wording('及时'))] }) },
    { shows: '急救成功率：明显提高', record: form({ indicators: [row('benefit.social', '急救成功率', wording('明显提高'))] }) },
    { shows: '入学率：提高入学率', record: form({ indicators: [row('benefit.social', '适龄儿童入学', wording('提高入学率'))] }) },
  ],
};
