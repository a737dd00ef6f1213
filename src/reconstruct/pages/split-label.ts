import { foldWidth, withoutSpace } from '../../chinese/width.ts';
import { headerLabels } from '../../families/header-labels.ts';
import { columnLabels } from '../../families/indicator-columns.ts';
import { level1Labels, level2Labels } from '../../families/sections.ts';
import { once } from '../../model/remembered.ts';

const sectionEndings = ['指标', '目标'];

const knownLabels = once((): ReadonlySet<string> => {
  const plain = [...headerLabels, ...columnLabels].flatMap((entry) => entry.labels);
  const sections = [...level1Labels, ...level2Labels].flatMap((entry) => entry.labels);
  return new Set([...plain, ...sections.flatMap((section) => sectionEndings.map((ending) => section + ending))].map(keyOf));
});

/** Without its colon, and without a remark in brackets behind it: 产出指标（50分）, 项目资金（万元）. */
const keyOf = (text: string): string => {
  const bare = foldWidth(withoutSpace(text)).replace(/:$/, '');
  return bare.replace(/\([^()]*\)$/, '') || bare;
};

/** Two texts are the halves of one label that a page cut: 绩效指 | 标. The second is none by itself: 数量指标 | 质量指标. */
export const isSplitLabel = (upper: string, lower: string): boolean =>
  knownLabels().has(keyOf(upper + lower)) && !knownLabels().has(keyOf(lower));
