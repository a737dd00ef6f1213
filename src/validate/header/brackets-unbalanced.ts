import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

const pairs = ['“”', '‘’', '《》', '（）', '〔〕', '【】'] as const;
const anyMark = /[“”‘’《》（）()〔〕【】]/;
const marks = /[“”‘’《》（）〔〕【】]/g;

const countsIn = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [mark] of text.matchAll(marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
};

/** 1）2） numbers a list with a closing bracket alone; ASCII brackets pair with full-width ones in mixed copies. */
const plainOf = (text: string): string =>
  text
    .replace(/(?<![（(])\b\d{1,2}[）)]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');

export const bracketsUnbalanced: Rule = {
  code: 'brackets-unbalanced',
  severity: 'info',
  title: '引号、书名号和括号应当成对。',
  basis: { id: 'R16', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    filledParts(record).flatMap(({ pointer, label, text }) => {
      if (!anyMark.test(text)) return [];
      const counts = countsIn(plainOf(text));
      return pairs.flatMap(([open = '', close = '']) => {
        const [opened, closed] = [counts.get(open) ?? 0, counts.get(close) ?? 0];
        return opened === closed
          ? []
          : [violated(pointer, `“${label}”里的${open}${close}不成对：${open}有${opened}个，${close}有${closed}个。`)];
      });
    }),
  fires: [{ shows: '（简称“科创22条）', record: form({ narrative: { basis: '市政府关于科技创新的意见（简称“科创22条）。' } }) }],
  leavesAlone: [
    { shows: '（简称“科创22条”）', record: form({ narrative: { basis: '市政府关于科技创新的意见（简称“科创22条”）。' } }) },
    { shows: '1）设备；2）培训', record: form({ narrative: { plan: '1）设备；2）培训' } }) },
    { shows: '（2020年度)', record: form({ narrative: { plan: '总体安排（2020年度)。' } }) },
  ],
};
