import { isKnownLabel } from './known-labels.ts';

/**
 * What people put a space between Chinese characters for. Each predicate looks at the text on both sides of one space, at most
 * `reachCharacters` of it.
 */
export interface Gap {
  /** Offsets in the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Longer than any label and any name of a body: 中共广西壮族自治区委员会 广西壮族自治区人民政府. */
const reachCharacters = 40;

export const gapsOf = (text: string): readonly Gap[] =>
  [...text.matchAll(gap)].map(({ index, 0: { length } }): Gap => {
    const end = index + length;
    return {
      start: index,
      end,
      before: text.slice(Math.max(0, index - reachCharacters), index),
      after: text.slice(end, end + reachCharacters),
    };
  });

const gap = /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu;
const tokenBefore = /\S+$/;
const tokenAfter = /^\S+/;
const runBefore = /\p{Script=Han}+$/u;
const runAfter = /^\p{Script=Han}+/u;
const chineseBefore = ({ before }: Gap): string => runBefore.exec(before)?.[0] ?? '';
const chineseAfter = ({ after }: Gap): string => runAfter.exec(after)?.[0] ?? '';

/** 绩 效 目 标: letters spaced to fill the width of a label. */
export const isSpacedOut = (text: string): boolean => /^\s*[（(]?\p{Script=Han}([ \u3000]+\p{Script=Han})+[）)]?\s*[：:]?\s*$/u.test(text);

/** 中共上海市委 上海市人民政府, 财政部 国家税务总局, 国务院 中央军委: bodies that issue a document together. */
const issuingBody = /(?:委|政府|厅|办公室|局|部|院|会|署|中央|兵团)$/;
const nextIssuingBody = /^\p{Script=Han}{0,14}?(?:委|政府|厅|办|局|部|院|会|署|兵团|学联)/u;

/** A word of a list of choices, in a cell or column of its own. */
const choice = /^(?:定性|定量|其他|其它|正向|反向|是|否)$/;

/** Whatever the words say: the end of one body's name and the next one's, a label and what it labels. */
export const isBetweenTitles = ({ before, after }: Gap): boolean => {
  const last = tokenBefore.exec(before)?.[0] ?? '';
  const next = tokenAfter.exec(after)?.[0] ?? '';
  const isNextLabel = next !== after && isKnownLabel(next);
  const isBodies = issuingBody.test(before) && nextIssuingBody.test(after);
  return isBodies || isKnownLabel(last) || isKnownLabel(before) || isNextLabel || choice.test(last);
};

/** 第一章 总则, 第三条 …, 附件一 …: a number and its heading. 四 月底: the number counts. */
const numberBefore = /(?:第[一二三四五六七八九十百零〇]+(?:章|节|条|款|项|编|篇|部分|季度|阶段)|(?:^|\s|附件)[一二三四五六七八九十]+)$/;
const measureWord = /^[年月日号级类期批次个项人家名所场件户台套]/;
const numberAfter = /^(?:[一二三四五六七八九十]是|其中|附件|第[一二三四五六七八九十\d]+(?:[章节条款项、，]|季度|阶段|年))/;
/** 申报单位 填报日期：… the next label. */
const labelAfter = /^\p{Script=Han}{2,10}[：:]/u;
/** 2020 年 共 3 项: the space belongs to the figures. */
const figureBefore = /\d\s+\p{Script=Han}$/u;
const figureAfter = /^\p{Script=Han}{1,2}\s+\d/u;
/** 复旦大学 上海交通大学等: two of a kind. */
const kindCharacters = 10;

export const isBetweenParts = (gap: Gap): boolean => {
  const { before, after } = gap;
  if (labelAfter.test(after) || (figureBefore.test(before) && figureAfter.test(after))) return true;
  const kind = chineseBefore(gap).length > 2 ? chineseBefore(gap).slice(-2) : undefined;
  if (kind !== undefined && chineseAfter(gap).slice(1, kindCharacters).includes(kind)) return true;
  return (numberBefore.test(before) && !measureWord.test(after)) || numberAfter.test(after);
};

/** A space before one of these parts two tasks: 提升居民…意识 优化营商环境. */
const taskVerbs =
  /^(?:提升|提高|加强|完善|优化|促进|推动|推进|保障|确保|改善|增强|开展|完成|组织|建立|健全|举办|落实|规范|降低|减少|扩大|实现|做好|强化|深化|加快|支持|维护|营造|满足|防止|杜绝|协助|配合|通过|按照|根据|不断|进一步)(?!时间|时限|率|情况|程度|质量|及时|比例|数|度)/;
const taskCharacters = 4;

export const isBetweenTasks = (gap: Gap): boolean =>
  chineseBefore(gap).length >= taskCharacters && chineseAfter(gap).length >= taskCharacters && taskVerbs.test(gap.after);

/** Names of people: 王芳 刘伟. The hundred commonest family names. */
const personName =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]\p{Script=Han}{1,2}$/u;

export const isBetweenNames = (gap: Gap): boolean => personName.test(chineseBefore(gap)) && personName.test(chineseAfter(gap));

const sentenceMark = /[，。；！？：:、,;]/;
/** Two halves of one phrase are of one length by accident (编制年度 工作报告) as often as two longer items are not. */
const listedCharacters = 4;

/** 数量指标 质量指标, 办公设备购置 信息系统维护, 健全 有效: parts alike in length or ending. */
export const isList = (text: string): boolean => {
  if (sentenceMark.test(text) || /\d/.test(text)) return false;
  const parts = text.trim().split(/[ \u3000]+/);
  const isAlike = (of: (part: string) => unknown): boolean => new Set(parts.map(of)).size === 1;
  const shortest = parts.reduce((least, part) => Math.min(least, part.length), Number.POSITIVE_INFINITY);
  const isEven = isAlike((part) => part.length) && (parts.length > 2 || shortest > listedCharacters || shortest === 2);
  return shortest >= 2 && (isEven || isAlike((part) => part.at(-1)));
};
