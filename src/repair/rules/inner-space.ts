import type { JudgedRule, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { runsAcross, windowAcross } from '../word-gap.ts';

/** The space stands inside a word of the dictionary. */
const insideWordConfidence = 0.97;
/** The same characters stand elsewhere in the form without it. */
const joinedElsewhereConfidence = 0.94;
/** Between two words, but another space of this text is noise. */
const sameTextConfidence = 0.9;
/** Between two words of a short phrase: 为老助餐 服务点. */
const shortPhraseConfidence = 0.75;

/** Longer phrases join two clauses by a space: 提升…环保意识 优化营商环境. */
const shortPhraseCharacters = 14;
/** A tail as short as 服务点 is no phrase of its own; two parts as long as 王芳 刘伟 may both be. */
const tailCharacters = 3;

const gap = /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu;
const sentenceMark = /[，。；！？：:、,;]/;
/** 绩 效 目 标: letters spaced to fill the width of a label. */
const spacedOut = /^\s*[（(]?\p{Script=Han}([ \u3000]+\p{Script=Han})+[）)]?\s*[：:]?\s*$/u;
/** 中共上海市委 上海市人民政府, 国务院 …: bodies that issue a document together are parted by a space. */
const issuingBody = /(?:委|委员会|政府|办公厅|办公室|厅|局|部|院|会|署|中央|国务院|总工会|法院|检察院)$/;
const nextIssuingBody = /^\p{Script=Han}{0,12}?(?:委|政府|厅|局|部|院|会|署|办公室|办)/u;
/** 第一章 总则, 第三条 …, 一 …: a number and its heading. */
const numberBefore = /(?:第[一二三四五六七八九十百零〇]+[章节条款项编部分]|^\s*[一二三四五六七八九十]+)$/;
/** 申报单位 填报日期：… the next label. */
const labelAfter = /^\p{Script=Han}{2,10}[：:]/u;

interface Gap {
  readonly start: number;
  readonly end: number;
}

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  const gaps = [...text.matchAll(gap)].map((match): Gap => ({ start: match.index, end: match.index + match[0].length }));
  if (gaps.length === 0 || spacedOut.test(text) || isList(text)) return [];
  const judged = gaps.map((at) => ({ at, confidence: isLegal(text, at) ? 0 : noiseConfidence(text, gaps, at, surroundings) }));
  const unsure = judged.some(({ confidence }) => confidence !== undefined && confidence > 0) ? sameTextConfidence : phraseConfidence(text);
  const noise = judged.map(({ at, confidence }) => ({ at, confidence: confidence ?? unsure })).filter(({ confidence }) => confidence > 0);
  if (noise.length === 0) return [];
  const after = without(
    text,
    noise.map(({ at }) => at),
  );
  return [{ after, confidence: Math.min(...noise.map(({ confidence }) => confidence)), applied: true }];
};

/** 数量指标 质量指标, 健全 有效: parts alike in length or ending. Two parts that make one word (财务 管理) are no list. */
const isList = (text: string): boolean => {
  const parts = text.trim().split(/[ \u3000]+/);
  if (sentenceMark.test(text) || parts.length < 2) return false;
  const lengths = new Set(parts.map((part) => part.length));
  const endings = new Set(parts.map((part) => part.at(-1)));
  const shortest = Math.min(...parts.map((part) => part.length));
  return shortest >= 2 && (endings.size === 1 || (lengths.size === 1 && (parts.length > 2 || shortest > 2)));
};

const isLegal = (text: string, { start, end }: Gap): boolean => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (issuingBody.test(before) && nextIssuingBody.test(after)) || numberBefore.test(before) || labelAfter.test(after);
};

/** Undefined where nothing tells. */
const noiseConfidence = (text: string, gaps: readonly Gap[], at: Gap, surroundings: Surroundings): number | undefined => {
  const joined = without(text, gaps);
  const place = at.start - gaps.filter(({ end }) => end <= at.start).reduce((sum, { start, end }) => sum + end - start, 0);
  if (runsAcross(joined, place, surroundings.language)) return insideWordConfidence;
  const words = windowAcross(joined, place);
  return words !== '' && surroundings.count(words) > 0 ? joinedElsewhereConfidence : undefined;
};

const phraseConfidence = (text: string): number => {
  const parts = text.trim().split(/[ \u3000]+/);
  const lengths = parts.map((part) => part.length);
  const isPhrase = parts.every((part) => /^\p{Script=Han}+$/u.test(part)) && Math.max(...lengths) > tailCharacters;
  const hasTail = Math.min(...lengths) <= tailCharacters && parts.join('').length <= shortPhraseCharacters;
  return isPhrase && hasTail ? shortPhraseConfidence : 0;
};

const without = (text: string, gaps: readonly Gap[]): string =>
  gaps.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);

export const innerSpace: JudgedRule = {
  id: 'inner-space',
  about: '去掉夹在汉字词语中间的多余空格',
  certainty: 'judged',
  examples: [
    ['财 务监控 有效性', '财务监控有效性'],
    ['故障响 应 时间', '故障响应时间'],
    ['项目总 成 本', '项目总成本'],
    ['为老助餐 服务点', '为老助餐服务点'],
    ['任务 完成 率达到100%；资金支付进度 不低于90%', '任务完成率达到100%；资金支付进度不低于90%'],
    ['保障社区卫 生服务按计划实施', '保障社区卫生服务按计划实施'],
    ['做好宣传教育 活动的组织工作，按期总结', '做好宣传教育活动的组织工作，按期总结'],
  ],
  surroundings: ['认真开展宣传教育活动的组织工作。'],
  leavesAlone: [
    '《中共上海市委 上海市人民政府关于加快建设科技创新中心的意见》',
    '《中共中央 国务院关于全面实施预算绩效管理的意见》',
    '提升居民环保意识 提升驻区企业，依法统计意识 优化营商环境',
    '绩 效 目 标',
    '数量指标 质量指标 时效指标',
    '健全 有效',
    '王芳 刘伟',
    '第一条 为了规范资金管理，制定本办法。',
    '填报单位 填报日期：2020年',
    '2020 年 共 3 项',
  ],
  judge,
};
