import { type HeaderKey, headerLabels } from '../families/header-labels.ts';
import { type Horizon, horizonWords } from '../families/horizons.ts';
import { type ColumnRole, columnLabels } from '../families/indicator-columns.ts';
import { type LabelWords, type Level1, type Level2, level1Labels, level2Labels } from '../families/sections.ts';
import { webLines } from '../families/web-words.ts';
import { hasChinese, isPlainLabel, labelParts } from './label-key.ts';
import { withoutSpace } from '../chinese/width.ts';

const headerKeys = new Map(headerLabels.flatMap(({ key, labels }) => labels.map((label) => [label, key] as const)));
const columnRoles = new Map(columnLabels.flatMap(({ role, labels }) => labels.map((label) => [labelParts(label).whole, role] as const)));
const conceptsOf = <Concept>(table: readonly LabelWords<Concept>[]) =>
  new Map(table.flatMap(({ concept, labels }) => labels.map((label) => [label, concept] as const)));
const level1Concepts = conceptsOf(level1Labels);
const level2Concepts = conceptsOf(level2Labels);

/** Labels are short: what is longer than this is a value, whatever it begins with. Set by 单位已有的（或拟订的）保证项目实施的制度、措施. */
const longestLabel = 40;

function lookUp<Value>(table: ReadonlyMap<string, Value>, text: string): Value | null {
  if (text.length > longestLabel * 3) return null;
  if (isPlainLabel(text)) return text.length > longestLabel ? null : (table.get(text) ?? null);
  if (!hasChinese(text)) return null;
  const { whole, bare } = labelParts(text);
  if (whole.length > longestLabel) return null;
  return table.get(whole) ?? table.get(bare) ?? null;
}

export const headerKeyOf = (text: string): HeaderKey | null => lookUp(headerKeys, text);
export const columnRoleOf = (text: string): ColumnRole | null => lookUp(columnRoles, text);

/** Level labels lose 指标 or 目标 at the end, also when doubled (指标指标): 产出指标（50分） → 产出. */
export const levelWord = (text: string): string => {
  const { bare } = labelParts(text);
  return bare.replace(/(?:指标|目标)+$/, '') || bare;
};
const levelConcept = <Concept>(table: ReadonlyMap<string, Concept>, text: string): Concept | null => {
  if (text.length > longestLabel * 3) return null;
  const { whole, bare } = labelParts(text);
  return table.get(levelWord(text)) ?? table.get(bare) ?? table.get(whole.replace(/(?:指标|目标)+$/, '')) ?? null;
};
export const level1Of = (text: string): Level1 | null => levelConcept(level1Concepts, text);
export const level2Of = (text: string): Level2 | null => levelConcept(level2Concepts, text);

/** 长期绩效指标, 年度指标值, 指标值(长期) → the horizon they speak of; null where they say none. */
export const horizonOf = (text: string): Horizon | null => {
  const { bare, remarks } = labelParts(text);
  const says = (words: readonly string[]) => [bare, ...remarks].some((part) => words.some((word) => part.startsWith(word)));
  return horizonWords.find(({ words }) => says(words))?.horizon ?? null;
};

/** [下载] [打印] [关闭]: what stands around a form on a web page. */
export const isWebLine = (text: string): boolean => {
  if (text.length > longestWebLine) return false;
  const plain = withoutSpace(text);
  return webLines.some((line) => line.test(plain));
};
const longestWebLine = 60;
