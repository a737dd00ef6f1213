import { form, row, amount } from '../example-form.ts';
import { placeholderIn } from '../placeholder.ts';
import { quoted } from '../reading.ts';
import { type Finding, type Rule, violated } from '../rule.ts';
import { findingsByRow, rowsOf } from '../rows.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

const projectLabels = { applicant: '申报（实施）单位', department: '主管部门', name: '项目名称', category: '项目类别' } as const;

const projectKeys = ['applicant', 'department', 'name', 'category'] as const;

const findingIn = (text: string | null, label: string, pointer: string): readonly Finding[] => {
  const mark = placeholderIn(text);
  return mark === null ? [] : [violated(pointer, `${label}${quoted(text)}里还留着占位符“${mark}”。`)];
};

export const placeholderLeft: Rule = {
  code: 'placeholder-left',
  severity: 'warning',
  title: '模板里的“XX”“**”“待定”等占位符应当换成实际内容。',
  basis: { id: 'R12', source: sources.disclosure, grade: 'seen' },
  families: 'all',
  check: (record) => [
    ...projectKeys.flatMap((key) => findingIn(record.project[key], projectLabels[key], `/project/${key}`)),
    ...filledParts(record).flatMap(({ pointer, label, text }) => findingIn(text, label, pointer)),
    ...findingsByRow(rowsOf(record), ({ indicator: { name }, pointer }) => {
      const mark = placeholderIn(name);
      // （≥**人） after a name is the template's hint: a rule of its own.
      return mark === null || /[（(][≥≤><=]/.test(name ?? '')
        ? null
        : violated(`${pointer}/name`, `三级指标${quoted(name)}里还留着占位符“${mark}”。`);
    }),
  ],
  fires: [
    { shows: '实施单位：XX市教育局', record: form({ project: { applicant: 'XX市教育局' } }) },
    { shows: '三级指标：提高**学科受重视程度', record: form({ indicators: [row('benefit.social', '提高**学科受重视程度')] }) },
    { shows: '总体目标：20XX年完成××工程', record: form({ narrative: { goal: '20XX年完成××工程。' } }) },
  ],
  leavesAlone: [
    { shows: '技术支持 7×24小时', record: form({ narrative: { goal: '提供7×24小时技术支持，配备X光机2台。' } }) },
    { shows: '★核心指标', record: form({ indicators: [row('output.quantity', '★新建公路里程', amount('>=', 5, '公里'))] }) },
  ],
};
