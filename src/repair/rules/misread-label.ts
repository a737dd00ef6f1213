import { lookAlikesOf } from '../../chinese/look-alikes.ts';
import { isKnownLabel } from '../known-labels.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';

/** The label is printed by the form, not written by the applicant: nothing else in its place differs from it by one look-alike. */
const confidence = 0.9;
/** The longest labels: 保证项目实施的制度、措施. */
const labelCharacters = 16;

const judge = (text: string): readonly Proposal[] => {
  if (text.length > labelCharacters || isKnownLabel(text)) return [];
  for (let at = 0; at < text.length; at += 1)
    for (const character of lookAlikesOf(text.charAt(at))) {
      const after = text.slice(0, at) + character + text.slice(at + 1);
      if (isKnownLabel(after)) return [{ after, confidence, applied: true }];
    }
  return [];
};

export const misreadLabel: JudgedRule = {
  id: 'misread-label',
  about: '表格固定标签中的形近误字（如“项目各称”应为“项目名称”）',
  certainty: 'judged',
  examples: [
    ['项目各称', '项目名称'],
    ['质重指标', '质量指标'],
    ['财政拔款', '财政拨款'],
  ],
  leavesAlone: ['项目名称', '一级指标', '年度总体目标', '项目各项目', '市级指标'],
  judge,
};
