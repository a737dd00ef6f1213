import { words } from './words.ts';

/** Over what time an indicator is to be reached, where a form has a table or a block for each. */
export type Horizon = 'long-term' | 'annual';

/** How the head of a table or of its columns begins. Source: 范本 2011 (长期绩效指标 · 年度绩效指标), 财预〔2015〕88号, 武汉 2020, 广东 2021. */
export const horizonWords: readonly { readonly horizon: Horizon; readonly words: readonly string[] }[] = [
  { horizon: 'long-term', words: words('长期 中期 中长期 实施期 实施周期 项目期 总体 三年') },
  { horizon: 'annual', words: words('年度 当年 本年') },
];

/** Rows that the blank of the form prints to be overwritten: …… · 目标1 · 指标2：……. Source: 范本 2011, 财预〔2015〕88号. */
export const templateName = /^(?:(?:指标|目标|内容)\d{1,2}[：:.、]?(?:[…⋯]+|\.{3,})?|[…⋯]+|\.{3,})$/;
