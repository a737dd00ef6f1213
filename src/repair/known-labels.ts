import { foldWidth, withoutSpace } from '../chinese/width.ts';
import { headerLabels } from '../families/header-labels.ts';
import { columnLabels } from '../families/indicator-columns.ts';
import { level1Labels, level2Labels } from '../families/sections.ts';

/** 年度, 单位, 数量 and 质量 are labels too, but begin many a name (单位 养护成本): only longer ones prove something. */
const labelCharactersMinimum = 4;
/** Without its ending 长效管理 is part of a name: 长效管理制度健全性. */
const sectionEndings = ['指标', '目标'];

let labels: ReadonlySet<string> | undefined;

const readLabels = (): ReadonlySet<string> => {
  const headers = [...headerLabels, ...columnLabels].flatMap((entry) => entry.labels);
  const sections = [...level1Labels, ...level2Labels].flatMap((entry) => entry.labels);
  const all = [...headers, ...sections.flatMap((section) => sectionEndings.map((ending) => section + ending))];
  return new Set(all.map((label) => foldWidth(label)).filter((label) => label.length >= labelCharactersMinimum));
};

/** 项目名称 内涵建设经费, 质量指标 验收合格率: the space, or line break, after a label parts it from what it labels. */
export const isKnownLabel = (text: string): boolean => {
  labels ??= readLabels();
  return labels.has(foldWidth(withoutSpace(text)).replace(/:$/, ''));
};
