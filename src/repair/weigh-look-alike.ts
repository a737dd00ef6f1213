import { chinesePair, noPair } from '../chinese/chinese-characters.ts';
import { isEveryday } from '../chinese/everyday-characters.ts';
import { lookAlikesOf } from '../chinese/look-alikes.ts';
import { logLikelihood } from '../chinese/segmentation.ts';
import type { Origin } from '../model/origin.ts';
import { characterPairsIn } from './character-pairs.ts';
import { beginsWithWord, commonestWord, endsInWord, type Word, wordAt } from './dictionary-words.ts';
import type { IntegerMap } from './integer-map.ts';
import type { Surroundings } from './surroundings.ts';

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
/** …or stand between so many equal characters on either side. */
const framingCharacters = 3;
/** On either side: evidence beyond adds nothing, words beyond are the same in both readings. */
const evidenceCharacters = 6;
const wordsCharacters = 12;
const chinese = /\p{Script=Han}/u;

/** One character put in place of another. */
export interface Change {
  readonly at: number;
  readonly character: string;
  readonly after: string;
  readonly confidence: number;
  readonly evidence: { readonly evidence?: Origin };
}

/** What speaks for a character in place of the printed one: the words it makes, and where they stand in the form. Undefined where that is not enough. */
export const weighLookAlike = (text: string, at: number, character: string, surroundings: Surroundings): Change | undefined =>
  weigh(text, at, character, surroundings) ?? weighQuoted(text, at, character, surroundings);

const weigh = (text: string, at: number, character: string, surroundings: Surroundings): Change | undefined => {
  const { frequency } = surroundings.language;
  const after = replaced(text, at, character);
  const meant = commonestWord(after, at, frequency);
  if (meant.frequency === 0) return undefined;
  // Whatever word the neighbours make with the printed character stays, unless much more than that word stands elsewhere.
  const printed = commonestWord(text, at, frequency);
  const isReadable = printed.frequency * commonerTimes > meant.frequency;
  if (isReadable && !standsBetween(after, at, surroundings)) return undefined;
  const standing = holdsTogether(text, printed, frequency) ? printed.frequency : 0;
  if (standing * commonerTimes > meant.frequency) return undefined;
  const [from, to] = standingElsewhere(after, at, surroundings);
  if (from > meant.from || to < meant.to) return undefined;
  const shared = after.slice(from, to);
  const isInside = from < at && at + 1 < to;
  const isStranger = !isEveryday(text.charCodeAt(at)) && !lookAlikesOf(text.charAt(at)).includes(character);
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
  if (!surroundings.has(quoted) || surroundings.texts.some((reading) => reading.text === after)) return undefined;
  const { segment, frequency } = surroundings.language;
  if (logLikelihood(segment(after), frequency) - logLikelihood(segment(text), frequency) < quotedLikelier) return undefined;
  const evidence = surroundings.find(quoted);
  return { at, character, after, confidence: quotedConfidence, evidence: evidence ? { evidence } : {} };
};
const longestName = 60;

/** Whether the character stands elsewhere with two neighbours of this place: both sides, or two on one side. */
const standsBetween = (after: string, at: number, surroundings: Surroundings): boolean => {
  const { pairs } = characterPairsIn(surroundings);
  return [at - 2, at - 1, at].some((from) => {
    const three = after.slice(Math.max(0, from), from + neighbours + 1);
    // Three stand nowhere where two of them don't, which is asked in no time.
    return allChinese.test(three) && !isStrange(three, 0, pairs) && !isStrange(three, 1, pairs) && surroundings.has(three);
  });
};
const neighbours = 2;
const allChinese = /^\p{Script=Han}{3}$/u;

const isStrange = (text: string, at: number, pairs: IntegerMap): boolean => {
  const pair = chinesePair(text.charCodeAt(at), text.charCodeAt(at + 1));
  return pair !== noPair && pairs.get(pair) === 0;
};

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

export const replaced = (text: string, at: number, character: string): string => text.slice(0, at) + character + text.slice(at + 1);

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
