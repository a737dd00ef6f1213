import type { Category, Condition, Family } from '../canonical/form-record.ts';

// The codes of the record in words, for the workbook that clerks open. Everything else keeps the codes.

export const categoryWords: Readonly<Record<Category, string>> = {
  'management.input': '投入管理',
  'management.finance': '财务管理',
  'management.implementation': '实施管理',
  'output.quantity': '产出数量',
  'output.quality': '产出质量',
  'output.timeliness': '产出时效',
  'output.cost': '产出成本',
  'cost.economic': '经济成本',
  'cost.social': '社会成本',
  'cost.ecological': '生态环境成本',
  'benefit.economic': '经济效益',
  'benefit.social': '社会效益',
  'benefit.ecological': '生态效益',
  'benefit.sustainability': '可持续影响',
  'impact.management': '长效管理',
  'impact.personnel': '人力资源',
  'impact.coordination': '部门协助',
  'impact.facilities': '配套设施',
  'impact.information': '信息共享',
  'impact.other': '其他影响力',
  satisfaction: '满意度',
};

export const familyWords: Readonly<Record<Family, string>> = {
  'shanghai-2017': '上海目标表（2017 年起）',
  'shanghai-2022': '上海目标表（2022 年起）',
  'national-2011': '项目支出绩效目标申报表（2011 年）',
  'national-2015': '项目支出绩效目标申报表（2015 年）',
  'national-2021': '项目支出绩效目标表（2021 年起）',
  'self-evaluation': '项目支出绩效自评表',
  'project-list': '项目绩效目标清单',
  unknown: '未能认定',
};

export const comparatorWords: Readonly<Record<Condition['comparator'], string>> = {
  '=': '等于',
  '>': '大于',
  '>=': '不低于',
  '<': '小于',
  '<=': '不超过',
  between: '区间',
  approx: '约',
};

export const kindWords = { quantitative: '定量', qualitative: '定性', deadline: '时限', mixed: '混合', missing: '未填' } as const;
export const precisionWords = { day: '日', month: '月', quarter: '季', 'half-year': '半年', year: '年' } as const;
export const directionWords = { positive: '正向', negative: '反向' } as const;
export const horizonWords = { 'long-term': '长期', annual: '年度' } as const;
export const severityWords = { error: '错误', warning: '警告', info: '提示' } as const;
export const sideWords = { target: '指标值', actual: '实际完成值' } as const;
export const outcomeWords: Readonly<Record<string, string>> = { converted: '已转换', failed: '失败' };
