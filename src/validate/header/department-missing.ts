import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const departmentMissing: Rule = {
  code: 'department-missing',
  severity: 'warning',
  title: '主管部门应当填写。',
  basis: { id: 'R04', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ project, template }) => {
    const severity = requirementsOf(template).department;
    return severity === null || folded(project.department) !== '' ? [] : [violated('/project/department', '没有填写主管部门。', severity)];
  },
  fires: [{ shows: '主管部门：（空）', record: form({ family: 'national-2015', project: { department: null } }) }],
  leavesAlone: [
    { shows: '主管部门：市教育局', record: form({ family: 'national-2015', project: { department: '市教育局' } }) },
    { shows: '2020年及以前的上海表没有这一栏', record: form({ family: 'shanghai-2017', project: { department: null } }) },
    {
      shows: '部门整体支出绩效目标表只有部门名称一栏',
      record: form({ family: 'national-2021', title: '部门（单位）整体支出绩效目标申报表', project: { department: null } }),
    },
  ],
};
