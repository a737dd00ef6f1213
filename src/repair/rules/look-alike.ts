import { isChineseCode } from '../../chinese/chinese-characters.ts';
import { isEveryday } from '../../chinese/everyday-characters.ts';
import { lookAlikesOf } from '../../chinese/look-alikes.ts';
import { logLikelihood } from '../../chinese/segmentation.ts';
import type { Origin } from '../../model/origin.ts';
import { type CharacterContexts, contextsOf } from '../character-contexts.ts';
import { beginsWithWord, commonestWord, endsInWord, type Word, wordAt } from '../dictionary-words.ts';
import type { JudgedRule, Proposal } from '../repair-rule.ts';
import type { Surroundings } from '../surroundings.ts';

/** Applied from here on; below, a reviewer decides. */
const appliedConfidence = 0.8;
/** So many characters stand elsewhere with the other character in place: 检测 (2) … 国家重点档案保护开发项目 (12). */
const confidenceByCharacters: readonly number[] = [0, 0, 0.82, 0.88, 0.92, 0.95, 0.97];
/** What stands there is a word too, if a rare one: 商校 (高校), 报务 (服务). */
const rareWordPenalty = 0.04;
/** Times that the other word is commoner in the dictionary; 商校 2 and 高校 3,824. */
const commonerTimes = 50;
/** So much commoner, in so long a context, that no segmenter need be asked. */
const clearTimes = 1000;
/** Beside a rare word only a longer context is evidence: 中国商校科技成果. */
const rareWordCharactersMinimum = 4;
/** Beside a character that looks otherwise too. */
const strangerCharactersMinimum = 4;
/** 检查报告出具时间: a context as long as this outweighs a chance word across the place (出其时间: 其时). */
const longContextCharacters = 6;
/**
 * By how much the words of the other reading must be likelier, as a natural logarithm (6: 400 times), by the characters that stand
 * elsewhere: 检测 alone is no context, 服务对象满意度 needs little more (服务对像满意度: the single characters 对 and 像 are common).
 */
const likelierByCharacters: readonly number[] = [Infinity, Infinity, 6, 4, 2.5, 2, 1];
/** Never changed and never put in: 丙类 is not 两类, 千人 is not 干人. A repair changes no number. */
const numbersAndStems = '一二三四五六七八九十百千万亿零〇两甲乙丙丁';
/** …or stand between so many equal characters on either side. */
const framingCharacters = 3;
/** On either side: evidence beyond adds nothing, words beyond are the same in both readings. */
const evidenceCharacters = 6;
const wordsCharacters = 12;
const chinese = /\p{Script=Han}/u;

/** A text with more is no text of a form. */
const changesMaximum = 50;

