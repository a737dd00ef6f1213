import type {
  Category,
  Condition,
  Deadline,
  Family,
  FormRecord,
  Frequency,
  IndicatorRecord,
  RepairRecord,
  Target,
} from '../canonical/form-record.ts';

// Small records for the examples that stand beside the rules. Whatever an example does not name is null.

export interface PartialForm {
  readonly family?: Family;
  readonly title?: string | null;
  readonly year?: number | null;
  readonly project?: Partial<FormRecord['project']>;
  readonly narrative?: Partial<FormRecord['narrative']>;
  readonly budget?: Partial<FormRecord['budget']>;
  readonly extras?: FormRecord['extras'];
  readonly indicators?: readonly PartialIndicator[];
  readonly repairs?: readonly RepairRecord[];
  readonly flags?: FormRecord['flags'];
}

export type PartialIndicator = Partial<Omit<IndicatorRecord, 'ordinal'>>;

const noTarget: Target = { text: null, kind: 'missing', conditions: [], deadline: null, frequency: null, quality: null };

const blankIndicator: Omit<IndicatorRecord, 'ordinal'> = {
  category: null,
  level1: null,
  level2: null,
  name: null,
  target: noTarget,
  weight: null,
  direction: null,
  actual: null,
  score: null,
  note: null,
};

/** `form({ family: 'shanghai-2017', project: { name: null } })`: a whole record of which only that is said. */
export const form = (partial: PartialForm): FormRecord => ({
  schemaVersion: 1,
  id: '0000000000000000-0',
  source: { file: '示例.txt', format: 'text', sha256: '0'.repeat(64), bytes: 0, pages: null, ordinal: 0 },
  template: { family: partial.family ?? 'national-2021', title: partial.title === undefined ? '项目支出绩效目标表' : partial.title },
  fiscalYear: partial.year === undefined ? 2020 : partial.year,
  project: {
    applicant: null,
    department: null,
    name: null,
    code: null,
    category: null,
    performanceType: null,
    startDate: null,
    endDate: null,
    governmentProcurement: null,
    ...partial.project,
  },
  narrative: {
    overview: null,
    basis: null,
    necessity: null,
    safeguards: null,
    plan: null,
    goal: null,
    longTermGoal: null,
    ...partial.narrative,
  },
  budget: {
    total: null,
    currentYear: null,
    previousYearBudget: null,
    previousYearExecuted: null,
    fiscalAppropriation: null,
    otherFunds: null,
    executed: null,
    ...partial.budget,
  },
  extras: partial.extras ?? [],
  indicators: (partial.indicators ?? []).map((indicator, index) => ({ ...blankIndicator, ...indicator, ordinal: index + 1 })),
  repairs: partial.repairs ?? [],
  flags: partial.flags ?? [],
  evidence: {},
});

/** Level-1 and level-2 labels as the national forms print them, for the examples. */
const labelsOf: Readonly<Record<Category, readonly [level1: string, level2: string]>> = {
  'management.input': ['投入与管理', '投入管理'],
  'management.finance': ['投入与管理', '财务管理'],
  'management.implementation': ['投入与管理', '实施管理'],
  'output.quantity': ['产出指标', '数量指标'],
  'output.quality': ['产出指标', '质量指标'],
  'output.timeliness': ['产出指标', '时效指标'],
  'output.cost': ['产出指标', '成本指标'],
  'cost.economic': ['成本指标', '经济成本指标'],
  'cost.social': ['成本指标', '社会成本指标'],
  'cost.ecological': ['成本指标', '生态环境成本指标'],
  'benefit.economic': ['效益指标', '经济效益指标'],
  'benefit.social': ['效益指标', '社会效益指标'],
  'benefit.ecological': ['效益指标', '生态效益指标'],
  'benefit.sustainability': ['效益指标', '可持续影响指标'],
  'impact.management': ['影响力目标', '长效管理'],
  'impact.personnel': ['影响力目标', '人力资源'],
  'impact.coordination': ['影响力目标', '部门协助'],
  'impact.facilities': ['影响力目标', '配套设施'],
  'impact.information': ['影响力目标', '信息共享'],
  'impact.other': ['影响力目标', '其它'],
  satisfaction: ['满意度指标', '服务对象满意度指标'],
};

/** `row('output.quality', '验收合格率', amount('>=', 98, '%'), { weight: 5 })` */
export const row = (category: Category, name: string | null, target: Target = noTarget, rest: PartialIndicator = {}): PartialIndicator => ({
  category,
  level1: labelsOf[category][0],
  level2: labelsOf[category][1],
  name,
  target,
  ...rest,
});

/** One condition; `text` is put together where the form is not said to write it otherwise. */
export const amount = (comparator: Condition['comparator'], value: number, unit: string | null, text?: string): Target =>
  amounts(text ?? `${comparator}${value}${unit ?? ''}`, [{ comparator, value, unit }]);

export const amounts = (
  text: string,
  conditions: readonly (Pick<Condition, 'comparator' | 'value' | 'unit'> & Partial<Condition>)[],
): Target => ({
  ...noTarget,
  text,
  kind: 'quantitative',
  conditions: conditions.map((condition) => ({ measure: null, upper: null, ...condition })),
});

/** A qualitative target. */
export const wording = (text: string): Target => ({ ...noTarget, text, kind: 'qualitative', quality: text });

/** A target that is empty or only looks filled. */
export const missing = (text: string | null = null): Target => ({ ...noTarget, text });

export const due = (text: string, by: string, precision: Deadline['precision'], ambiguous = false): Target => ({
  ...noTarget,
  text,
  kind: 'deadline',
  deadline: { by, precision, ambiguous },
});

export const often = (text: string, times: number, unit: string, every: Frequency['every']): Target => ({
  ...noTarget,
  text,
  kind: 'quantitative',
  frequency: { times, unit, every },
});

/** A label bound to another row than the one it is printed on, as the reconstruction of a text copy records it. */
export const displacedLabel = (
  index: number,
  level: 'level1' | 'level2',
  confidence: number,
  before: string | null,
  after: string,
): RepairRecord => ({
  pointer: `/indicators/${index}/${level}`,
  rule: 'displaced-label',
  before,
  after,
  confidence,
  applied: true,
  evidence: null,
});
