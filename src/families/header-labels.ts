// Header labels of all families, as printed but without white space, colon, marks and the unit or remark in brackets.
// Source of the variants: the forms listed in the domain reference (财预〔2015〕88号, 财预〔2021〕101号, 上海 2017–2026, local layouts).

import { words } from './words.ts';

/** Where the value of a label goes: a leaf of the record, or one of the roles below. */
export type HeaderKey =
  | 'project.applicant'
  | 'project.department'
  | 'project.name'
  | 'project.code'
  | 'project.category'
  | 'project.nature'
  | 'project.performanceType'
  | 'project.startDate'
  | 'project.endDate'
  | 'project.period'
  | 'project.governmentProcurement'
  | 'narrative.overview'
  | 'narrative.basis'
  | 'narrative.necessity'
  | 'narrative.safeguards'
  | 'narrative.plan'
  | 'narrative.goal'
  | 'narrative.annualGoal'
  | 'narrative.longTermGoal'
  | 'budget.total'
  | 'budget.currentYear'
  | 'budget.amount'
  | 'budget.previousYearBudget'
  | 'budget.previousYearExecuted'
  | 'budget.fiscalAppropriation'
  | 'budget.otherFunds'
  | 'budget.executed'
  /** A real label the contract has no place for: its value is kept among the extras. */
  | 'extra'
  /** Heads a block of other labels; has no value of its own. */
  | 'group'
  /** Column heads of a money table (self-evaluation): the amount planned, and the amount executed. */
  | 'money.planned'
  | 'money.initial'
  | 'money.executed'
  | 'money.other'
  /** The fiscal year in a cell of its own. */
  | 'year'
  /** Says the money unit of the sheet: 单位：万元. */
  | 'unit';

export interface HeaderLabel {
  readonly key: HeaderKey;
  readonly labels: readonly string[];
}

