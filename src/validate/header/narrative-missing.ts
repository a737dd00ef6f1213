import { form } from '../example-form.ts';
import { folded } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { narrativeParts } from './narrative-parts.ts';

const filled = { overview: '概况', basis: '依据', necessity: '必要', safeguards: '制度', plan: '计划', goal: '目标' };

export const narrativeMissing: Rule = {
  code: 'narrative-missing',
  severity: 'warning',
  title: '项目概况、立项依据、必要性、制度措施和实施计划应当逐项填写。',
  basis: { id: 'R13', source: sources.shanghai, grade: 'filed' },
  families: ['shanghai-2017'],
  check: ({ narrative }) =>
    narrativeParts
      .filter(({ key }) => key !== 'goal' && key !== 'longTermGoal' && folded(narrative[key]) === '')
      .map(({ key, label }) => violated(`/narrative/${key}`, `没有填写“${label}”。`)),
  fires: [{ shows: '立项依据：（空）', record: form({ family: 'shanghai-2017', narrative: { ...filled, basis: null } }) }],
  leavesAlone: [
    { shows: '各栏均已填写', record: form({ family: 'shanghai-2017', narrative: filled }) },
    { shows: '全国表没有这些栏目', record: form({ family: 'national-2021' }) },
  ],
};
