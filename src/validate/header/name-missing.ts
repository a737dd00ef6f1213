import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const nameMissing: Rule = {
  code: 'name-missing',
  severity: 'error',
  title: '项目名称应当填写。',
  basis: { id: 'R03', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) => (folded(record.project.name) === '' ? [violated('/project/name', '没有填写项目名称。')] : []),
  fires: [{ shows: '项目名称：（空）', record: form({ project: { name: null } }) }],
  leavesAlone: [{ shows: '项目名称：内涵建设经费', record: form({ project: { name: '内涵建设经费' } }) }],
};
