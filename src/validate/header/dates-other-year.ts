import type { FormRecord } from '../../canonical/form-record.ts';
import { form } from '../example-form.ts';
import { type Finding, type Rule, undecidable, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { runsOverYears, spansMoreThanYear } from './runs-over-years.ts';

const outsideYear = (record: FormRecord, year: number): readonly Finding[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { startDate, endDate } = record.project;
  const apart = (startDate !== null && startDate > last) || (endDate !== null && endDate < first);
  if (!apart && runsOverYears(record)) return [];
  // More money in total than this year, and no other sign: perhaps a project of several years that does not say so.
  const severity = !apart && spansMoreThanYear(record.budget) ? 'warning' : 'error';
  const outside = (date: string | null): date is string => date !== null && (date < first || date > last);
  return [
    ...(outside(startDate) ? [violated('/project/startDate', `计划开始日期${startDate}不在预算年度${year}年之内。`, severity)] : []),
    ...(outside(endDate) ? [violated('/project/endDate', `计划完成日期${endDate}不在预算年度${year}年之内。`, severity)] : []),
  ];
};

export const datesOtherYear: Rule = {
  code: 'dates-other-year',
  severity: 'error',
  title: '计划开始和完成日期应当在预算年度之内，跨年度项目除外。',
  basis: { id: 'R11', source: sources.reasoning, grade: 'inferred' },
  families: 'all',
  check: (record) => {
    if (record.fiscalYear !== null) return outsideYear(record, record.fiscalYear);
    const { startDate, endDate } = record.project;
    return startDate === null && endDate === null
      ? []
      : [undecidable('/project/startDate', '不知道预算年度，不能判断起止日期是否在年度之内。')];
  },
  fires: [
    {
      shows: '2020年度的表，2019-01-02 至 2019-12-30',
      record: form({ year: 2020, project: { startDate: '2019-01-02', endDate: '2019-12-30' } }),
    },
    {
      shows: '2020年度的表，完成日期 2021-06-30',
      record: form({ year: 2020, project: { startDate: '2020-01-02', endDate: '2021-06-30' } }),
    },
    {
      shows: '延续项目，但起止日期与本年度毫不相干',
      record: form({ year: 2020, project: { category: '延续项目', startDate: '2017-01-01', endDate: '2018-12-31' } }),
    },
  ],
  leavesAlone: [
    { shows: '2020-01-02 至 2020-12-30', record: form({ year: 2020, project: { startDate: '2020-01-02', endDate: '2020-12-30' } }) },
    {
      shows: '阶段性项目，2024-01-01 至 2026-12-31',
      record: form({ year: 2026, project: { category: '阶段性项目', startDate: '2024-01-01', endDate: '2026-12-31' } }),
    },
    {
      shows: '另有项目总目标，总额大于年度资金',
      record: form({
        year: 2026,
        project: { startDate: '2024-01-01', endDate: '2026-12-31' },
        narrative: { goal: '当年完成一期。', longTermGoal: '三年完成三期。' },
        budget: { total: 10_308_000, currentYear: 3_498_000 },
      }),
    },
  ],
  undecided: [{ shows: '没有预算年度', record: form({ year: null, project: { startDate: '2020-01-02', endDate: '2020-12-30' } }) }],
};
