import { amount, displacedLabel, form, row } from '../example-form.ts';
import { inferredRows } from '../inferred-rows.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const funds = /预算执行|资金支付|资金到位|资金拨付|支出进度|资金投入|投入资金|经费支出/;

const spent = row('output.quantity', '资金支付率', amount('>=', 95, '%'));

export const fundsAsQuantity: Rule = {
  code: 'funds-as-quantity',
  severity: 'warning',
  title: '资金支付、预算执行等不应作为数量指标。',
  basis: { id: 'R42', source: sources.recheck, grade: 'seen' },
  families: 'all',
  check: (record) =>
    findingsByRow(rowsOf(record), ({ index, indicator, foldedName, pointer, title }) => {
      if (indicator.category !== 'output.quantity' || !funds.test(foldedName)) return null;
      return inferredRows(record).has(index)
        ? undecidable(`${pointer}/level2`, `${title}所属栏目系推断，不能判断是否误作数量指标。`)
        : violated(`${pointer}/level2`, `${title}说的是资金使用，不是产出数量，不应放在数量指标之下。`);
    }),
  fires: [{ shows: '数量指标：资金支付率', record: form({ indicators: [spent] }) }],
  leavesAlone: [
    { shows: '财务管理：预算执行率', record: form({ indicators: [row('management.finance', '预算执行率', amount('>=', 90, '%'))] }) },
  ],
  undecided: [
    { shows: '所属栏目系推断', record: form({ indicators: [spent], repairs: [displacedLabel(0, 'level2', 0.9, '质量', '数量')] }) },
  ],
};
