import type { ExactRule } from '../repair-rule.ts';

/** Strings that document platforms sprinkle into the copies they hand out. */
const watermarks = ['Nhomakorabea'];

const anyWatermark = new RegExp(watermarks.join('|'), 'g');

export const watermarkResidue: ExactRule = {
  id: 'watermark-residue',
  about: '去掉文库网站插入的水印字符串',
  certainty: 'exact',
  examples: [['服务对象Nhomakorabea满意度指标', '服务对象满意度指标']],
  leavesAlone: ['Korea', '服务对象满意度指标'],
  apply: (text) => text.replace(anyWatermark, ''),
};
