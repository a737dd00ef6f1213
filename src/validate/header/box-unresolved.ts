import { form } from '../example-form.ts';
import { quoted } from '../reading.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';

const boxes = /[□☐▢]/u;
const ticks = /[☑☒■✓✔√]/gu;

export const boxUnresolved: Rule = {
  code: 'box-unresolved',
  severity: 'warning',
  title: '一组选项应当只勾选一项。',
  basis: { id: 'R08', source: sources.shanghai, grade: 'seen' },
  families: 'all',
  check: ({ project }) =>
    (['category', 'performanceType'] as const).flatMap((key) => {
      const text = project[key];
      if (text === null) return [];
      const ticked = (text.match(ticks) ?? []).length;
      const isUnclear = ticked > 1 || (ticked === 0 && boxes.test(text));
      const label = key === 'category' ? '项目类别' : '绩效类型';
      return isUnclear ? [violated(`/project/${key}`, `${label}${quoted(text)}勾选了${ticked}项，应当只勾选一项。`)] : [];
    }),
  fires: [
    { shows: '新增项目□ 延续项目□', record: form({ project: { category: '新增项目□ 延续项目□' } }) },
    { shows: '新增项目☑ 延续项目☑', record: form({ project: { category: '新增项目☑ 延续项目☑' } }) },
  ],
  leavesAlone: [
    { shows: '新增项目☑ 延续项目□', record: form({ project: { category: '新增项目☑ 延续项目□' } }) },
    { shows: '新增项目', record: form({ project: { category: '新增项目' } }) },
  ],
};