const judge = (text: string, surroundings: Surroundings): readonly Proposal[] => {
  const contexts = contextsOf(surroundings.texts);
  let reading = text;
  const applied: Change[] = [];
  let changes = changesIn(reading, contexts, surroundings);
  // The best founded first, since it may take the ground from under another: 采购教字用计算机 is 教学用计算机, not 数字.
  for (let next = bestOf(changes); next && applied.length < changesMaximum; next = bestOf(changes)) {
    applied.push(next);
    reading = next.after;
    changes = changesIn(reading, contexts, surroundings);
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

interface Change {
  readonly at: number;
  readonly character: string;
  readonly after: string;
  readonly confidence: number;
  readonly evidence: { readonly evidence?: Origin };
}

const changesIn = (text: string, contexts: CharacterContexts, surroundings: Surroundings): readonly Change[] => {
  const changes: Change[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const change = bestChange(text, at, contexts, surroundings);
    if (change) changes.push(change);
  }
  return changes;
};

/** Undefined where none is to be applied. */
const bestOf = (changes: readonly Change[]): Change | undefined =>
  changes
    .filter(({ confidence }) => confidence >= appliedConfidence)
    .reduce<Change | undefined>((best, change) => (best && best.confidence >= change.confidence ? best : change), undefined);

const bestChange = (text: string, at: number, contexts: CharacterContexts, surroundings: Surroundings): Change | undefined => {
  const candidates = candidatesAt(text, at, contexts);
  if (candidates === '' || numbersAndStems.includes(text.charAt(at))) return undefined;
  let best: Change | undefined;
  for (const character of candidates) {
    if (numbersAndStems.includes(character) || !contexts.standsBeside(text, at, character)) continue;
    const change = weigh(text, at, character, surroundings) ?? weighQuoted(text, at, character, surroundings);
    if (change && (!best || change.confidence > best.confidence)) best = change;
  }
  return best;
};

/** What stands in place of a rare character need not be among its look-alikes: no table has all that a scanner makes of one. */
const candidatesAt = (text: string, at: number, contexts: CharacterContexts): string => {
  const lookAlikes = contexts.lookAlikesAt(text, at);
  if (isEveryday(text.charAt(at)) || !isChineseCode(text.charCodeAt(at))) return lookAlikes;
  const standing = Array.from(contexts.standingAt(text, at)).filter(
    (character) => !lookAlikes.includes(character) && isEveryday(character),
  );
  return lookAlikes + [...new Set(standing)].join('');
};

const weigh = (text: string, at: number, character: string, surroundings: Surroundings): Change | undefined => {
  const { frequency } = surroundings.language;
  const after = replaced(text, at, character);
  const meant = commonestWord(after, at, frequency);
  // Whatever word the neighbours make with the printed character stays, unless much more than that word stands elsewhere.
  const printed = commonestWord(text, at, frequency);
  const isReadable = printed.frequency * commonerTimes > meant.frequency;
  if (meant.frequency === 0 || (isReadable && !standsBetween(after, at, surroundings))) return undefined;
  const standing = holdsTogether(text, printed, frequency) ? printed.frequency : 0;
  if (standing * commonerTimes > meant.frequency) return undefined;
  const [from, to] = standingElsewhere(after, at, surroundings);
  if (from > meant.from || to < meant.to) return undefined;
  const shared = after.slice(from, to);
  const isInside = from < at && at + 1 < to;
  const isStranger = !isEveryday(text.charAt(at)) && !lookAlikesOf(text.charAt(at)).includes(character);
  const isSurrounded = (from < at || !chinese.test(text.charAt(at - 1))) && (to > at + 1 || !chinese.test(text.charAt(at + 1)));
  if (isStranger && (isReadable || !isSurrounded || shared.length < strangerCharactersMinimum)) return undefined;
  // 国家|及|地方 beside 国家级: words end before the character and begin behind it.
  const isParted =
    endsInWord(text.slice(Math.max(0, at - wordsCharacters), at), frequency) &&
    beginsWithWord(text.slice(at + 1, at + wordsCharacters), frequency);
  if ((isReadable || isParted) && shared.length < longContextCharacters) return undefined;
  if (standing > 0 && shared.length < rareWordCharactersMinimum) return undefined;
  // The form itself writes it so more often than not: the applicant's own word.
  if (surroundings.count(text.slice(from, to)) > surroundings.count(shared)) return undefined;
  const isClear =
    isInside &&
    shared.length >= longContextCharacters &&
    meant.frequency >= standing * clearTimes &&
    holdsTogether(after, meant, frequency);
  const rarity = isClear ? standing > 0 : segmentsSay(text, at, after, [from, to], meant, surroundings);
  if (rarity === undefined) return undefined;
  const confidence = Math.round((byCharacters(confidenceByCharacters, shared.length) - (rarity ? rareWordPenalty : 0)) * 100) / 100;
  const evidence = surroundings.find(shared);
  return { at, character, after, confidence, evidence: evidence ? { evidence } : {} };
};

/** The whole text but for this character is a name that the form quotes: 接收进馅档案 beside 年度重点考核“接收进馆档案”. */
const quotedConfidence = 0.9;
/** As a natural logarithm: the words of the quoted name are likelier, if little (考 and 老 are common both). */
const quotedLikelier = 0.5;
const quotedCharactersMinimum = 5;

const weighQuoted = (text: string, at: number, character: string, surroundings: Surroundings): Change | undefined => {
  if (text.length < quotedCharactersMinimum || text.length > longestName) return undefined;
  const after = replaced(text, at, character);
  const quoted = `“${after}”`;
  // A name that has a cell of its own is another one: 远期目标完成率 beside 近期目标完成率.
  if (!surroundings.has(quoted) || surroundings.texts.some((traced) => traced.text === after)) return undefined;
  const { segment, frequency } = surroundings.language;
  if (logLikelihood(segment(after), frequency) - logLikelihood(segment(text), frequency) < quotedLikelier) return undefined;
  const evidence = surroundings.find(quoted);
  return { at, character, after, confidence: quotedConfidence, evidence: evidence ? { evidence } : {} };
};
const longestName = 60;

/** Whether the character stands elsewhere with two neighbours of this place: both sides, or two on one side. */
const standsBetween = (after: string, at: number, surroundings: Surroundings): boolean =>
  [at - 2, at - 1, at].some((from) => {
    const three = after.slice(Math.max(0, from), from + neighbours + 1);
    return allChinese.test(three) && surroundings.has(three);
  });
const neighbours = 2;
const allChinese = /^\p{Script=Han}{3}$/u;

/** No commoner word takes a character of the word away, as 生活 does from 对生 in 对生活. */
const holdsTogether = (text: string, word: Word, frequency: (word: string) => number): boolean => {
  for (let at = word.from; at < word.to; at += 1) if (commonestWord(text, at, frequency).frequency > word.frequency) return false;
  return true;
};

/** Whether the printed character is part of a (rare) word, where the words of the other reading are likelier; undefined where they aren't. */
const segmentsSay = (
  text: string,
  at: number,
  after: string,
  shared: Stretch,
  meant: Word,
  { language }: Surroundings,
): boolean | undefined => {
  const { frequency, segment } = language;
  const [from, to] = shared;
  const [start, end] = chineseAround(text, at, wordsCharacters);
  const printedWords = segment(text.slice(start, end));
  const printed = wordAt(printedWords, at - start);
  const isWord = printed.length > 1;
  if (isWord && (to - from < rareWordCharactersMinimum || frequency(printed) * commonerTimes > meant.frequency)) return undefined;
  const meantWords = segment(after.slice(start, end));
  // 对生 is a word and 对生活照料 stands elsewhere, but 仅|生活照料 reads as well: the other character must be part of a word here.
  const isFramed = at - from >= framingCharacters && to - at > framingCharacters;
  if (wordAt(meantWords, at - start).length < 2 && !isFramed) return undefined;
  const likelier = logLikelihood(meantWords, frequency) - logLikelihood(printedWords, frequency);
  return likelier < byCharacters(likelierByCharacters, to - from) ? undefined : isWord;
};

const byCharacters = (table: readonly number[], characters: number): number => table[Math.min(characters, table.length - 1)] ?? 0;

const replaced = (text: string, at: number, character: string): string => text.slice(0, at) + character + text.slice(at + 1);

/** Offsets in a text; `to` is exclusive. */
type Stretch = readonly [from: number, to: number];

/** The longest stretch around the position that stands elsewhere in the form. */
const standingElsewhere = (text: string, at: number, surroundings: Surroundings): Stretch => {
  const [start, end] = chineseAround(text, at, evidenceCharacters);
  const grow = (first: 'left' | 'right'): Stretch => {
    let from = at;
    let to = at + 1;
    const growLeft = (): void => {
      while (from > start && surroundings.has(text.slice(from - 1, to))) from -= 1;
    };
    if (first === 'left') growLeft();
    while (to < end && surroundings.has(text.slice(from, to + 1))) to += 1;
    growLeft();
    return [from, to];
  };
  const [left, right] = [grow('left'), grow('right')];
  return left[1] - left[0] >= right[1] - right[0] ? left : right;
};

const chineseAround = (text: string, at: number, reach: number): Stretch => {
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < reach && chinese.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at <= reach && chinese.test(text.charAt(end))) end += 1;
  return [start, end];
};

export const lookAlike: JudgedRule = {
  id: 'look-alike',
  about: '形近误字按本表其他位置的写法和词频改正（如“商校”应为“高校”）',
  certainty: 'judged',
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
