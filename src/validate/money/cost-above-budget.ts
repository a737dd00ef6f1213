import { amount, form, row } from '../example-form.ts';
import { yuan } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { assumedUnitFlag, hasAssumedUnit } from './assumed-unit.ts';

/** 0.1 万元, as for sums of amounts. */
const toleranceYuan = 1_000;
const costCategories: ReadonlySet<string> = new Set(['output.cost', 'cost.economic']);

export const costAboveBudget: Rule = {
  code: 'cost-above-budget',
  severity: 'warning',
  title: '成本指标不应超过项目资金总额。',
  basis: { id: 'R28', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const known = [record.budget.total, record.budget.currentYear].filter((value) => value !== null);
    if (known.length === 0) return [];
    const budget = Math.max(...known);
    // Only whole amounts: 元/人 and 元/公里 are unit costs.
    return rowsOf(record)
      .filter(({ indicator }) => costCategories.has(indicator.category ?? ''))
      .flatMap(({ indicator, pointer, title }) => {
        const over = indicator.target.conditions.find(({ unit, value }) => unit === '元' && value > budget + toleranceYuan);
        if (over === undefined) return [];
        return hasAssumedUnit(record)
          ? [undecidable(`${pointer}/target`, `表中没有写明金额单位，不能判断${title}是否超过资金总额。`)]
          : [violated(`${pointer}/target`, `${title}的指标值${yuan(over.value)}超过了资金总额${yuan(budget)}，请核对单位。`)];
      });
  },
  fires: [
    {
      shows: '资金总额 50 万元，项目总成本 ≤65万元',
      record: form({
        budget: { currentYear: 500_000 },
        indicators: [row('cost.economic', '项目总成本', amount('<=', 650_000, '元', '≤65万元'))],
      }),
    },
  ],
  leavesAlone: [
    {
      shows: '资金总额 80 万元，项目总成本 ≤65万元',
      record: form({
        budget: { currentYear: 800_000 },
        indicators: [row('cost.economic', '项目总成本', amount('<=', 650_000, '元', '≤65万元'))],
      }),
    },
    {
      shows: '单位成本',
      record: form({
        budget: { currentYear: 10_000 },
        indicators: [row('cost.economic', '单位养护成本', amount('<=', 68_000, '元/公里', '≤6.8万元/公里'))],
      }),
    },
    {
      shows: '带动社会投资是效益，不是成本',
      record: form({
        budget: { currentYear: 500_000 },
        indicators: [row('benefit.economic', '带动社会投资', amount('>=', 20_000_000, '元', '≥2000万元'))],
      }),
    },
  ],
  undecided: [
    {
      shows: '金额没有写明单位',
      record: form({
        budget: { currentYear: 500_000 },
        indicators: [row('cost.economic', '项目总成本', amount('<=', 650_000, '元', '≤65万元'))],
        flags: [assumedUnitFlag],
      }),
    },
  ],
};
