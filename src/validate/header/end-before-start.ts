import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const endBeforeStart: Rule = {
  code: 'end-before-start',
  severity: 'error',
  title: '计划完成日期不应早于计划开始日期。',
  basis: { id: 'R09', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ project: { startDate, endDate } }) =>
    startDate !== null && endDate !== null && endDate < startDate
      ? [violated('/project/endDate', `计划完成日期${endDate}早于计划开始日期${startDate}。`)]
      : [],
  fires: [{ shows: '2021-12-22 至 2021-01-03', record: form({ project: { startDate: '2021-12-22', endDate: '2021-01-03' } }) }],
  leavesAlone: [
    { shows: '2020-01-02 至 2020-12-30', record: form({ project: { startDate: '2020-01-02', endDate: '2020-12-30' } }) },
    { shows: '一天完成', record: form({ project: { startDate: '2020-05-01', endDate: '2020-05-01' } }) },
    { shows: '缺一个日期', record: form({ project: { startDate: '2020-05-01' } }) },
  ],
};
