import { lookAlikesOf } from '../../chinese/look-alikes.ts';
import { isKnownLabelKey, labelKeyOf, labelsNear } from '../known-labels.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';

/** The label is printed by the form, not written by the applicant: nothing else in its place differs from it by one look-alike. */
const confidence = 0.9;
/** The longest labels: 保证项目实施的制度、措施. */
const labelCharacters = 16;

const judge = (text: string): readonly Proposal[] => {
  if (text.length > labelCharacters) return none;
  const key = labelKeyOf(text);
  if (isKnownLabelKey(key)) return none;
  for (const shelf of labelsNear(key))
    for (const label of shelf) {
      const at = onlyDifference(key, label);
      if (at === undefined || !lookAlikesOf(key.charAt(at)).includes(label.charAt(at))) continue;
      const printedAt = placeInText(text, key, at);
      return [{ after: text.slice(0, printedAt) + label.charAt(at) + text.slice(printedAt + 1), confidence, applied: true }];
    }
  return none;
};
const none: readonly Proposal[] = [];

/** Where two texts of one length differ; undefined where they do in more places than one, or in none. */
const onlyDifference = (one: string, other: string): number | undefined => {
  let found: number | undefined;
  for (let at = 0; at < one.length; at += 1) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    if (found !== undefined) return undefined;
    found = at;
  }
  return found;
};

/** Of the character that stands at a place of the key: characters are looked for in their order, spaces between them passed over. */
const placeInText = (text: string, key: string, at: number): number => {
  const wanted = key.charAt(at);
  const earlier = key.slice(0, at).split(wanted).length - 1;
  let place = text.indexOf(wanted);
  for (let seen = 0; seen < earlier; seen += 1) place = text.indexOf(wanted, place + 1);
  return place;
};

export const misreadLabel: JudgedRule = {
  id: 'misread-label',
  about: '表格固定标签中的形近误字（如“项目各称”应为“项目名称”）',
  certainty: 'judged',
  needs: /\p{Script=Han}/u,
  examples: [
    ['项目各称', '项目名称'],
    ['质重指标', '质量指标'],
    ['财政拔款', '财政拨款'],
    ['质 重 指 标：', '质 量 指 标：'],
  ],
  leavesAlone: ['项目名称', '一级指标', '年度总体目标', '项目各项目', '市级指标'],
  judge,
};
