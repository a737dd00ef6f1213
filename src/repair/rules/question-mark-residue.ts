import type { JudgedRule, Proposal } from '../repair-rule.ts';

/** Blanks of a label that a conversion turned into question marks: 绩????? 效????? 目????? 标. People type one, or two for stress. */
const lostBlanks = /(?<=\p{Script=Han})\s*\?{3,}\s*(?=\p{Script=Han})/gu;
const confidence = 0.92;

const judge = (text: string): readonly Proposal[] => {
  const after = text.replace(lostBlanks, '');
  return after === text ? [] : [{ after, confidence, applied: true }];
};

export const questionMarkResidue: JudgedRule = {
  id: 'question-mark-residue',
  about: '去掉转码时由空格变成的连续问号',
  certainty: 'judged',
  needs: /\?/,
  examples: [
    ['绩?????????? 效?????????? 目???????? 标', '绩效目标'],
    ['项目????名称', '项目名称'],
  ],
  leavesAlone: ['是否完成?', '什么?? 下一步呢', '金额：????元'],
  judge,
};
