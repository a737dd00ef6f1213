import { foldWidth, withoutSpace } from '../chinese/width.ts';
import { headerLabels } from '../families/header-labels.ts';
import { columnLabels } from '../families/indicator-columns.ts';
import { level1Labels, level2Labels } from '../families/sections.ts';

/** 年度, 单位, 数量 and 质量 are labels too, but begin many a name (单位 养护成本): only longer ones prove something. */
const labelCharactersMinimum = 4;
/** Without its ending 长效管理 is part of a name: 长效管理制度健全性. */
const sectionEndings = ['指标', '目标'];

let labels: ReadonlySet<string> | undefined;
let byLength: ReadonlyMap<number, readonly string[]> | undefined;

const readLabels = (): ReadonlySet<string> => {
  const headers = [...headerLabels, ...columnLabels].flatMap((entry) => entry.labels);
  const sections = [...level1Labels, ...level2Labels].flatMap((entry) => entry.labels);
  const all = [...headers, ...sections.flatMap((section) => sectionEndings.map((ending) => section + ending))];
  return new Set(all.map((label) => foldWidth(label)).filter((label) => label.length >= labelCharactersMinimum));
};

const allLabels = (): ReadonlySet<string> => {
  labels ??= readLabels();
  return labels;
};

/** 项目名称 内涵建设经费, 质量指标 验收合格率: the space, or line break, after a label parts it from what it labels. */
export const isKnownLabel = (text: string): boolean => allLabels().has(labelKeyOf(text));

/** As labels are compared: without spaces and the colon at the end, signs in their narrow form. */
export const labelKeyOf = (text: string): string => {
  const bare = foldWidth(withoutSpace(text));
  return bare.endsWith(':') ? bare.slice(0, -1) : bare;
};

/** In the form of `labelKeyOf`. */
export const labelsOfLength = (characters: number): readonly string[] => {
  byLength ??= groupByLength(allLabels());
  return byLength.get(characters) ?? [];
};

const groupByLength = (texts: Iterable<string>): ReadonlyMap<number, readonly string[]> => {
  const groups = new Map<number, string[]>();
  for (const text of texts) {
    const group = groups.get(text.length);
    if (group) group.push(text);
    else groups.set(text.length, [text]);
  }
  return groups;
};
