// Heads of the indicator table's columns, without white space, marks and remarks in brackets.

import { words } from './words.ts';

export type ColumnRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'longTermTarget'
  | 'operator'
  | 'unit'
  | 'nature'
  | 'direction'
  | 'weight'
  | 'actual'
  | 'score'
  | 'note'
  | 'extra';

export interface ColumnLabel {
  readonly role: ColumnRole;
  readonly labels: readonly string[];
}

export const columnLabels: readonly ColumnLabel[] = [
  { role: 'level1', labels: words(`一级目标 一级指标 一级绩效指标 评价内容 一级指标名称 一级`) },
  { role: 'level2', labels: words(`二级目标 二级指标 二级绩效指标 绩效内容 二级指标名称 二级`) },
  {
    role: 'name',
    labels: words(`三级目标 三级指标 三级指标名称 指标名称 指标内容 具体指标 绩效目标内容 三级绩效指标 三级 绩效指标名称`),
  },
  {
    role: 'target',
    labels: words(`
      指标目标值 指标值 年度指标值 年度/项目指标值 指标值及单位 计划指标值 绩效目标值 当年预期实现值 年度目标值
      目标值 本年度计划水平 年初指标值 绩效指标值 预期指标值 年度绩效指标值 全年目标值 全年指标值 年度（/项目）指标值
      年度(/项目)指标值 计划值 年初目标值 预期值 预期目标值 年度指标目标值
    `),
  },
  {
    role: 'longTermTarget',
    labels: words(`实施周期目标值 实施期指标值 实施期目标值 中期指标值 中期目标值 长期指标值 长期目标值 总体指标值 实施周期指标值`),
  },
  { role: 'operator', labels: words(`计算符号 运算符号 指标性质 符号 比较符号 指标符号 指标运算符 绩效指标性质 运算符 操作符`) },
  { role: 'unit', labels: words(`度量单位 计量单位 单位 指标单位 指标值单位 绩效度量单位`) },
  { role: 'nature', labels: words(`指标属性 指标值类型 指标类型 定性/定量 定量/定性 指标类别 绩效指标属性`) },
  { role: 'direction', labels: words(`指标方向 指标方向性 方向 指标导向 正反向 绩效指标方向 绩效指标方向性`) },
  { role: 'weight', labels: words(`权重 分值 分值权重 指标权重 权重分值 标准分 指标分值 满分 绩效指标权重`) },
  {
    role: 'actual',
    labels: words(`
      实际完成值 全年实际值 完成值 自评完成值 全年实际完成值 实际值 实际完成 全年完成值 实际完成情况 实际完成指标值
      年度实际完成值
    `),
  },
  { role: 'score', labels: ['得分', '自评得分', '评分'] },
  {
    role: 'note',
    labels: words(`
      偏差原因分析及改进措施 未完成原因分析 未完成原因及拟采取的改进措施 原因 备注 指标解释 指标值内容 指标说明
      绩效指标说明 偏差原因 未完成原因和改进措施 未完成原因及改进措施 偏差原因及改进措施 原因分析 偏差原因分析
      未完成原因 说明 偏差分析及改进措施 未完成原因分析及改进措施 偏差原因和改进措施 指标内容说明
    `),
  },
  {
    role: 'extra',
    labels: words(`
      绩效标准 参考标准 评（扣分标准） 评（扣）分标准 评分标准 赋分规则 指标值设定依据 取值方式 数据来源 是否核心指标
      绩效度量 复核完成值 复核得分 偏离度
    `),
  },
];
