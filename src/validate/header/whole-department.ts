import { isWholeDepartment } from '../../families/whole-department.ts';
import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const wholeDepartment: Rule = {
  code: 'whole-department',
  severity: 'info',
  title: '部门整体支出的表不是项目支出的表。',
  basis: { id: 'R01', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: ({ template }) =>
    isWholeDepartment(template.title)
      ? [violated('/template/title', '这是部门整体支出的绩效目标表，不是项目支出的：没有项目名称等栏目，统计项目时请分开。')]
      : [],
  fires: [
    { shows: '表名：部门整体支出绩效目标表', record: form({ title: '部门整体支出绩效目标表' }) },
    { shows: '表名：2023年部门（单位）整体支出绩效目标申报表', record: form({ title: '2023年部门（单位）整体支出绩效目标申报表' }) },
  ],
  leavesAlone: [
    { shows: '表名：项目支出绩效目标表', record: form({ title: '项目支出绩效目标表' }) },
    { shows: '表名：项目整体绩效目标表', record: form({ title: '项目整体绩效目标表' }) },
  ],
};
