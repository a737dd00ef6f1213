import type { ExactRule } from '../repair-rule.ts';

/** Strings that document platforms sprinkle into the copies they hand out. */
const watermarks = ['Nhomakorabea'];

const anyWatermark = new RegExp(watermarks.join('|'), 'g');
/** Signs strewn between characters, of several sorts: 项★目◆名■称. One sort alone may be boxes to tick: 新增■延续□. */
const strewn = /(?<=\p{Script=Han})[★◆■]+(?=\p{Script=Han})/gu;
const strewnMinimum = 2;

const withoutStrewn = (text: string): string => {
  const signs = text.match(strewn) ?? [];
  return signs.length >= strewnMinimum && new Set(signs).size > 1 ? text.replace(strewn, '') : text;
};

export const watermarkResidue: ExactRule = {
  id: 'watermark-residue',
  about: '去掉文库网站插入的水印字符串，以及散落在字间的符号',
  certainty: 'exact',
  needs: /[N★◆■]/,
  examples: [
    ['服务对象Nhomakorabea满意度指标', '服务对象满意度指标'],
    ['项★目◆名■称', '项目名称'],
  ],
  leavesAlone: ['Korea', '服务对象满意度指标', '★产出指标', '新增■延续□', '重点■一般■', '★★★合格率★核心'],
  apply: (text) => withoutStrewn(text.replace(anyWatermark, '')),
};
