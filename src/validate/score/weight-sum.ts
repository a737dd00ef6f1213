import type { FormRecord } from '../../canonical/form-record.ts';
import { form, row } from '../example-form.ts';
import { type HorizonTable, horizonTables } from '../horizon-tables.ts';
import { folded, points } from '../reading.ts';
import { requirementsOf } from '../requirements.ts';
import { type Finding, type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** Half of the least step that forms use (0.01). */
const tolerancePoints = 0.005;
/** Weights as shares of one: 0.1 for 10 points. */
const asShares = 100;

const isNear = (sum: number, legal: number): boolean => Math.abs(sum - legal) <= tolerancePoints;

const weights = (...values: readonly (number | null)[]) =>
  values.map((weight, index) => row('output.quantity', `第${index + 1}项指标`, undefined, { weight }));

/** 总体 and 年度 add up each for itself: the platform saves neither otherwise. */
const checkTable = (record: FormRecord, { words, indicators }: HorizonTable): readonly Finding[] => {
  const legal = requirementsOf(record.template).weightSums;
  const given = indicators.map(({ weight }) => weight).filter((weight) => weight !== null);
  if (legal.length === 0 || given.length === 0) return [];
  const sum = given.reduce((total, weight) => total + weight, 0);
  if (legal.some((total) => isNear(sum, total) || isNear(sum * asShares, total))) {
    // On a self-evaluation the 10 points of 预算执行率 stand in the money table: 100 here makes 110, unless they are an indicator.
    const isOver = record.template.family === 'self-evaluation' && isNear(sum, 100);
    const hasExecution = indicators.some(({ name }) => folded(name).includes('预算执行'));
    return isOver && !hasExecution
      ? [violated('/indicators', `${words}指标分值合计100分，如果预算执行率另计10分，总分就超过了100分，请核对。`, 'info')]
      : [];
  }
  if (given.length < indicators.length && sum < Math.max(...legal))
    return [undecidable('/indicators', `${words}有的指标没有读到分值，已有的合计${points(sum)}分，不能判断总分。`)];
  return [violated('/indicators', `${words}三级指标的权重（分值）合计${points(sum)}分，应当是${legal.join('分或')}分。`)];
};

export const weightSum: Rule = {
  code: 'weight-sum',
  severity: 'error',
  title: '三级指标的权重（分值）合计应当是100分，预算执行率10分另列的应当是90分。',
  basis: { id: 'R80', source: sources.platform, grade: 'seen' },
  families: 'all',
  check: (record) =>
    record.indicators.some(({ weight }) => weight !== null) ? horizonTables(record).flatMap((table) => checkTable(record, table)) : [],
  fires: [
    { shows: '合计 93 分', record: form({ family: 'national-2021', indicators: weights(40, 30, 23) }) },
    { shows: '合计 105 分', record: form({ family: 'project-list', indicators: weights(50, 35, 20) }) },
    {
      shows: '中期指标表合计 100 分，年度指标表合计 80 分',
      record: form({
        family: 'national-2011',
        indicators: [
          ...weights(60, 40).map((indicator) => ({ ...indicator, horizon: 'long-term' as const })),
          ...weights(50, 30).map((indicator) => ({ ...indicator, horizon: 'annual' as const })),
        ],
      }),
    },
    { shows: '自评表的指标合计 100 分，没有预算执行率指标', record: form({ family: 'self-evaluation', indicators: weights(60, 30, 10) }) },
  ],
  leavesAlone: [
    { shows: '合计 100 分', record: form({ family: 'national-2021', indicators: weights(60, 30, 10) }) },
    { shows: '合计 90 分，预算执行率 10 分另列', record: form({ family: 'self-evaluation', indicators: weights(50, 30, 10) }) },
    { shows: '按比例填写：0.5、0.3、0.2', record: form({ family: 'national-2021', indicators: weights(0.5, 0.3, 0.2) }) },
    {
      shows: '中期、年度两张指标表，各合计 100 分',
      record: form({
        family: 'national-2011',
        indicators: [
          ...weights(60, 40).map((indicator) => ({ ...indicator, horizon: 'long-term' as const })),
          ...weights(70, 30).map((indicator) => ({ ...indicator, horizon: 'annual' as const })),
        ],
      }),
    },
    { shows: '没有权重一栏', record: form({ family: 'national-2015', indicators: weights(null, null) }) },
  ],
  undecided: [{ shows: '有的行没有读到分值', record: form({ family: 'national-2021', indicators: weights(40, 30, null) }) }],
};
