import { amount, amounts, form, row, wording } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { rowsComparedTwice, sidesIn } from './comparisons.ts';

export const comparatorContradiction: Rule = {
  code: 'comparator-contradiction',
  severity: 'warning',
  title: '一个指标值不应同时用两种相反的比较。',
  basis: { id: 'R54', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    rowsComparedTwice(record).flatMap(({ row: { indicator, pointer, title }, clauses }) => {
      const comparisons = clauses.find((clause) => sidesIn(clause) > 1);
      if (comparisons === undefined) return [];
      const written = comparisons.map((comparison) => `“${comparison.written}”`).join('和');
      return [violated(`${pointer}/target`, `${title}的指标值${quoted(indicator.target.text)}同时写了${written}，前后矛盾，请只留一种。`)];
    }),
  fires: [
    {
      shows: '=50人次以上，培训场次不少于二次',
      record: form({
        indicators: [
          row(
            'output.quantity',
            '业务知识培训',
            amounts('=50人次以上，培训场次不少于二次', [{ comparator: '>=', value: 50, unit: '人次' }]),
          ),
        ],
      }),
    },
    { shows: '≥90%以下', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '≥90%以下'))] }) },
    { shows: '不低于3次以内', record: form({ indicators: [row('output.quantity', '检查次数', amount('>=', 3, '次', '不低于3次以内'))] }) },
    { shows: '≤不少于5家', record: form({ indicators: [row('output.quantity', '服务企业数', amount('>=', 5, '家', '≤不少于5家'))] }) },
  ],
  leavesAlone: [
    {
      shows: '>=1次，人数不少于100人',
      record: form({
        indicators: [row('output.quantity', '统计培训', amounts('>=1次，人数不少于100人', [{ comparator: '>=', value: 1, unit: '次' }]))],
      }),
    },
    { shows: '达到95%以上', record: form({ indicators: [row('output.quality', '合同履约率', amount('>=', 95, '%', '达到95%以上'))] }) },
    {
      shows: '响应时间≤2小时，合格率≥95%',
      record: form({ indicators: [row('output.quality', '响应', wording('响应时间≤2小时，合格率≥95%'))] }),
    },
    { shows: '=1项省级以上奖项', record: form({ indicators: [row('output.quality', '获奖', amount('=', 1, '项', '=1项省级以上奖项'))] }) },
    { shows: '控制在98%以上', record: form({ indicators: [row('output.quality', '达标率', amount('>=', 98, '%', '控制在98%以上'))] }) },
    {
      shows: '≥90%以上（重复，另有一条规则）',
      record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '≥90%以上'))] }),
    },
  ],
};
