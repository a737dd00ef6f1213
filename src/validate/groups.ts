import type { FormRecord, IndicatorRecord } from '../canonical/form-record.ts';
import { type Level1, level1Labels } from '../families/sections.ts';
import { rememberedTexts } from '../model/remembered.ts';
import { folded } from './reading.ts';

/** The first level of the indicator tree, as a concept of all families. */
export type Group = Level1;

export const groupWords: Readonly<Record<Group, string>> = {
  management: '投入与管理',
  output: '产出指标',
  cost: '成本指标',
  benefit: '效益指标',
  impact: '影响力目标',
  satisfaction: '满意度指标',
};

/** 产出指标（50分） → 产出 */
const bare = (label: string): string =>
  folded(label)
    .replace(/[(（].*$/, '')
    .replace(/(?:指标|目标)$/, '');

/** 产出指标（50分） → output; null where the label is none of the first level. Forms print few of them, again and again. */
export const groupOfLabel = rememberedTexts((label): Group | null => conceptOf.get(bare(label)) ?? null);

const conceptOf: ReadonlyMap<string, Group> = new Map(
  level1Labels.toReversed().flatMap(({ labels, concept }) => labels.map((label): [string, Group] => [label, concept])),
);

/** Null where neither label nor category tells. Satisfaction under 效果目标 (Shanghai) counts to 效果: the level-1 label is what groups. */
export const groupOf = (indicator: IndicatorRecord): Group | null =>
  indicator.level1 === null ? groupOfCategory(indicator) : groupOfLabel(indicator.level1);

const groupOfCategory = ({ category }: IndicatorRecord): Group | null => {
  const head = category?.split('.')[0];
  return head === undefined ? null : ((Object.keys(groupWords) as Group[]).find((group) => group === head) ?? null);
};

/** Groups that occur, in the order of their first row. */
export const groupsOf = (record: FormRecord): readonly Group[] => [
  ...new Set(record.indicators.map(groupOf).filter((group) => group !== null)),
];

/** Whether some row could belong to a group that seems to be missing. */
export const hasUntoldRows = (record: FormRecord): boolean => record.indicators.some((indicator) => groupOf(indicator) === null);
