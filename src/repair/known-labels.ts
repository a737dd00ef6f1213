import { foldWidth, withoutSpace } from '../chinese/width.ts';
import { headerLabels } from '../families/header-labels.ts';
import { columnLabels } from '../families/indicator-columns.ts';
import { level1Labels, level2Labels } from '../families/sections.ts';
import { once } from '../model/remembered.ts';

/** 年度, 单位, 数量 and 质量 are labels too, but begin many a name (单位 养护成本): only longer ones prove something. */
const labelCharactersMinimum = 4;
/** Without its ending 长效管理 is part of a name: 长效管理制度健全性. */
const sectionEndings = ['指标', '目标'];

const labels = once((): ReadonlySet<string> => {
  const headers = [...headerLabels, ...columnLabels].flatMap((entry) => entry.labels);
  const sections = [...level1Labels, ...level2Labels].flatMap((entry) => entry.labels);
  const all = [...headers, ...sections.flatMap((section) => sectionEndings.map((ending) => section + ending))];
  return new Set(all.map((label) => foldWidth(label)).filter((label) => label.length >= labelCharactersMinimum));
});

/** 项目名称 内涵建设经费, 质量指标 验收合格率: the space, or line break, after a label parts it from what it labels. */
export const isKnownLabel = (text: string): boolean => isKnownLabelKey(labelKeyOf(text));
export const isKnownLabelKey = (key: string): boolean => labels().has(key);

/** As labels are compared: without spaces and the colon at the end, signs in their narrow form. */
export const labelKeyOf = (text: string): string => {
  const bare = foldWidth(withoutSpace(text));
  return bare.endsWith(':') ? bare.slice(0, -1) : bare;
};

/**
 * In the form of `labelKeyOf`: the labels of the key's length that begin with its first character, and those that end with its last one. A
 * label that differs from the key at a single place is among them.
 */
export const labelsNear = (key: string): readonly (readonly string[])[] => {
  const { beginning, ending } = shelves();
  return [beginning.get(shelfOf(key, 0)) ?? none, ending.get(shelfOf(key, key.length - 1)) ?? none];
};

const none: readonly string[] = [];

const shelves = once(() => ({ beginning: shelve(() => 0), ending: shelve((label) => label.length - 1) }));

const shelve = (at: (label: string) => number): ReadonlyMap<number, readonly string[]> => {
  const shelved = new Map<number, string[]>();
  for (const label of labels()) {
    const shelf = shelfOf(label, at(label));
    shelved.set(shelf, [...(shelved.get(shelf) ?? []), label]);
  }
  return shelved;
};

/** By length and the character at a place. */
const shelfOf = (label: string, at: number): number => label.length * 0x10000 + label.charCodeAt(at);
