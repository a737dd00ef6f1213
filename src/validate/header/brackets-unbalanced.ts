import { form } from '../example-form.ts';
import { type Rule, violated } from '../rule.ts';
import { sources } from '../sources.ts';
import { filledParts } from './narrative-parts.ts';

/** Each with the marks that count as the same: ASCII brackets pair with full-width ones in mixed copies. */
const pairs = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（(', '）)'],
  ['〔', '〕'],
  ['【', '】'],
] as const;
const anyMark = new RegExp(`[${pairs.flat().join('')}]`);
/** 1）2） numbers a list with a closing bracket alone. */
const listNumber = /(?=\d)(?<![（(])\b\d{1,2}[）)]/g;

const count = (text: string, marks: string): number => {
  let found = 0;
  for (const mark of marks) for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
};

export const bracketsUnbalanced: Rule = {
  code: 'brackets-unbalanced',
  severity: 'info',
  title: '引号、书名号和括号应当成对。',
  basis: { id: 'R16', source: sources.sample, grade: 'filed' },
  families: 'all',
  check: (record) =>
    filledParts(record).flatMap(({ pointer, label, text }) => {
      if (!anyMark.test(text)) return [];
      const plain = text.replace(listNumber, '');
      return pairs.flatMap(([opens, closes]) => {
        const [opened, closed] = [count(plain, opens), count(plain, closes)];
        const [open, close] = [opens.charAt(0), closes.charAt(0)];
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