export const headerLabels: readonly HeaderLabel[] = [
  {
    key: 'project.applicant',
    labels: words(`
      申报单位名称 申报单位 项目申报单位 填报单位 编制单位 预算单位 预算单位名称 单位名称 项目单位 实施单位
      项目实施单位 项目执行单位 项目用款单位 具体实施单位 项目承担单位 资金使用单位 项目主管单位
      实施单位名称 项目单位名称 申请单位 部门（单位）名称 单位（部门）名称
    `),
  },
  {
    key: 'project.department',
    labels: words(`
      主管部门 主管部门及代码 主管部门及编码 主管部门名称 项目主管部门 主管预算部门 预算主管部门 业务主管部门
      省级业务主管部门 预算部门 主管单位 预算部门名称 一级预算部门 主管部门（单位） 部门名称
    `),
  },
  {
    key: 'project.name',
    labels: words(`
      项目名称 项目支出名称 部门（单位）专项名称 单位名称、项目名称 单位（专项）名称 资金名称 专项名称 工程名称 专项资金名称 专项（项目）名称 政策（项目）名称 二级项目名称
      预算项目名称 项目名
    `),
  },
  { key: 'project.code', labels: words(`项目编码 项目代码 项目编号 项目编码（代码） 项目库编码 预算项目编码`) },
  { key: 'project.category', labels: words(`项目类别 项目类型 项目分类 资金类型 项目属性 项目种类`) },
  { key: 'project.nature', labels: ['项目性质', '是否新增'] },
  { key: 'project.performanceType', labels: ['绩效类型', '资金用途', '用途范围'] },
  {
    key: 'project.startDate',
    labels: words(`计划开始日期 开始时间 开始日期 预计开始时间 计划开始时间 项目开始时间 项目开始日期 起始时间 起始日期 开工时间`),
  },
  {
    key: 'project.endDate',
    labels: words(`
      计划完成日期 结束时间 结束日期 完成时间 完成日期 预计完成时间 计划完成时间 计划结束日期 计划结束时间
      项目完成时间 项目结束时间 终止时间 竣工时间 项目完成日期
    `),
  },
  {
    key: 'project.period',
    labels: words(`
      项目期 项目期限 项目起止时间 项目起止年限 实施周期 实施期限 建设周期 项目支出实施期 项目计划实施时间 实施时间
      项目实施期 项目周期 起止时间 项目实施周期 项目起止日期
    `),
  },
  {
    key: 'project.governmentProcurement',
    labels: words(`是否含有政府购买服务 是否政府购买服务 是否含政府购买服务 是否政府购买 政府购买服务`),
  },
  {
    key: 'narrative.overview',
    labels: words(`项目概况 项目概述 项目总体概况 项目主要内容 基本情况 项目基本情况 项目内容 项目简介 项目基本概况`),
  },
  {
    key: 'narrative.basis',
    labels: words(`立项依据 项目立项的依据 项目立项依据 设立依据 项目依据 项目审批 项目设立依据 项目设立的依据 政策依据`),
  },
  {
    key: 'narrative.necessity',
    labels: words(`
      项目设立的必要性 项目设立必要性 项目申报的必要性 必要性 项目立项必要性 项目立项的必要性 立项必要性 设立的必要性
      项目必要性
    `),
  },
  {
    key: 'narrative.safeguards',
    labels: words(`
      保证项目实施的制度、措施 保证项目实施的制度和措施 单位已有的（或拟订的）保证项目实施的制度、措施 制度措施
      保障绩效目标实现措施 保证项目实施的制度措施 保障措施 项目实施的制度、措施 保证项目实施的制度与措施
      保证项目实施的措施 项目保障措施 制度、措施
    `),
  },
  {
    key: 'narrative.plan',
    labels: words(`
      项目实施计划 项目实施进度计划 实施方案 预期进度与资金支出计划 实施计划 项目实施方案 项目进度计划 项目实施进度
      项目实施内容及计划
    `),
  },
  {
    key: 'narrative.goal',
    labels: words(`
      总目标及阶段性目标 总体目标 总目标 项目总体绩效目标 绩效目标 总体绩效目标 整体绩效目标 项目绩效总目标 项目绩效目标
      项目总体目标及阶段性目标 绩效总目标
    `),
  },
  {
    key: 'narrative.annualGoal',
    labels: words(`
      年度总体目标 年度目标 年度绩效目标 本年度绩效目标 本年度目标 项目年度绩效目标 年度主要目标和成果 预期目标
      年初设定目标 年度总体绩效目标 年度绩效总目标 年初目标 年初预期目标 当年绩效目标 当年目标 项目年度目标
      年度预期目标 年初设定的目标
    `),
  },
  {
    key: 'narrative.longTermGoal',
    labels: words(`
      项目总目标 项目总体目标 中期目标 中期滚动目标 实施期目标 实施期绩效目标 长期目标 实施期总目标 实施期总体目标
      中期绩效目标 长期绩效目标 项目期总体目标 三年总体目标 中长期目标
    `),
  },
  {
    key: 'budget.total',
    labels: words(`
      项目总预算 项目资金总额 中期资金总额 中期预算资金总额 实施期资金总额 中期市财政预算 项目总投资 项目总额
      项目总资金 总预算 实施期总金额
    `),
  },
  {
    key: 'budget.currentYear',
    labels: words(`
      项目当年预算 年度资金申请总额 年度资金总额 年度预算资金总额 当年资金总额 当年年度预算 年度本级预算金额
      本年度申请金额 本年度申请市财政预算资金 项目预算金额 当年预算 本年预算 年度预算 年度预算总额 年度申请资金总额
      当年预算金额 本年度资金总额 年度总金额 年度资金 年度金额 预算金额 预算数 年度预算数 当年申请金额
    `),
  },
  { key: 'budget.amount', labels: words(`资金总额 项目资金申请 资金需求 资金合计 总额 合计金额`) },
  {
    key: 'budget.previousYearBudget',
    labels: words(`
      同名项目上年预算额 同名项目上年预算数 上年度预算安排 上年度预算金额 上年度预算安排资金 上年预算 上年预算额
      上年度预算
    `),
  },
  {
    key: 'budget.previousYearExecuted',
    labels: words(`同名项目上年预算执行数 同名项目上年执行数 上年度实际执行 上年度实际支出金额 上年执行数 上年预算执行数 上年度执行数`),
  },
  {
    key: 'budget.fiscalAppropriation',
    labels: words(`
      财政拨款 其中：财政拨款 其中：财政资金 财政资金 其中：当年财政拨款 当年财政拨款 本年财政拨款 其中：本年财政拨款
      市级财政拨款 一般公共预算 其中：一般公共预算拨款 财政拨款资金 其中：财政拨款资金 本级财政拨款 其中：本级财政资金
      财政性资金 其中：财政性资金 一般公共预算拨款 年度财政拨款 其中：年度财政拨款 财政预算资金
    `),
  },
  { key: 'budget.otherFunds', labels: words(`其他资金 其它资金 自有资金 单位资金 其中：其他资金 单位自有资金 其他来源资金`) },
  {
    key: 'extra',
    labels: words(`
      上年结转资金 上年结转 其中：上年结转 结转资金 财政专户管理资金 该项目支出上级资金 主管部门编码 单位代码
      主管部门代码 单位编码 项目负责人 项目负责人及电话 负责人 联系人 联系电话 联系人及电话 电话 填表人 填报人
      填报日期 填表日期 填报时间 需要说明的其他问题 其他需要说明的问题 其他说明的问题 实际完成情况 年度总体目标完成情况
      年度总体目标完成情况综述 年度目标完成情况 总体目标完成情况 全年实际完成情况 年度绩效目标完成情况 目标实际完成情况
      绩效目标完成情况 全年完成情况 预算执行率 主管部门审核意见 财政部门审核意见 财政部门支出股室初审意见
      财政部门绩效评价股审核意见 审核意见 单位负责人 单位负责人签字 财务负责人 项目申报的可行性 可行性 项目可行性
      单位职能概述 项目资金测算 序号 备注 评价结论 存在问题 改进措施 报表编号 资金来源 项目级次 分管领导
      第三方机构审核意见 绩效等级 评价等级 自评等级
    `),
  },
  {
    key: 'group',
    labels: words(`
      项目资金 项目资金情况 指标 绩效指标 年度绩效指标 长期绩效指标 项目绩效目标 项目立项情况 预算情况 预算执行情况
      资金情况 本项目上年度市级财政资金使用情况 项目基本信息 资金构成 项目预算 年度预算执行情况 中期绩效指标
      实施期绩效指标 年度资金情况 资金投入情况 项目支出预算 年度预算申请 整体绩效指标 部门整体绩效指标
      部门整体支出绩效指标 部门整体支出年度绩效指标 年度整体绩效指标
    `),
  },
  { key: 'money.initial', labels: ['年初预算数', '年初预算', '年初预算金额'] },
  { key: 'money.planned', labels: words(`全年预算数 调整后预算数 全年预算 调整预算数 调整后全年预算数 全年预算金额`) },
  {
    key: 'money.executed',
    labels: words(`全年执行数 预算执行数 执行数 全年执行 实际执行数 全年支出数 全年执行金额 全年实际执行数`),
  },
  { key: 'money.other', labels: words(`执行率 预算执行率 分值 权重 得分 原因`) },
  { key: 'year', labels: words(`年份 预算年度 年度 申报年度 财政年度`) },
  { key: 'unit', labels: words(`单位 金额单位 计量单位 货币单位`) },
];
