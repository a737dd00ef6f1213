import { form } from '../example-form.ts';
import { folded, quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

/** Every title of the family says so: 绩效目标(申报|批复|审批|填报)表, 绩效自评表, 核心绩效指标表. A project list may be named by its sheet only. */
const knownWords = /绩效/;

export const titleUnfamiliar: Rule = {
  code: 'title-unfamiliar',
  severity: 'info',
  title: '表名应当是绩效目标表或绩效自评表。',
  basis: { id: 'R01', source: sources.localForms, grade: 'inferred' },
  families: 'all',
  check: ({ template }) =>
    template.title !== null && !knownWords.test(folded(template.title))
      ? [violated('/template/title', `表名${quoted(template.title)}不像绩效目标表或绩效自评表，请核对是否交错了表。`)]
      : [],
  fires: [{ shows: '表名：项目支出预算明细表', record: form({ title: '项目支出预算明细表' }) }],
  leavesAlone: [
    { shows: '表名：上海市财政支出项目绩效目标申报表', record: form({ title: '上海市财政支出项目绩效目标申报表' }) },
    { shows: '表名没有印出', record: form({ title: null }) },
  ],
};
