import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const nameMissing: Rule = {
  code: 'name-missing',
  severity: 'error',
  title: '项目名称应当填写。',
  basis: { id: 'R03', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: ({ project, template }) => {
    const severity = requirementsOf(template).name;
    return severity === null || folded(project.name) !== '' ? [] : [violated('/project/name', '没有填写项目名称。', severity)];
  },
  fires: [{ shows: '项目名称：（空）', record: form({ project: { name: null } }) }],
  leavesAlone: [
    { shows: '项目名称：内涵建设经费', record: form({ project: { name: '内涵建设经费' } }) },
    { shows: '部门整体支出绩效目标表没有项目名称一栏', record: form({ title: '部门整体支出绩效目标表', project: { name: null } }) },
  ],
};
