import type { Place } from '../reading.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import { type Gap, gapsOf, isBetweenNames, isBetweenParts, isBetweenTasks, isBetweenTitles, isList, isSpacedOut } from '../space-uses.ts';
import type { Surroundings } from '../surroundings.ts';
import { runsAcross, windowAcross } from '../word-gap.ts';

/** The space stands inside a word of the dictionary, or before an ending that never stands alone. */
const insideWordConfidence = 0.97;
/** The same characters stand elsewhere in the form without it. */
const joinedElsewhereConfidence = 0.94;
/** Between two words, but another space of this text is noise. */
const sameTextConfidence = 0.9;
/** Between two words of one phrase, and nothing that spaces are used for: 为老助餐 服务点. */
const betweenWordsConfidence = 0.75;

/** Of the gaps of a text: from here on the others are noise too. Units: 个 项 次 份 期 … holds a word by accident. */
const provedShare = 0.3;
/** Of two stray spaces one stands inside a word or in words met elsewhere; several that do neither part a list: 大气 水 土壤. */
const unprovedGaps = 1;

/** A cell with more is a table in itself. */
const gapsMaximum = 1000;

/** 完成 率, 乡村振兴 局. */
const boundEnding = /^[率度数量性额费局科处所队者员感力](?:$|[\s，。；：、）])/;
const longerRun = /\p{Script=Han}{2}$/u;

const judge = (text: string, surroundings: Surroundings, place: Place): readonly Proposal[] => {
  const gaps = gapsOf(text);
  if (gaps.length === 0 || gaps.length > gapsMaximum || isSpacedOut(text)) return [];
  const joined = without(text, gaps);
  let taken = 0;
  const sure = gaps.map((gap) => {
    const at = gap.start - taken;
    taken += gap.end - gap.start;
    if (isBetweenTitles(gap)) return 0;
    return noiseConfidence(gap, joined, at, surroundings) ?? (isBetweenParts(gap) ? 0 : undefined);
  });
  const proved = sure.filter((confidence) => confidence !== undefined && confidence > 0).length;
  // 安全 生产 质量: one gap of a list may stand inside a word by accident.
  if (isList(text) && proved <= gaps.length / 2) return [];
  const isNoisy = proved > 0 && proved >= gaps.length * provedShare;
  const isOpen = place === 'cell' && gaps.length <= unprovedGaps;
  const unproved = (gap: Gap): number => {
    if (isNoisy) return sameTextConfidence;
    return isOpen && !isBetweenNames(gap) && !isBetweenTasks(gap) ? betweenWordsConfidence : 0;
  };
  const judged = gaps.map((gap, index) => ({ gap, confidence: sure[index] ?? unproved(gap) }));
  const noise = judged.filter(({ confidence }) => confidence > 0);
  if (noise.length === 0) return [];
  const after = without(
    text,
    noise.map(({ gap }) => gap),
  );
  return [{ after, confidence: noise.reduce((least, { confidence }) => Math.min(least, confidence), 1), applied: true }];
};

/** Undefined where nothing tells. @param at where the gap stands in the text without gaps. */
const noiseConfidence = (gap: Gap, joined: string, at: number, surroundings: Surroundings): number | undefined => {
  if (runsAcross(joined, at, surroundings.language)) return insideWordConfidence;
  if (boundEnding.test(gap.after) && longerRun.test(gap.before)) return insideWordConfidence;
  const words = windowAcross(joined, at);
  return words !== '' && surroundings.has(words) ? joinedElsewhereConfidence : undefined;
};

const without = (text: string, gaps: readonly Gap[]): string => {
  const starts = [0, ...gaps.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(start, gaps[index]?.start)).join('');
};

export const innerSpace: JudgedRule = {
  id: 'inner-space',
  about: '去掉夹在汉字词语中间的多余空格',
  certainty: 'judged',
  needs: /[ \u3000]/,
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
