import { amount, form, missing, row } from '../example-form.ts';
import { isDash } from '../placeholder.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

export const targetMissing: Rule = {
  code: 'target-missing',
  severity: 'error',
  title: '三级指标应当填写指标值。',
  basis: { id: 'R50', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ indicator: { name, target }, foldedTarget, pointer, title }) => {
      if (target.kind !== 'missing' || (name === null && target.text === null)) return null;
      if (foldedTarget === '') return violated(`${pointer}/target`, `${title}没有填写指标值。`);
      return isDash(foldedTarget) ? violated(`${pointer}/target`, `${title}的指标值只填了${quoted(target.text)}，等于没有填写。`) : null;
    }),
  fires: [
    {
      shows: '第六届市民读书节组织情况：（空）',
      record: form({ indicators: [row('output.quality', '第六届市民读书节组织情况', missing())] }),
    },
    { shows: '培训次数：-', record: form({ indicators: [row('output.quantity', '培训次数', missing('-'))] }) },
    { shows: '培训次数：/', record: form({ indicators: [row('output.quantity', '培训次数', missing('/'))] }) },
  ],
  leavesAlone: [
    { shows: '培训次数：≥3次', record: form({ indicators: [row('output.quantity', '培训次数', amount('>=', 3, '次', '≥3次'))] }) },
    { shows: '事故：0起', record: form({ indicators: [row('output.quality', '重大责任事故', amount('=', 0, '起', '0起'))] }) },
    {
      shows: '培训次数：≥**次（占位符，另有一条规则）',
      record: form({ indicators: [row('output.quantity', '培训次数', missing('≥**次'))] }),
    },
  ],
};
