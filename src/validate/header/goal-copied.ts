import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

export const goalCopied: Rule = {
  code: 'goal-copied',
  severity: 'info',
  title: '年度目标应当是项目总目标的当年部分，不应照抄。',
  basis: { id: 'R14', source: sources.localForms, grade: 'seen' },
  families: 'all',
  check: ({ narrative }) => {
    const goal = folded(narrative.goal);
    return goal !== '' && goal === folded(narrative.longTermGoal)
      ? [violated('/narrative/longTermGoal', '项目总目标（中期目标）与年度目标一字不差，看不出当年要做到哪一步。')]
      : [];
  },
  fires: [{ shows: '项目总目标 = 年度总体目标', record: form({ narrative: { goal: '提升社区环境。', longTermGoal: '提升社区环境。' } }) }],
  leavesAlone: [
    { shows: '两个目标各写各的', record: form({ narrative: { goal: '2020年完成3个小区。', longTermGoal: '三年完成9个小区。' } }) },
    { shows: '表上只有一个目标', record: form({ narrative: { goal: '提升社区环境。' } }) },
  ],
};
