import { form } from '../example-form.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const datesMissing: Rule = {
  code: 'dates-missing',
  severity: 'warning',
  title: '计划开始日期和计划完成日期应当都填写。',
  basis: { id: 'R10', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ project, template }) => {
    const severity = requirementsOf(template).dates;
    if (severity === null) return [];
    return [
      ...(project.startDate === null ? [violated('/project/startDate', '没有填写计划开始日期，或者所填的不是一个日期。', severity)] : []),
      ...(project.endDate === null ? [violated('/project/endDate', '没有填写计划完成日期，或者所填的不是一个日期。', severity)] : []),
    ];
  },
  fires: [{ shows: '计划完成日期：（空）', record: form({ family: 'shanghai-2017', project: { startDate: '2020-01-02' } }) }],
  leavesAlone: [
    { shows: '两个日期都有', record: form({ family: 'shanghai-2017', project: { startDate: '2020-01-02', endDate: '2020-12-30' } }) },
    { shows: '2021年全国表没有日期栏', record: form({ family: 'national-2021' }) },
  ],
};
