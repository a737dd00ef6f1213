import type { Segmentation } from '../chinese/segmentation.ts';

/** Words of jieba's dictionary that are longer are names of bodies and sayings, which segmentation finds by their parts. */
const longestWordCharacters = 5;
/** Enough for the most probable path to settle on both sides. */
const contextCharacters = 12;

const chineseBefore = /\p{Script=Han}+$/u;
const chineseAfter = /^\p{Script=Han}+/u;

/**
 * Whether a word runs across the place in a text that has no gap any more:
 *
 *     财务监控有效性     故障响应时间     意识提升企业
 *      ^ yes              ^ no              ^ no
 *
 * The dictionary answers most questions; the segmenter is only started where some word does run across and could be an accident
 * (开展|示范|区 and 展示).
 */
export const runsAcross = (text: string, at: number, language: Segmentation): boolean => {
  const left = chineseBefore.exec(text.slice(Math.max(0, at - contextCharacters), at))?.[0] ?? '';
  const right = chineseAfter.exec(text.slice(at, at + contextCharacters))?.[0] ?? '';
  if (!hasWordAcross(left, right, language)) return false;
  let end = 0;
  for (const word of language.segment(left + right)) {
    end += word.length;
    if (end === left.length) return false;
    if (end > left.length) return true;
  }
  return false;
};

const hasWordAcross = (left: string, right: string, language: Segmentation): boolean => {
  for (let before = 1; before <= Math.min(left.length, longestWordCharacters - 1); before += 1)
    for (let after = 1; after <= Math.min(right.length, longestWordCharacters - before); after += 1)
      if (language.frequency(left.slice(-before) + right.slice(0, after)) > 0) return true;
  return false;
};

const windowCharacters = 3;
/** Shorter strings stand by chance in other places too. */
const windowCharactersMinimum = 4;

/** The characters around the gap, without it; '' where they are too few to prove anything. */
export const windowAcross = (text: string, at: number): string => {
  const left = chineseBefore.exec(text.slice(Math.max(0, at - windowCharacters), at))?.[0] ?? '';
  const right = chineseAfter.exec(text.slice(at, at + windowCharacters))?.[0] ?? '';
  return left.length + right.length < windowCharactersMinimum ? '' : left + right;
};

/** The word that holds the character at the position, counted over all words; '' beyond the last. */
export const wordAt = (words: readonly string[], at: number): string => {
  let end = 0;
  for (const word of words) {
    end += word.length;
    if (end > at) return word;
  }
  return '';
};
