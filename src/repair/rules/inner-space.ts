import { isKnownLabel } from '../known-labels.ts';
import type { JudgedRule, Place, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { runsAcross, windowAcross } from '../word-gap.ts';

/** The space stands inside a word of the dictionary. */
const insideWordConfidence = 0.97;
/** The same characters stand elsewhere in the form without it. */
const joinedElsewhereConfidence = 0.94;
/** Between two words, but another space of this text is noise. */
const sameTextConfidence = 0.9;
/** Between two words of one phrase, and nothing that spaces are used for: 为老助餐 服务点. */
const betweenWordsConfidence = 0.75;

const gap = /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu;
const tokenBefore = /\S+$/;
const tokenAfter = /^\S+/;
/** Endings that never stand alone: 完成 率, 乡村振兴 局. */
const boundEnding = /^[率度数量性额费局科处所队者员感力](?:$|[\s，。；：、）])/;
const longerRun = /\p{Script=Han}{2}$/u;
/** A word of a list of choices, in a cell or column of its own. */
const choice = /^(?:定性|定量|其他|其它|正向|反向|是|否)$/;
const runBefore = /\p{Script=Han}+$/u;
const runAfter = /^\p{Script=Han}+/u;
const sentenceMark = /[，。；！？：:、,;]/;
/** 绩 效 目 标: letters spaced to fill the width of a label. */
const spacedOut = /^\s*[（(]?\p{Script=Han}([ \u3000]+\p{Script=Han})+[）)]?\s*[：:]?\s*$/u;
/** 中共上海市委 上海市人民政府, 国务院 …: bodies that issue a document together are parted by a space. */
const issuingBody = /(?:委|政府|厅|办公室|局|部|院|会|署|中央|兵团|军委)$/;
const nextIssuingBody = /^\p{Script=Han}{0,14}?(?:委|政府|厅|办|局|部|院|会|署|兵团|全国学联)/u;
/** 第一章 总则, 第三条 …, 一 …: a number and its heading. */
const numberBefore = /(?:第[一二三四五六七八九十百零〇]+(?:章|节|条|款|项|编|篇|部分|季度|阶段)|(?:^|\s|附件)[一二三四五六七八九十]+)$/;
/** 四 月底: the number counts. */
const measureWord = /^[年月日号级类期批次个项人家名所场件户台套]/;
const numberAfter = /^(?:[一二三四五六七八九十]是|其中|附件|第[一二三四五六七八九十\d]+(?:[章节条款项、，]|季度|阶段|年))/;
/** 申报单位 填报日期：… the next label. */
const labelAfter = /^\p{Script=Han}{2,10}[：:]/u;
/** 2020 年 共 3 项: the space belongs to the figures. */
const figureBefore = /\d\s+\p{Script=Han}$/u;
const figureAfter = /^\p{Script=Han}{1,2}\s+\d/u;
/** A space before one of these parts two tasks: 提升居民…意识 优化营商环境. */
const taskVerbs =
  /^(?:提升|提高|加强|完善|优化|促进|推动|推进|保障|确保|改善|增强|开展|完成|组织|建立|健全|举办|落实|规范|降低|减少|扩大|实现|做好|强化|深化|加快|支持|维护|营造|满足|防止|杜绝|协助|配合|通过|按照|根据|不断|进一步)(?!时间|时限|率|情况|程度|质量|及时|比例|数|度)/u;
const taskCharacters = 4;
/** Names of people: 王芳 刘伟. The hundred commonest family names. */
const personName =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]\p{Script=Han}{1,2}$/u;

/** Of the gaps of a text: from here on the others are noise too. Units: 个 项 次 份 期 … holds a word by accident. */
const provedShare = 0.3;
/** Of two stray spaces one stands inside a word or in words met elsewhere; several that do neither part a list: 大气 水 土壤. */
const unprovedGaps = 1;

interface Gap {
  readonly start: number;
  readonly end: number;
}

const judge = (text: string, surroundings: Surroundings, place: Place): readonly Proposal[] => {
  const gaps = [...text.matchAll(gap)].map((match): Gap => ({ start: match.index, end: match.index + match[0].length }));
  if (gaps.length === 0 || spacedOut.test(text)) return [];
  const sure = gaps.map((at) => {
    if (isBetweenTitles(text, at)) return 0;
    return noiseConfidence(text, gaps, at, surroundings) ?? (isBetweenParts(text, at) ? 0 : undefined);
  });
  const proved = sure.filter((confidence) => confidence !== undefined && confidence > 0).length;
  if (isList(text) && proved <= gaps.length / 2) return [];
  const isNoisy = proved > 0 && proved >= gaps.length * provedShare;
  const unproved = (at: Gap): number => {
    if (isNoisy) return sameTextConfidence;
    return place === 'line' || gaps.length > unprovedGaps || isNames(text, at) || isBetweenTasks(text, at) ? 0 : betweenWordsConfidence;
  };
  const judged = gaps.map((at, index) => ({ at, confidence: sure[index] ?? unproved(at) }));
  const noise = judged.filter(({ confidence }) => confidence > 0);
  if (noise.length === 0) return [];
  const after = without(
    text,
    noise.map(({ at }) => at),
  );
  return [{ after, confidence: Math.min(...noise.map(({ confidence }) => confidence)), applied: true }];
};

