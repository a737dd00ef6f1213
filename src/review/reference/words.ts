import type { Family } from '../../canonical/form-record.ts';
import type { Grade } from '../../validate/rule.ts';

// Words of the reference for what the program names by codes.

/** By the tens of the rule's number in the domain reference. */
export const sections: readonly { readonly title: string; readonly holds: RegExp }[] = [
  { title: '表头与文字部分', holds: /^R[01]/ },
  { title: '资金', holds: /^R2/ },
  { title: '指标表的结构', holds: /^R[34]/ },
  { title: '指标值', holds: /^R[567]/ },
  { title: '权重、完成值与得分', holds: /^R[89]/ },
];

export const gradeWords: Readonly<Record<Grade, string>> = {
  seen: '见于公开的系统或检查规则',
  filed: '见于已报送的表',
  practice: '通行做法',
  regulation: '制度的一般要求，引用条文前请核对原文',
  inferred: '按填报内容之间的关系推断',
};

export const familyWords: Readonly<Record<Family, string>> = {
  'shanghai-2017': '上海目标表（2017 年起）',
  'shanghai-2022': '上海目标表（2022 年起）',
  'national-2011': '全国目标申报表（2011 年）',
  'national-2015': '全国目标申报表（2015 年）',
  'national-2021': '全国目标表（2021 年起）',
  'self-evaluation': '自评表',
  'project-list': '项目清单',
  unknown: '未能认定的表式',
};

export const certaintyWords = { exact: '确定无疑，直接修复', judged: '依据词语或表内其他文字判断，记有置信度' } as const;
