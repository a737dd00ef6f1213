import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, quantifiedRows } from '../rows.ts';
import { sources } from '../sources.ts';
import { upperEnd, wholeOf } from './shares.ts';

/** Filed forms set 85, 90 or 95 %; below 80 hardly anyone would be content. */
const lowestShare = 80;

export const satisfactionTargetLow: Rule = {
  code: 'satisfaction-target-low',
  severity: 'warning',
  title: '满意度指标值不宜低于80%。',
  basis: { id: 'R66', source: sources.localForms, grade: 'practice' },
  families: 'all',
  check: (record) =>
    findingsByRow(quantifiedRows(record), ({ indicator: { target }, foldedName, pointer, title }) => {
      if (!foldedName.includes('满意') || foldedName.includes('不满意')) return null;
      const low = target.conditions.find(
        (condition) =>
          (condition.measure === null || condition.measure.includes('满意')) &&
          condition.comparator !== '<' &&
          condition.comparator !== '<=' &&
          (wholeOf(condition.unit) === 100 || condition.unit === '分') &&
          upperEnd(condition) > 1 &&
          upperEnd(condition) < lowestShare,
      );
      return low === undefined
        ? null
        : violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}偏低，一般不低于${lowestShare}%。`);
    }),
  fires: [
    {
      shows: '市容环境满意度：不低于50%',
      record: form({ indicators: [row('satisfaction', '市容环境满意度', amount('>=', 50, '%', '不低于50%'))] }),
    },
  ],
  leavesAlone: [
    { shows: '小区居民满意度：≥80%', record: form({ indicators: [row('satisfaction', '小区居民满意度', amount('>=', 80, '%'))] }) },
    { shows: '群众不满意率：≤5%', record: form({ indicators: [row('satisfaction', '群众不满意率', amount('<=', 5, '%'))] }) },
  ],
};
