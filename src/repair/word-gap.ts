import type { Segmentation } from '../chinese/segmentation.ts';
import { beginsWithWord, endsInWord, frequencyAcross } from './dictionary-words.ts';

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
 * The dictionary answers most questions: no word runs across, or one does and a side would be left without a word of its own (库房温湿度达|标率).
 * The segmenter is only started for what may be an accident (开展|示范 and 展示).
 */
export const runsAcross = (text: string, at: number, language: Segmentation): boolean => {
  const { frequency, segment } = language;
  const left = chineseBefore.exec(text.slice(Math.max(0, at - contextCharacters), at))?.[0] ?? '';
  const right = chineseAfter.exec(text.slice(at, at + contextCharacters))?.[0] ?? '';
  if (frequencyAcross(left, right, frequency) === 0) return false;
  if (!endsInWord(left, frequency) || !beginsWithWord(right, frequency)) return true;
  let end = 0;
  for (const word of segment(left + right)) {
    end += word.length;
    if (end === left.length) return false;
    if (end > left.length) return true;
  }
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
