import { unifyRadicals } from '../../chinese/radicals.ts';
import type { ExactRule } from '../repair-rule.ts';

export const kangxiRadical: ExactRule = {
  id: 'kangxi-radical',
  about: '把字体造成的部首字符换成正常汉字',
  certainty: 'exact',
  needs: /[\u2e80-\u2fd5\uf900-\ufaff]/,
  examples: [
    ['绩效⽬标', '绩效目标'],
    ['⻓期⻔户⻚⾯', '长期门户页面'],
    ['⽤⼾满意度', '用户满意度'],
    ['资\uf90a', '资金'],
  ],
  leavesAlone: ['①面积100㎡（含）', '≥90％', '目标值'],
  apply: unifyRadicals,
};
