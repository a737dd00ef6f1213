import { matchesIn } from '../../chinese/match-at.ts';
import { form } from '../example-form.ts';
import { folded, yuan } from '../reading.ts';
import { type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { assumedUnitFlag, hasAssumedUnit } from './assumed-unit.ts';
import { filledParts } from '../header/narrative-parts.ts';

/** ±100 元 after conversion. */
const toleranceYuan = 100;
const scales: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
/** 项目总预算553.5万元, 2020年预算安排553.5万元, 项目总投资为1,200万元: amounts that claim to be the form's own. */
const ownAmount =
  /(?:本项目|项目|本年度?|当年|年度|\d{4}年度?)(?:资金)?(?:总预算|预算总额|资金总额|总投资|预算(?:资金)?(?:安排|申请)?|申请(?:财政)?资金|预算安排)(?:为|共计?|合计|总计|:)?([\d,]+(?:\.\d+)?)(亿元|万元|元)/g;

export const narrativeAmountDiffers: Rule = {
  code: 'narrative-amount-differs',
  severity: 'info',
  title: '文字叙述中的项目资金应当与资金栏一致。',
  basis: { id: 'R27', source: sources.disclosure, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const amounts = Object.values(record.budget).filter((value) => value !== null);
    if (amounts.length === 0) return [];
    return filledParts(record).flatMap(({ pointer, label, text }) =>
      matchesIn(ownAmount, folded(text))
        .map((match) => Number((match[1] ?? '').replace(/,/g, '')) * (scales[match[2] ?? ''] ?? 1))
        .filter((said) => !amounts.some((amount) => Math.abs(amount - said) <= toleranceYuan))
        .slice(0, 1)
        .map((said) =>
          hasAssumedUnit(record)
            ? undecidable(pointer, `表中没有写明金额单位，不能判断“${label}”写的${yuan(said)}与资金栏是否一致。`)
            : violated(pointer, `“${label}”写的项目资金${yuan(said)}与资金栏里的任何一个数都对不上。`),
        ),
    );
  },
  fires: [
    {
      shows: '资金总额 5,535,000 元，概况写“项目总预算535.5万元”',
      record: form({ budget: { total: 5_535_000 }, narrative: { overview: '项目总预算535.5万元，用于设备更新。' } }),
    },
  ],
  leavesAlone: [
    { shows: '换算后一致', record: form({ budget: { total: 5_535_000 }, narrative: { overview: '项目总预算553.5万元，用于设备更新。' } }) },
    {
      shows: '别的金额',
      record: form({ budget: { total: 5_535_000 }, narrative: { overview: '单笔超过38万元的由领导班子集体研究决定。' } }),
    },
  ],
  undecided: [
    {
      shows: '金额没有写明单位',
      record: form({
        budget: { total: 5_535_000 },
        narrative: { overview: '项目总预算535.5万元，用于设备更新。' },
        flags: [assumedUnitFlag],
      }),
    },
  ],
};
