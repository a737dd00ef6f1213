import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { requirementsOf } from '../requirements.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const goalMissing: Rule = {
  code: 'goal-missing',
  severity: 'error',
  title: '总体目标（年度目标）应当填写。',
  basis: { id: 'R06', source: sources.audit, grade: 'seen' },
  families: 'all',
  check: (record) => {
    const severity = requirementsOf(record.template).goal;
    if (severity === null || folded(record.narrative.goal) !== '') return [];
    return folded(record.narrative.longTermGoal) === ''
      ? [violated('/narrative/goal', '没有填写总体目标（年度目标）。', severity)]
      : [violated('/narrative/goal', '只填写了中长期（项目总）目标，没有填写年度目标。', 'warning')];
  },
  fires: [
    { shows: '总目标及阶段性目标：（空）', record: form({ family: 'shanghai-2017', narrative: { goal: null } }) },
    { shows: '中期目标有，年度目标（空）', record: form({ family: 'national-2015', narrative: { longTermGoal: '三年内达到先进水平。' } }) },
  ],
  leavesAlone: [{ shows: '年度目标：完成设备更新。', record: form({ narrative: { goal: '完成设备更新。' } }) }],
};
