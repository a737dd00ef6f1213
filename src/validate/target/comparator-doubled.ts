import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { clausesOf } from './clauses.ts';
import { comparisonsIn } from './comparisons.ts';

export const comparatorDoubled: Rule = {
  code: 'comparator-doubled',
  severity: 'info',
  title: '指标值的比较符号只写一个即可。',
  basis: { id: 'R54', source: sources.civilCode, grade: 'regulation' },
  families: 'all',
  check: (record) =>
    rowsOf(record).flatMap(({ indicator: { target }, pointer, title }) =>
      clausesOf(target.text ?? '')
        .map(comparisonsIn)
        .filter((comparisons) => comparisons.length > 1 && new Set(comparisons.map(({ side }) => side)).size === 1)
        .slice(0, 1)
        .map((comparisons) => {
          const written = comparisons.map((comparison) => `“${comparison.written}”`).join('又写了');
          return violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}写了${written}，意思重复，留一个即可。`);
        }),
    ),
  fires: [{ shows: '≥90%以上', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '≥90%以上'))] }) }],
  leavesAlone: [
    { shows: '≥90%', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '≥90%'))] }) },
    { shows: '大于等于90%', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '大于等于90%'))] }) },
  ],
};
