import type { ExactRule } from '../repair-rule.ts';

/** Control and format characters (zero-width spaces, soft hyphens, marks of direction, byte order marks) and variation selectors. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu;
/** Blanks of any width but the ordinary and the ideographic one, which form and indentation use: no-break, thin, figure space … */
const oddBlank = /[^\S \n\u3000]/g;
/** Vertical tab (a manual line break in Word), form feed, next line, line and paragraph separator. */
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Any of these, or half of a pair of units, which may stand for one. */
const anyInvisible = /[^\S \n\u3000]|(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\p{Variation_Selector}/u;

const apply = (text: string): string =>
  text
    .replace(lineBreak, '\n')
    .replace(oddBlank, (blank) => (blank === '\ufeff' ? '' : ' '))
    .replace(invisible, (character) => (character === '\n' ? character : ''));

export const invisibleCharacters: ExactRule = {
  id: 'invisible-characters',
  about: '去掉看不见的控制字符、零宽字符；不间断空格等改为普通空格',
  certainty: 'exact',
  needs: anyInvisible,
  examples: [
    ['预算\u200b执行\ufeff率', '预算执行率'],
    ['≥\u00a090%', '≥ 90%'],
    ['第一段。\r\n第二段。', '第一段。\n第二段。'],
    ['第一段。\u000b第二段。', '第一段。\n第二段。'],
  ],
  leavesAlone: ['　　一、项目概况', '第一段。\n第二段。', '≥ 90%'],
  apply,
};
