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
/** Marks that stand for nothing: - / ** — … ( ) □ */
const marks = /[-—–―－−_/\\*＊.…·。、,，;；:：?？~～|()（）[\]【】{}"'“”‘’<>《》〈〉□○◯△\s]/gu;
const signs = new RegExp(`[${signCharacters.replace(/[\]\\^-]/g, '\\$&')}]`, 'gu');
/** Where a number was to be written: ≥**%, XX次, ≥__人, X月底前, 某某. */
const blanks = /[*＊_]+|[Xx×✕ⅩN○◯□]+|某+|[?？]+/gu;

/** The target with a number in its blanks, if it has blanks and no number of its own; whoever reads a quantity in that has read a placeholder. */
export const withBlanksFilled = (folded: string): string | null => {
  if (/\d/.test(folded) || folded.length > 40) return null;
  const filled = folded.replace(blanks, '1');
  return filled === folded ? null : filled;
};

/** Nothing but marks, comparison signs and a unit: -, /, **, ≥%, 》亩. */
export const saysNothing = (folded: string): boolean => {
  if (words.has(folded.toLowerCase())) return true;
  if (folded.length > 40) return false;
  const left = folded.replace(signs, '').replace(marks, '');
  return left === '' || (unitAt(left) === left && !/\d/.test(left));
};
