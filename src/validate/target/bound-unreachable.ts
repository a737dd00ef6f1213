import { amount, form, row } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { findingsByRow, quantifiedRows } from '../rows.ts';
import { sources } from '../sources.ts';
import { wholeOf } from './shares.ts';

export const boundUnreachable: Rule = {
  code: 'bound-unreachable',
  severity: 'warning',
  title: '指标值应当能够达到，不应写“大于100%”或“小于0”。',
  basis: { id: 'R57', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(quantifiedRows(record), ({ indicator: { target }, pointer, title }) => {
      const isUnreachable = target.conditions.some(
        ({ comparator, value, unit }) => (comparator === '>' && value === wholeOf(unit)) || (comparator === '<' && value <= 0),
      );
      return isUnreachable ? violated(`${pointer}/target`, `${title}的指标值${quoted(target.text)}不可能达到，请核对符号。`) : null;
    }),
  fires: [
    { shows: '合格率：>100%', record: form({ indicators: [row('output.quality', '合格率', amount('>', 100, '%'))] }) },
    { shows: '事故起数：<0起', record: form({ indicators: [row('benefit.social', '事故起数', amount('<', 0, '起'))] }) },
  ],
  leavesAlone: [
    { shows: '合格率：≥100%', record: form({ indicators: [row('output.quality', '合格率', amount('>=', 100, '%'))] }) },
    { shows: '事故起数：≤0起', record: form({ indicators: [row('benefit.social', '事故起数', amount('<=', 0, '起'))] }) },
    { shows: '偏差：±3%以内', record: form({ indicators: [row('output.quality', '偏差', { ...amount('between', -3, '%', '±3%以内') })] }) },
  ],
};
