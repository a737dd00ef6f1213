import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { rowsComparedTwice, sidesIn } from './comparisons.ts';

export const comparatorDoubled: Rule = {
  code: 'comparator-doubled',
  severity: 'info',
  title: '指标值的比较符号只写一个即可。',
  basis: { id: 'R54', source: sources.civilCode, grade: 'regulation' },
  families: 'all',
  check: (record) =>
    rowsComparedTwice(record).flatMap(({ row: { indicator, pointer, title }, clauses }) => {
      const comparisons = clauses.find((clause) => sidesIn(clause) === 1);
      if (comparisons === undefined) return [];
      const written = comparisons.map((comparison) => `“${comparison.written}”`).join('又写了');
      return [violated(`${pointer}/target`, `${title}的指标值${quoted(indicator.target.text)}写了${written}，意思重复，留一个即可。`)];
    }),
  fires: [{ shows: '≥90%以上', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '≥90%以上'))] }) }],
  leavesAlone: [
    { shows: '≥90%', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '≥90%'))] }) },
    { shows: '大于等于90%', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 90, '%', '大于等于90%'))] }) },
  ],
};