/** 数量指标 质量指标, 办公设备购置 信息系统维护, 健全 有效: parts alike in length or ending. */
const isList = (text: string): boolean => {
  if (sentenceMark.test(text)) return false;
  const parts = text.trim().split(/[ \u3000]+/);
  const isAlike = (of: (part: string) => unknown): boolean => new Set(parts.map(of)).size === 1;
  const shortest = Math.min(...parts.map((part) => part.length));
  const isEven = isAlike((part) => part.length) && (parts.length > 2 || shortest > listedCharacters || shortest === 2);
  return shortest >= 2 && !/\d/.test(text) && (isEven || isAlike((part) => part.at(-1)));
};
/** Two halves of one phrase are of one length by accident (编制年度 工作报告) as often as two longer items are not. */
const listedCharacters = 4;

/** Whatever the words say: the end of one body's name and the next one's, a label and what it labels. */
const isBetweenTitles = (text: string, { start, end }: Gap): boolean => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const last = tokenBefore.exec(before)?.[0] ?? '';
  const next = tokenAfter.exec(after)?.[0] ?? '';
  const isNextLabel = next !== after && isKnownLabel(next);
  return (
    (issuingBody.test(before) && nextIssuingBody.test(after)) ||
    isKnownLabel(last) ||
    isKnownLabel(before) ||
    isNextLabel ||
    choice.test(last)
  );
};

const isBetweenParts = (text: string, { start, end }: Gap): boolean => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (labelAfter.test(after) || (figureBefore.test(before) && figureAfter.test(after))) return true;
  if (endAlike(runBefore.exec(before)?.[0] ?? '', runAfter.exec(after)?.[0] ?? '')) return true;
  return (numberBefore.test(before) && !measureWord.test(after)) || numberAfter.test(after);
};

/** 复旦大学 上海交通大学等: two of a kind. */
const endAlike = (one: string, other: string): boolean => one.length > 2 && other.slice(1, kindCharacters).includes(one.slice(-2));
const kindCharacters = 10;

const isBetweenTasks = (text: string, { start, end }: Gap): boolean => {
  const before = runBefore.exec(text.slice(0, start))?.[0] ?? '';
  const after = runAfter.exec(text.slice(end))?.[0] ?? '';
  return before.length >= taskCharacters && after.length >= taskCharacters && taskVerbs.test(after);
};

const isNames = (text: string, { start, end }: Gap): boolean => {
  const before = runBefore.exec(text.slice(0, start))?.[0] ?? '';
  const after = runAfter.exec(text.slice(end))?.[0] ?? '';
  return personName.test(before) && personName.test(after);
};

/** Undefined where nothing tells. */
const noiseConfidence = (text: string, gaps: readonly Gap[], at: Gap, surroundings: Surroundings): number | undefined => {
  const joined = without(text, gaps);
  const place = at.start - gaps.filter(({ end }) => end <= at.start).reduce((sum, { start, end }) => sum + end - start, 0);
  if (runsAcross(joined, place, surroundings.language)) return insideWordConfidence;
  if (boundEnding.test(text.slice(at.end)) && longerRun.test(text.slice(0, at.start))) return insideWordConfidence;
  const words = windowAcross(joined, place);
  return words !== '' && surroundings.has(words) ? joinedElsewhereConfidence : undefined;
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
    ['经济成 本指标', '经济成本指标'],
    ['高岗县 乡村振兴 局', '高岗县乡村振兴局'],
    ['服务对 象满意 度指标', '服务对象满意度指标'],
    ['编制年度 工作报告', '编制年度工作报告'],
    ['办好第五届江州 民歌节，年度重点考核', '办好第五届江州民歌节，年度重点考核'],
    ['做好宣传教育 活动的组织工作，按期总结', '做好宣传教育活动的组织工作，按期总结'],
  ],
  surroundings: ['认真开展宣传教育活动的组织工作。'],
  leavesAlone: [
    '《中共上海市委 上海市人民政府关于加快建设科技创新中心的意见》',
    '《财政部 国家税务总局关于完善政策的通知》',
    '《中共广西壮族自治区委员会 广西壮族自治区人民政府关于全面实施预算绩效管理的实施意见》',
    '组织复旦大学 上海交通大学等高校参展，按期完成',
    '《中共中央 国务院关于全面实施预算绩效管理的意见》',
    '提升居民环保意识 提升驻区企业，依法统计意识 优化营商环境',
    '绩 效 目 标',
    '数量指标 质量指标 时效指标',
    '办公设备购置 信息系统维护',
    '健全 有效',
    '项目名称 内涵建设经费',
    '成本指标 经济成本指标 苗木单价',
    '质量指标 验收合格率',
    '定性 较上年下降',
    '项目负责人：王芳 刘伟，联系电话',
    '主要措施：一是加强领导 二是加强考核。',
    '王芳 刘伟',
    '第一条 为了规范资金管理，制定本办法。',
    '填报单位 填报日期：2020年',
    '2020 年 共 3 项',
  ],
  judge,
};
