import { categoryWords } from '../export/code-words.ts';
import type { AmountChange, FormComparison, FormHead, IndicatorChange, IndicatorHead } from '../review/compare-years/compare-forms.ts';
import type { YearsComparison } from '../review/compare-years/compare-years.ts';
import type { ConditionChange } from '../review/compare-years/target-change.ts';
import { displayWidth, padEnd, printable } from './display-width.ts';

// 市民艺术夜校（临江区文化馆）　2019 → 2020
//   当年预算  400,000.00 → 480,000.00 元（+20%）
//   指标      8 → 8：新增 1，取消 1，改动 4，未变 3
//   新增
//     + 产出目标／数量  线上公开课    ≥12场
//   取消
//     - 产出目标／数量  编印夜校教材  3种
//   改动
//     ~ 产出目标／数量  开设夜校班次  ≥30个班  →  ≥36个班  增加20%

/** For a terminal; columns are aligned over all sections of a form. */
export const comparisonLines = ({ comparisons, onlyEarlier, onlyLater }: YearsComparison): string =>
  `${[
    ...comparisons.map(formLines),
    ...listLines('只在前一份里有的表', onlyEarlier),
    ...listLines('只在后一份里有的表', onlyLater),
    ...(comparisons.length === 0 ? ['没有找到两份里都有的项目。'] : []),
  ].join('\n\n')}\n`;

const listLines = (title: string, forms: readonly FormHead[]): readonly string[] =>
  forms.length === 0 ? [] : [[`${title}：`, ...forms.map((form) => `  ${headWords(form)}　${yearWords(form)}`)].join('\n')];

const headWords = ({ project, applicant, file }: FormHead): string => printable(`${project ?? '（无项目名称）'}（${applicant ?? file}）`);
const yearWords = ({ fiscalYear, file }: FormHead): string => (fiscalYear === null ? printable(file) : String(fiscalYear));

const formLines = (comparison: FormComparison): string => {
  const { earlier, later, budget, came, gone, changed, unchanged, indicatorCounts } = comparison;
  const isSame = came.length + gone.length + changed.length === 0 && unchanged > 0;
  const facts: readonly Line[] = [
    ...budget.map(amountLine),
    [
      '指标',
      `${indicatorCounts.from} → ${indicatorCounts.to}：新增 ${came.length}，取消 ${gone.length}，改动 ${changed.length}，未变 ${unchanged}${isSame ? '，与前一年完全相同' : ''}`,
    ],
  ];
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    ['新增', came.map((indicator) => indicatorLine('+', indicator))],
    ['取消', gone.map((indicator) => indicatorLine('-', indicator))],
    ['改动', changed.map(changeLine)],
  ];
  const rows = aligned(sections.flatMap(([, lines]) => lines));
  let next = 0;
  return [
    `${headWords(later)}　${yearWords(earlier)} → ${yearWords(later)}`,
    ...aligned(facts).map((line) => `  ${line}`),
    ...sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : [`  ${title}`, ...lines.map(() => `    ${rows[next++] ?? ''}`)])),
  ].join('\n');
};

/** The cells of a line. */
type Line = readonly string[];

/** A cell wider than this stands out of its column rather than pushing everything to the right. */
const widestColumn = 44;

const aligned = (given: readonly Line[]): readonly string[] => {
  const lines = given.map((line) => line.map(printable));
  const columns = Math.max(0, ...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_none, index) =>
    Math.max(0, ...lines.map((line) => displayWidth(line[index] ?? '')).filter((width) => width <= widestColumn)),
  );
  return lines.map((line) =>
    line
      .map((cell, index) => padEnd(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const placeWords = ({ level1, level2 }: IndicatorHead): string =>
  [level1, level2].filter((label) => label !== null).join('／') || '（无指标分类）';
const nameWords = ({ name }: IndicatorHead): string => name ?? '（无名称）';
const targetWords = (target: string | null): string => target ?? '（未填）';

const indicatorLine = (mark: string, indicator: IndicatorHead): Line => [
  `${mark} ${placeWords(indicator)}`,
  nameWords(indicator),
  targetWords(indicator.target),
];

const changeLine = (change: IndicatorChange): Line => {
  const { earlier, later, target, weight, moved, similarity } = change;
  const remarks = [
    ...(target?.conditions ?? []).map(conditionWords),
    ...(weight === null ? [] : [`权重 ${weight.from ?? '无'} → ${weight.to ?? '无'}`]),
    ...(moved === null ? [] : [`类别 ${categoryName(moved.from)} → ${categoryName(moved.to)}`]),
    ...(similarity === 1 ? [] : [`原名“${nameWords(earlier)}”，相似度 ${Math.round(similarity * 100)}%，请核对是否同一指标`]),
  ];
  const targets = target === null ? targetWords(later.target) : `${targetWords(target.from)} → ${targetWords(target.to)}`;
  return [`~ ${placeWords(later)}`, nameWords(later), targets, remarks.join('；')];
};

const categoryName = (category: string | null): string =>
  Object.entries(categoryWords).find(([code]) => code === category)?.[1] ?? '未归类';

/** 增加20%, 提高5个百分点, 最多100人次：减少10% */
const conditionWords = ({ measure, unit, difference, percent, from, to }: ConditionChange): string => {
  const lead = measure === null ? '' : `${measure}：`;
  if (difference === 0) return `${lead}${from} → ${to}`;
  if (unit === '%' || unit === '‰')
    return `${lead}${difference > 0 ? '提高' : '降低'}${Math.abs(difference)}个${unit === '%' ? '百' : '千'}分点`;
  return `${lead}${difference > 0 ? '增加' : '减少'}${percent === null ? Math.abs(difference) : `${Math.abs(percent)}%`}`;
};

const amountNames: Readonly<Record<AmountChange['amount'], string>> = {
  total: '总预算',
  currentYear: '当年预算',
  previousYearBudget: '上年预算',
  previousYearExecuted: '上年执行',
  fiscalAppropriation: '财政拨款',
  otherFunds: '其他资金',
  executed: '全年执行',
};

const amountLine = ({ amount, from, to, percent }: AmountChange): Line => [
  amountNames[amount],
  `${yuanWords(from)} → ${yuanWords(to)} 元${percent === null ? '' : `（${percent > 0 ? '+' : ''}${percent}%）`}`,
];

/** 1234567.5 → 1,234,567.50; without the machine's locale. */
const yuanWords = (yuan: number | null): string => (yuan === null ? '未填' : yuan.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ','));
