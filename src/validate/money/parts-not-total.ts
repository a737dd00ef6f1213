import type { FormRecord } from '../../canonical/form-record.ts';
import { form } from '../example-form.ts';
import { folded, yuan } from '../reading.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** 0.1 万元: what rounding to two decimals of 万元 in three places can make. */
const toleranceYuan = 1_000;

/** 上年结转资金 has no place of its own in the record: the extras keep it as printed, in 元 or 万元. Null where none fills the gap. */
const carriedOver = (extras: FormRecord['extras'], gap: number): number | null => {
  const printed = extras.filter(({ label }) => folded(label).includes('结转')).map(({ text }) => Number(folded(text).replace(/,/g, '')));
  return printed.flatMap((value) => [value, value * 10_000]).find((value) => Math.abs(value - gap) <= toleranceYuan) ?? null;
};

export const partsNotTotal: Rule = {
  code: 'parts-not-total',
  severity: 'error',
  title: '年度资金总额应当等于财政拨款、上年结转与其他资金之和。',
  basis: { id: 'R21', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ budget: { currentYear, fiscalAppropriation, otherFunds }, extras, template }) => {
    if (currentYear === null || fiscalAppropriation === null) return [];
    const parts = fiscalAppropriation + (otherFunds ?? 0);
    const written = `财政拨款${yuan(fiscalAppropriation)}${otherFunds === null ? '' : `、其他资金${yuan(otherFunds)}`}`;
    if (parts > currentYear + toleranceYuan)
      return [violated('/budget/currentYear', `年度资金总额${yuan(currentYear)}小于各项资金之和（${written}）。`)];
    if (parts >= currentYear - toleranceYuan) return [];
    if (parts + (carriedOver(extras, currentYear - parts) ?? 0) >= currentYear - toleranceYuan) return [];
    if (requirementsOf(template).carryOver || otherFunds === null)
      return [undecidable('/budget/currentYear', `${written}合计小于年度资金总额${yuan(currentYear)}，差额是否为上年结转，表上看不出。`)];
    return [violated('/budget/currentYear', `年度资金总额${yuan(currentYear)}大于各项资金之和（${written}）。`, 'warning')];
  },
  fires: [
    {
      shows: '总额 100 万元，财政拨款 90 万元，其他资金 20 万元',
      record: form({ budget: { currentYear: 1_000_000, fiscalAppropriation: 900_000, otherFunds: 200_000 } }),
    },
    {
      shows: '没有结转一栏的表：总额 100 万元，财政拨款 70 万元，其他资金 20 万元',
      record: form({ family: 'national-2015', budget: { currentYear: 1_000_000, fiscalAppropriation: 700_000, otherFunds: 200_000 } }),
    },
  ],
  leavesAlone: [
    {
      shows: '总额 2,110 万元，财政拨款 1,688 万元，其他资金 422 万元',
      record: form({ budget: { currentYear: 21_100_000, fiscalAppropriation: 16_880_000, otherFunds: 4_220_000 } }),
    },
    {
      shows: '差额正是上年结转资金 10 万元',
      record: form({
        family: 'self-evaluation',
        budget: { currentYear: 1_000_000, fiscalAppropriation: 900_000, otherFunds: 0 },
        extras: [{ label: '上年结转资金', text: '10.00' }],
      }),
    },
    {
      shows: '四舍五入相差 100 元',
      record: form({ budget: { currentYear: 1_000_000, fiscalAppropriation: 900_100, otherFunds: 100_000 } }),
    },
  ],
  undecided: [
    {
      shows: '有结转一栏的表：差额可能是上年结转',
      record: form({ family: 'self-evaluation', budget: { currentYear: 1_000_000, fiscalAppropriation: 900_000, otherFunds: 0 } }),
    },
  ],
};
