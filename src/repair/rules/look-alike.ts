import { lookAlikeCandidates } from '../look-alike-candidates.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Change, replaced, weighLookAlike } from '../weigh-look-alike.ts';

/** Applied from here on; below, a reviewer decides. */
const appliedConfidence = 0.8;
/** A text with more is no text of a form. */
const changesMaximum = 50;

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  let reading = text;
  const applied: Change[] = [];
  let changes = changesIn(reading, surroundings);
  // The best founded first, since it may take the ground from under another: 采购教字用计算机 is 教学用计算机, not 数字.
  for (let next = bestOf(changes); next && applied.length < changesMaximum; next = bestOf(changes)) {
    applied.push(next);
    reading = next.after;
    changes = changesIn(reading, surroundings);
  }
  const suggested = changes;
  if (applied.length + suggested.length === 0) return [];
  const confidence = applied.reduce((least, change) => Math.min(least, change.confidence), 1);
  return [
    ...applied.slice(-1).map(({ evidence }): Proposal => ({ after: reading, confidence, applied: true, ...evidence })),
    ...suggested.map(
      ({ at, character, confidence: doubt, evidence }): Proposal => ({
        after: replaced(reading, at, character),
        confidence: doubt,
        applied: false,
        ...evidence,
      }),
    ),
  ];
};

const changesIn = (text: string, surroundings: Surroundings): readonly Change[] =>
  lookAlikeCandidates(text, surroundings).flatMap(({ at, characters }) => bestChange(text, at, characters, surroundings) ?? []);

/** Undefined where none is to be applied. */
const bestOf = (changes: readonly Change[]): Change | undefined =>
  changes
    .filter(({ confidence }) => confidence >= appliedConfidence)
    .reduce<Change | undefined>((best, change) => (best && best.confidence >= change.confidence ? best : change), undefined);

const bestChange = (text: string, at: number, candidates: string, surroundings: Surroundings): Change | undefined => {
  let best: Change | undefined;
  for (const character of candidates) {
    const change = weighLookAlike(text, at, character, surroundings);
    if (change && (!best || change.confidence > best.confidence)) best = change;
  }
  return best;
};

export const lookAlike: JudgedRule = {
  id: 'look-alike',
  about: '形近误字按本表其他位置的写法和词频改正（如“商校”应为“高校”）',
  certainty: 'judged',
  needs: /\p{Script=Han}/u,
  examples: [
    ['采购教字用计算机', '采购教学用计算机'],
    ['厍房温湿度达标率', '库房温湿度达标率'],
    ['成果资料宂整性', '成果资料完整性'],
    ['接收进馅档案', '接收进馆档案'],
    ['举办中国商校科技成果交易会', '举办中国高校科技成果交易会'],
    ['桥梁定期捡测', '桥梁定期检测'],
    ['重太责任事故', '重大责任事故'],
    ['参训入员考核通过率', '参训人员考核通过率'],
    ['委托第三方报务机构数', '委托第三方服务机构数'],
    ['节曰慰问完成时间', '节日慰问完成时间'],
    ['服务对像满意度', '服务对象满意度'],
  ],
  surroundings: [
    '举办中国高校科技成果交易会',
    '委托有资质的机构检测，杜绝重大责任事故，参训人员全部通过考核，通过第三方服务机构开展节日慰问，服务对象满意度提高。',
    '两类人员培训次数，土地安全检查次数，对生活照料与护理的评价',
    '收入数与人数',
    '采购教学用计算机，数字化加工，库房温湿度达标率不低于95%，成果资料完整性良好，上半年任务完成率',
    '己按期完成',
    '海州区图书馆',
    '年度重点考核“接收进馆档案”“远期目标完成率”等指标的完成情况。',
    '远期目标完成率',
  ],
  leavesAlone: [
    '近期目标完成率',
    '鄞州区图书馆',
    '上半年任务完成吋间',
    '财政收入数',
    '已按期完成',
    '报务员培训',
    '商校合作',
    '其他地区',
    '检验与捡拾',
    '丙类人员培训次数',
    '仅生活照料与护理一项',
    '工地安全检查次数',
  ],
  judge,
};
