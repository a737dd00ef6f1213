import type { ExactRule } from '../repair-rule.ts';

/**
 * A spreadsheet that hands a cell of several lines on as text puts it between ASCII quotation marks and doubles those inside. What
 * shows that the marks are the spreadsheet's: a line break or running text between them, or doubled marks.
 */
const wrapped = /^\s*"((?:[^"]|"")*)"\s*$/;
const runningText = /[\n，。；;、 ]|""/;

const apply = (text: string): string => {
  const inside = wrapped.exec(text)?.[1];
  if (inside === undefined || !runningText.test(inside)) return text;
  return inside.replaceAll('""', '"').trim();
};

export const quoteResidue: ExactRule = {
  id: 'quote-residue',
  about: '去掉电子表格给多行单元格加上的英文引号',
  certainty: 'exact',
  needs: /"/,
  examples: [
    ['"1.完成年度任务。\n2.保持“零增长”。\n"', '1.完成年度任务。\n2.保持“零增长”。'],
    ['"提升居民意识，优化营商环境"', '提升居民意识，优化营商环境'],
    ['"推进""一网通办""改革"', '推进"一网通办"改革'],
  ],
  leavesAlone: ['"扬帆计划"', '"汇创青春"创新创业大赛', '“1.完成年度任务。\n2.保持增长。”', '"甲"，"乙"'],
  apply,
};
