import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const applicantMissing: Rule = {
  code: 'applicant-missing',
  severity: 'error',
  title: '申报（实施）单位应当填写。',
  basis: { id: 'R05', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const severity = requirementsOf(record.template).applicant;
    return severity === null || folded(record.project.applicant) !== ''
      ? []
      : [violated('/project/applicant', '没有填写申报（实施）单位名称。', severity)];
  },
  fires: [{ shows: '实施单位：（空）', record: form({ family: 'national-2021', project: { applicant: null } }) }],
  leavesAlone: [
    { shows: '实施单位：市教师发展中心', record: form({ project: { applicant: '市教师发展中心' } }) },
    { shows: '一表多项目，单位写在表外', record: form({ family: 'project-list', project: { applicant: null } }) },
  ],
};
