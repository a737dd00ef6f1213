import { unitAt } from '../../chinese/units.ts';
import { signCharacters } from './comparators.ts';

/** Words that someone was to replace. */
const words = new Set([
  ...[
    '待定',
    '待填',
    '待填写',
    '待补充',
    '待完善',
    '待确定',
    '未填',
    '未填写',
    '空',
    '空白',
    '请填写',
    '填写',
    '略',
    '同上',
    '暂无数据',
    '无数据',
  ],
  ...['null', 'none', 'nan', 'n/a', 'na', 'undefined', '#n/a', '#ref!', '#value!', '#div/0!', '#name?', '#null!', '#num!', '#####'],
]);
/** A unit that alone says how often. */
const recurring = new Set(['季度', '月度', '年度', '学期', '学年']);
/** Marks that stand for nothing: - / ** — … ( ) □ */
const marks = '-—–―－−_/\\*＊.…·。、,，;；:：?？~～|()（）[]【】{}"\'“”‘’<>《》〈〉□○◯△';
const marksAndSigns = new RegExp(`[${(marks + signCharacters).replace(/[\]\\^-]/g, '\\$&')}\\s]+`, 'g');
/** Where a number was to be written: ≥**%, XX次, ≥__人, X月底前, 某某. */
const blanks = /[*＊_]+|[Xx×✕ⅩN○◯□]+|某+|[?？]+/gu;

const signsOfBlank = /[*＊_Xx×✕ⅩN○◯□某?？]/;

/** Blanks that stand beside digits of the same date: 20XX年12月底前, 2020年X月. */
const datedBlanks = /(?<=20)[Xx×*＊_]{2}(?=年)|(?<=年)[Xx×*＊_]{1,2}(?=月)|(?<=月)[Xx×*＊_]{1,2}(?=[日号])/gu;
const maximumCharacters = 40;

/** The target with a number in its blanks, if it has blanks and no number of its own; whoever reads a quantity in that has read a placeholder. */
export const withBlanksFilled = (folded: string): string | null => {
  if (folded.length > maximumCharacters || !signsOfBlank.test(folded)) return null;
  const dated = folded.replace(datedBlanks, (blank) => (blank.length === 2 ? '10' : '1'));
  if (dated !== folded) return dated;
  if (/\d/.test(folded)) return null;
  const filled = folded.replace(blanks, '1');
  return filled === folded ? null : filled;
};

const longestWord = Math.max(...[...words].map((word) => word.length));

/** Nothing but marks, comparison signs and a unit: -, /, **, ≥%, 》亩. */
export const saysNothing = (folded: string): boolean => {
  if (recurring.has(folded)) return false;
  if (folded.length <= longestWord && words.has(folded.toLowerCase())) return true;
  if (folded.length > maximumCharacters || /\d/.test(folded)) return false;
  const left = folded.replace(marksAndSigns, '');
  return left === '' || unitAt(left) === left;
};
