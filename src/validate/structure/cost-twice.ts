import { form, row } from '../example-form.ts';
import { groupOf } from '../groups.ts';
import { inferredRows } from '../inferred-rows.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';

const top = row('cost.economic', '项目总成本');
const under = row('output.cost', '苗木单价');

export const costTwice: Rule = {
  code: 'cost-twice',
  severity: 'warning',
  title: '成本指标或作一级指标，或放在产出指标之下，一张表上不应两处都有。',
  basis: { id: 'R32', source: sources.core, grade: 'regulation' },
  families: 'all',
  check: (record) => {
    const underOutput = rowsOf(record).find(({ indicator }) => indicator.category === 'output.cost' && groupOf(indicator) === 'output');
    if (underOutput === undefined || !record.indicators.some((indicator) => groupOf(indicator) === 'cost')) return [];
    return inferredRows(record).size > 0
      ? [undecidable('/indicators', '有的指标所属栏目系推断，不能判断成本指标是否分在两处。')]
      : [violated(`${underOutput.pointer}/level2`, `成本指标既作一级指标，又放在产出指标之下（${underOutput.title}），请并到一处。`)];
  },
  fires: [{ shows: '成本指标／经济成本指标 与 产出指标／成本指标', record: form({ indicators: [top, under] }) }],
  leavesAlone: [
    { shows: '只作一级指标', record: form({ indicators: [top] }) },
    { shows: '只在产出指标之下', record: form({ indicators: [under] }) },
  ],
};
