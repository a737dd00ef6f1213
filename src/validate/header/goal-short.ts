import { form } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** Below this a goal hardly says who gets what and how much; other systems ask for far more (300 characters). */
const shortestGoalCharacters = 30;

export const goalShort: Rule = {
  code: 'goal-short',
  severity: 'info',
  title: '总体目标应当写明产出和效果，不宜过短。',
  basis: { id: 'R06', source: sources.completeness, grade: 'inferred' },
  families: 'all',
  check: ({ narrative }) => {
    const goal = folded(narrative.goal);
    // No character takes more than two units.
    if (goal.length >= 2 * shortestGoalCharacters) return [];
    const length = [...goal].length;
    return length > 0 && length < shortestGoalCharacters
      ? [violated('/narrative/goal', `总体目标${quoted(narrative.goal)}只有${length}个字，没有写明产出和效果。`)]
      : [];
  },
  fires: [{ shows: '年度目标：按计划完成工作。', record: form({ narrative: { goal: '按计划完成工作。' } }) }],
  leavesAlone: [
    {
      shows: '写明对象、数量和效果的目标',
      record: form({
        narrative: { goal: '完成26所农村学校的多媒体教室更新，培训教师320人次，设备验收合格率达到100%，师生满意度不低于90%。' },
      }),
    },
    { shows: '年度目标：（空，另有一条规则）', record: form({ narrative: { goal: null } }) },
  ],
};
