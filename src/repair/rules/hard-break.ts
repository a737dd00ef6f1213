import { isKnownLabel } from '../known-labels.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { runsAcross, windowAcross } from '../word-gap.ts';

/** The line ends inside a word, or at a comma, or between a sign and its figure. */
const insideWordConfidence = 0.97;
const commaConfidence = 0.95;
/** The same characters stand elsewhere in the form on one line. */
const joinedElsewhereConfidence = 0.94;
/** A line as wide as the widest, in a text whose sentences end with marks. */
const wrappedLineConfidence = 0.85;
/** A short phrase on two lines: 剧目创作⏎水平. */
const shortPhraseConfidence = 0.78;

/** Indicator names and labels. Longer texts without a mark may be lists. */
const shortPhraseCharacters = 24;
/** 绩⏎效⏎指⏎标, 年度⏎总体⏎目标: a label written downwards. */
const verticalLines = 3;
const verticalCharacters = 2;
/** What stands next to a break decides. */
const reachCharacters = 40;
/** A wrapped line of Chinese is at most one character and its punctuation shorter than the widest. */
const wrappedLineShare = 0.85;
/** Narrower columns wrap labels, not sentences. */
const wrappedLineCharactersMinimum = 10;

const sentenceEnd = /[。！？!?；;：:…](?:[”’"')）》〉】\]]*)$/;
/** Begins something of its own: 1. （一） 一、 ① • □ 第一 其中： 目标1： */
const itemBegin =
  /^(?:[（(【[]|\d+[.．、)）]|[一二三四五六七八九十]+[、.．是]|[①-⑳⑴-⒇㈠-㈩]|[•●■◆▪➢*★·-]|[□☑☒√✓]|第[一二三四五六七八九十]+[，、：:章节条]|其中[：:]|目标\d)/;
/** No mark but those that stand within names: 中国（上海）国际技术进出口交易会. */
const onePhrase = /^[\p{Script=Han}\w（）()“”%/·-]+$/u;
/** …收支预算总表⏎编制部门：… */
const labelBegin = /^\p{Script=Han}{2,8}[：:]/u;
const clauseEnd = /[，、,（(《“‘〈【]$/;
const clauseBegin = /^[，。、；：！？）》”’〉】,;%％‰]/;
const hasSentenceMark = /[，。；！？：;]/;
const chineseEnd = /\p{Script=Han}$/u;
const chineseBegin = /^\p{Script=Han}/u;

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.length >= verticalLines && lines.every((line) => line.length <= verticalCharacters)) return [];
  const between = hasSentenceMark.test(text) ? wrapConfidence(lines) : () => phraseConfidence(lines, surroundings);
  const seams = lines.slice(1).map((next, index) => healConfidence(lines[index] ?? '', next, surroundings, between));
  if (seams.every((confidence) => confidence === 0)) return [];
  const after = lines.map((line, index) => (index === 0 || seams[index - 1] ? line : `\n${line}`)).join('');
  return [
    { after, confidence: seams.reduce((least, confidence) => (confidence > 0 ? Math.min(least, confidence) : least), 1), applied: true },
  ];
};

/** Of the break between two lines; 0 where it stays. @param between what holds for a break between two words. */
const healConfidence = (line: string, next: string, surroundings: Surroundings, between: (line: string) => number): number => {
  if (line === '' || next === '') return 0;
  const end = line.slice(-reachCharacters);
  const begin = next.slice(0, reachCharacters);
  if (/[≥≤><=＞＜＝]$/.test(end) && /^\d/.test(begin)) return insideWordConfidence;
  if (/\d$/.test(end) && /^[%％‰]/.test(begin)) return insideWordConfidence;
  if (sentenceEnd.test(end) || itemBegin.test(begin)) return 0;
  if (clauseEnd.test(end) || clauseBegin.test(begin)) return commaConfidence;
  if (!chineseEnd.test(end) || !chineseBegin.test(begin)) return 0;
  const joined = end + begin;
  if (runsAcross(joined, end.length, surroundings.language)) return insideWordConfidence;
  const words = windowAcross(joined, end.length);
  if (words !== '' && surroundings.has(words)) return joinedElsewhereConfidence;
  return labelBegin.test(begin) ? 0 : between(line);
};

const wrapConfidence = (lines: readonly string[]): ((line: string) => number) => {
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return (line) => (line.length >= wrappedLineCharactersMinimum && line.length >= widest * wrappedLineShare ? wrappedLineConfidence : 0);
};

/** Lines that end or begin alike, long lines of one length, short ones that are words of one length (合规⏎有效) are a list. */
const phraseConfidence = (lines: readonly string[], { language }: Surroundings): number => {
  if (lines.length > shortPhraseCharacters) return 0;
  const filled = lines.filter((line) => line !== '');
  const whole = filled.join('');
  if (whole.length > shortPhraseCharacters || !onePhrase.test(whole) || isKnownLabel(lines[0] ?? '')) return 0;
  const isAlike = (of: (line: string) => unknown, some: readonly string[] = filled): boolean => new Set(some.map(of)).size === 1;
  const isEven = isAlike((line) => line.length);
  const shortest = Math.min(...filled.map((line) => line.length));
  const isList = isEven && (filled.length > 2 || shortest > listedCharacters || filled.every((line) => language.frequency(line) > 0));
  // A phrase on three lines is wrapped: all but the last are as wide as the column.
  const inner = filled.slice(0, -1);
  const isWrapped = isAlike((line) => line.length, inner) && (inner.length < 2 || !isAlike((line) => line.slice(0, 2), inner));
  if (isList || !isWrapped || isAlike((line) => line.at(-1)) || isAlike((line) => line.slice(0, 2))) return 0;
  return shortPhraseConfidence;
};
/** Two lines of one phrase are of one length by accident (召开专题⏎工作会议) as often as two longer items are not. */
const listedCharacters = 4;

export const hardBreak: JudgedRule = {
  id: 'hard-break',
  about: '接上在词语或句子中间断开的行（段落之间的换行保留）',
  certainty: 'judged',
  needs: /\n/,
  examples: [
    ['库房温湿度达\n标率', '库房温湿度达标率'],
    ['剧目创作\n水平', '剧目创作水平'],
    ['服务对象\n满意度指\n标', '服务对象满意度指标'],
    ['召开专题\n工作会议', '召开专题工作会议'],
    ['患者\n满意度', '患者满意度'],
    ['中国（上海）国际\n技术交易会', '中国（上海）国际技术交易会'],
    ['≥\n90%', '≥90%'],
    ['按照计划推进，\n按期完成。', '按照计划推进，按期完成。'],
    [
      '1.完成市、区相关部门下达的年度\n拆违任务。\n2.坚决做到“\n无增减存”。',
      '1.完成市、区相关部门下达的年度拆违任务。\n2.坚决做到“无增减存”。',
    ],
    ['做好图书馆读者\n服务推广各项工作，按期总结。\n二是加强宣传。', '做好图书馆读者服务推广各项工作，按期总结。\n二是加强宣传。'],
  ],
  surroundings: ['图书馆读者服务推广活动'],
  leavesAlone: [
    '第一段到此结束。\n第二段从此开始。',
    '一、总体目标\n完成年度任务，做好各项保障工作，提高服务水平。',
    '1.培训人数\n2.培训场次',
    '办公设备购置\n信息系统维护',
    '合规\n有效',
    '绩\n效\n指\n标',
    '质量指标\n验收合格率',
    '项目名称\n内涵建设经费',
    '部门财务收支预算总表\n编制部门：某某局，单位：元',
    '功能分类科目编码\n功能分类科目名称\n类',
    '经济效益指标\n社会效益指标\n可持续影响指标',
    '财政项目支出绩效目标表\n（2020年度）',
    '项目负责人\n13800000000',
    '项目名称\n项目代码',
    '5\n10次',
  ],
  judge,
};
