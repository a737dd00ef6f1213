import type { FormFamily } from './family.ts';
import type { Branch } from './sections.ts';

const outputOf2015: Branch = {
  level1: 'output',
  words: '产出指标',
  children: [
    { level2: 'quantity', words: '数量指标' },
    { level2: 'quality', words: '质量指标' },
    { level2: 'timeliness', words: '时效指标' },
    { level2: 'cost', words: '成本指标' },
  ],
};
const benefit: Branch = {
  level1: 'benefit',
  words: '效益指标',
  children: [
    { level2: 'economic', words: '经济效益指标' },
    { level2: 'social', words: '社会效益指标' },
    { level2: 'ecological', words: '生态效益指标' },
    { level2: 'sustainability', words: '可持续影响指标' },
  ],
};
const satisfaction: Branch = {
  level1: 'satisfaction',
  words: '满意度指标',
  children: [{ level2: 'satisfaction', words: '服务对象满意度指标' }],
};
const costOf2021: Branch = {
  level1: 'cost',
  words: '成本指标',
  children: [
    { level2: 'economicCost', words: '经济成本指标' },
    { level2: 'socialCost', words: '社会成本指标' },
    { level2: 'ecologicalCost', words: '生态环境成本指标' },
  ],
};

const tree2015 = [outputOf2015, benefit, satisfaction];
const tree2021 = [costOf2021, outputOf2015, benefit, satisfaction];

const columnsOfShanghai2017 = { level1: ['一级目标'], level2: ['二级目标'], name: ['三级目标'], target: ['指标目标值'] };

