// The level-1 and level-2 labels of all families, told apart by what they mean. Labels stand without white space, without 指标 / 目标 at
// the end and without points in brackets (产出指标（50分） → 产出).

import { words } from './words.ts';

export type Level1 = 'management' | 'output' | 'cost' | 'benefit' | 'impact' | 'satisfaction';

export type Level2 =
  | 'input'
  | 'finance'
  | 'implementation'
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economicCost'
  | 'socialCost'
  | 'ecologicalCost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainability'
  | 'satisfaction'
  | 'management'
  | 'personnel'
  | 'coordination'
  | 'facilities'
  | 'information'
  | 'other';

export interface LabelWords<Concept> {
  readonly concept: Concept;
  readonly labels: readonly string[];
}

export const level1Labels: readonly LabelWords<Level1>[] = [
  { concept: 'management', labels: words(`投入与管理 投入和管理 投入管理 投入 决策 过程 管理 投入及管理`) },
  { concept: 'output', labels: words(`产出 预期产出 产出（工作量） 项目产出`) },
  { concept: 'cost', labels: ['成本'] },
  { concept: 'benefit', labels: words(`效果 效益 项目效益 项目效果 预期效益`) },
  { concept: 'impact', labels: ['影响力', '影响'] },
  { concept: 'satisfaction', labels: words(`满意度 服务对象满意度 社会公众或服务对象满意度 群众满意度`) },
];

export const level2Labels: readonly LabelWords<Level2>[] = [
  { concept: 'input', labels: ['投入管理', '投入', '其他资源投入'] },
  { concept: 'finance', labels: ['财务管理', '资金管理'] },
  { concept: 'implementation', labels: ['实施管理', '项目管理', '业务管理'] },
  { concept: 'quantity', labels: words(`数量 产出数量 数量（或建筑规模） 建筑规模 数量指标（或建筑规模指标）`) },
  { concept: 'quality', labels: ['质量', '产出质量'] },
  {
    concept: 'timeliness',
    labels: words(`时效 进度 产出进度 工期 产出时效 时效（工期） 形象进度 时效指标（工期指标） 时效指标（工期指标、形象进度指标）`),
  },
  { concept: 'cost', labels: words(`成本 产出成本 预算（或投资规模）控制 预算控制`) },
  { concept: 'economicCost', labels: ['经济成本'] },
  { concept: 'socialCost', labels: ['社会成本'] },
  { concept: 'ecologicalCost', labels: ['生态环境成本', '生态成本', '环境成本'] },
  { concept: 'economic', labels: ['经济效益', '经济效果'] },
  { concept: 'social', labels: ['社会效益', '社会效果', '社会、经济、生态效益'] },
  { concept: 'ecological', labels: words(`生态效益 环境效益 生态环境效益 生态效果`) },
  { concept: 'sustainability', labels: words(`可持续影响 可持续发展 可持续性 可持续 可持续影响力`) },
  {
    concept: 'satisfaction',
    labels: words(`
      满意度 服务对象满意度 社会公众或服务对象满意度 社会公众满意度 群众满意度 受益对象满意度 受益群众满意度
      服务对象满意 具体
    `),
  },
  { concept: 'management', labels: ['长效管理', '长效机制'] },
  { concept: 'personnel', labels: ['人力资源'] },
  { concept: 'coordination', labels: ['部门协助', '部门协作', '部门协同'] },
  { concept: 'facilities', labels: ['配套设施'] },
  { concept: 'information', labels: ['信息共享'] },
  { concept: 'other', labels: ['其它', '其他'] },
];

/** The concept shared by all families. `above` null: whatever the level-1 label is. First match counts. */
export const categoryOf: readonly { readonly above: Level1 | null; readonly level2: Level2 | null; readonly category: string }[] = [
  { above: null, level2: 'input', category: 'management.input' },
  { above: null, level2: 'finance', category: 'management.finance' },
  { above: null, level2: 'implementation', category: 'management.implementation' },
  { above: null, level2: 'quantity', category: 'output.quantity' },
  { above: null, level2: 'quality', category: 'output.quality' },
  { above: null, level2: 'timeliness', category: 'output.timeliness' },
  { above: null, level2: 'cost', category: 'output.cost' },
  { above: null, level2: 'economicCost', category: 'cost.economic' },
  { above: null, level2: 'socialCost', category: 'cost.social' },
  { above: null, level2: 'ecologicalCost', category: 'cost.ecological' },
  { above: null, level2: 'economic', category: 'benefit.economic' },
  { above: null, level2: 'social', category: 'benefit.social' },
  { above: null, level2: 'ecological', category: 'benefit.ecological' },
  { above: null, level2: 'sustainability', category: 'benefit.sustainability' },
  { above: null, level2: 'satisfaction', category: 'satisfaction' },
  { above: null, level2: 'management', category: 'impact.management' },
  { above: null, level2: 'personnel', category: 'impact.personnel' },
  { above: null, level2: 'coordination', category: 'impact.coordination' },
  { above: null, level2: 'facilities', category: 'impact.facilities' },
  { above: null, level2: 'information', category: 'impact.information' },
  { above: 'impact', level2: 'other', category: 'impact.other' },
  { above: 'satisfaction', level2: null, category: 'satisfaction' },
];

/** A level-1 label with its level-2 children, in the order in which forms print them. */
export interface Branch {
  readonly level1: Level1;
  /** The words where the form itself does not print them. */
  readonly words: string;
  readonly children: readonly { readonly level2: Level2; readonly words: string }[];
}