export const familyCatalogue: readonly FormFamily[] = [
  {
    id: 'shanghai-2017',
    source: '上海市财政支出项目绩效目标申报表（2017–2020 年，市级及区级）',
    moneyUnit: '元',
    cues: [
      { of: 'column', role: 'level1', labels: columnsOfShanghai2017.level1, weight: 3 },
      { of: 'column', role: 'level2', labels: columnsOfShanghai2017.level2, weight: 2 },
      { of: 'column', role: 'name', labels: columnsOfShanghai2017.name, weight: 2 },
      { of: 'column', role: 'target', labels: columnsOfShanghai2017.target, weight: 3 },
      // 效果 alone is also printed in 北京 and 东莞.
      { of: 'level1', labels: ['投入与管理', '投入和管理', '影响力'], weight: 4 },
      { of: 'level2', labels: ['财务管理', '实施管理', '长效管理', '部门协助', '信息共享', '人力资源', '配套设施'], weight: 3 },
      { of: 'field', key: 'budget.previousYearBudget', weight: 2 },
      { of: 'field', key: 'project.performanceType', weight: 2 },
    ],
    tree: [
      {
        level1: 'management',
        words: '投入与管理',
        children: [
          { level2: 'input', words: '投入管理' },
          { level2: 'finance', words: '财务管理' },
          { level2: 'implementation', words: '实施管理' },
        ],
      },
      {
        level1: 'output',
        words: '产出目标',
        children: [
          { level2: 'quantity', words: '数量' },
          { level2: 'quality', words: '质量' },
          { level2: 'timeliness', words: '时效' },
          { level2: 'cost', words: '成本' },
        ],
      },
      {
        level1: 'benefit',
        words: '效果目标',
        children: [
          { level2: 'economic', words: '经济效益' },
          { level2: 'social', words: '社会效益' },
          { level2: 'ecological', words: '环境效益' },
          { level2: 'satisfaction', words: '满意度' },
          { level2: 'other', words: '其它' },
        ],
      },
      {
        level1: 'impact',
        words: '影响力目标',
        children: [
          { level2: 'management', words: '长效管理' },
          { level2: 'personnel', words: '人力资源' },
          { level2: 'coordination', words: '部门协助' },
          { level2: 'facilities', words: '配套设施' },
          { level2: 'information', words: '信息共享' },
          { level2: 'other', words: '其它' },
        ],
      },
    ],
  },
  {
    id: 'shanghai-2022',
    source: '上海市普陀区 2022–2026 年公开的财政项目支出绩效目标申报（填报）表',
    moneyUnit: '元',
    cues: [
      { of: 'column', role: 'target', labels: ['年度（/项目）指标值', '年度(/项目)指标值', '年度/项目指标值'], weight: 5 },
      { of: 'field', key: 'project.nature', labels: ['项目性质'], weight: 3 },
      { of: 'field', key: 'budget.currentYear', labels: ['年度资金申请总额'], weight: 3 },
      { of: 'field', key: 'narrative.longTermGoal', labels: ['项目总目标', '项目总体目标'], weight: 1 },
      { of: 'title', words: ['财政项目支出绩效目标'], weight: 1 },
    ],
    tree: tree2021,
  },
  {
    id: 'national-2011',
    source: '第一代财政支出项目绩效目标申报表（范本，2011–2016 年）',
    moneyUnit: '万元',
    cues: [
      { of: 'column', role: 'name', labels: ['指标内容', '绩效目标内容', '具体指标'], weight: 5 },
      { of: 'column', role: 'level1', labels: ['评价内容'], weight: 4 },
      { of: 'field', key: 'narrative.longTermGoal', labels: ['长期目标'], weight: 3 },
      { of: 'field', key: 'narrative.plan', labels: ['项目实施进度计划'], weight: 2 },
      { of: 'field', key: 'extra', labels: ['单位职能概述', '项目申报的可行性'], weight: 3 },
      { of: 'field', key: 'group', labels: ['项目立项情况', '长期绩效指标'], weight: 3 },
      { of: 'level1', labels: ['投入'], weight: 1 },
    ],
    tree: [
      {
        level1: 'management',
        words: '投入',
        children: [
          { level2: 'timeliness', words: '时效目标' },
          { level2: 'cost', words: '成本目标' },
          { level2: 'input', words: '其他资源投入目标' },
        ],
      },
      outputOf2015,
      { ...benefit, children: [...benefit.children, { level2: 'satisfaction', words: '社会公众或服务对象满意度指标' }] },
      { level1: 'satisfaction', words: '服务对象满意度指标', children: [{ level2: 'satisfaction', words: '具体指标' }] },
    ],
  },
  {
    id: 'national-2015',
    source: '财预〔2015〕88号 项目支出绩效目标申报表',
    moneyUnit: '万元',
    cues: [
      { of: 'column', role: 'level1', labels: ['一级指标'], weight: 1 },
      // Local layouts that say no more than the common tree (鄂州, 广东, 东莞 批复表) are read by this family.
      { of: 'level1', labels: ['产出', '预期产出'], weight: 1 },
      { of: 'level1', labels: ['效益', '效果', '满意度', '服务对象满意度'], weight: 1 },
      { of: 'field', key: 'project.period', weight: 3 },
      { of: 'field', key: 'project.category', labels: ['项目属性'], weight: 2 },
      { of: 'field', key: 'budget.total', labels: ['中期资金总额'], weight: 2 },
      { of: 'field', key: 'narrative.longTermGoal', labels: ['中期目标'], weight: 2 },
      { of: 'field', key: 'narrative.goal', labels: ['总体目标'], weight: 1 },
    ],
    tree: tree2015,
  },
  {
    id: 'national-2021',
    source: '财预〔2021〕101号 项目支出绩效目标表（核心绩效指标）',
    moneyUnit: '万元',
    cues: [
      { of: 'column', role: 'level1', labels: ['一级指标'], weight: 1 },
      { of: 'level1', labels: ['成本'], weight: 3 },
      { of: 'level2', labels: ['经济成本', '社会成本', '生态环境成本'], weight: 2 },
      { of: 'column', role: 'weight', weight: 2 },
      { of: 'column', role: 'direction', weight: 2 },
      { of: 'column', role: 'operator', weight: 1 },
    ],
    tree: tree2021,
  },
  {
    id: 'self-evaluation',
    source: '财预〔2020〕10号 项目支出绩效自评表',
    moneyUnit: '万元',
    cues: [
      { of: 'title', words: ['自评'], weight: 5 },
      { of: 'column', role: 'actual', weight: 5 },
      { of: 'column', role: 'score', weight: 3 },
      { of: 'field', key: 'money.executed', weight: 3 },
    ],
    tree: tree2021,
  },
  {
    id: 'project-list',
    source: '部门预算公开 05-2 表等一表多项目的绩效目标表（云南、湖南、四川、重庆）',
    moneyUnit: '万元',
    cues: [{ of: 'column', role: 'name', weight: 0 }],
    tree: tree2021,
  },
];
