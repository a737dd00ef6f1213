import type { Segmentation } from '../chinese/segmentation.ts';

type Frequency = Segmentation['frequency'];

/** Longer words of jieba's dictionary are names of bodies and sayings, which are found by their parts. */
const longestWordCharacters = 5;

export interface Word {
  /** Offsets in the text; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly frequency: number;
}

/** The commonest word of at least two characters that covers the position; frequency 0 where none does. */
export const commonestWord = (text: string, at: number, frequency: Frequency): Word => {
  let best: Word = { from: at, to: at + 1, frequency: 0 };
  for (let length = 2; length < longestWordCharacters; length += 1)
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= text.length; from += 1) {
      const found = frequency(text.slice(from, from + length));
      if (found > best.frequency) best = { from, to: from + length, frequency: found };
    }
  return best;
};

/** How common the commonest word is that begins in the one text and ends in the other; 0 where none does. */
export const frequencyAcross = (left: string, right: string, frequency: Frequency): number => {
  let most = 0;
  for (let before = 1; before <= Math.min(left.length, longestWordCharacters - 1); before += 1)
    for (let after = 1; after <= Math.min(right.length, longestWordCharacters - before); after += 1)
      most = Math.max(most, frequency(left.slice(-before) + right.slice(0, after)));
  return most;
};

/** 温湿度达 ends in no word of two characters or more, 标率 begins with none: 达标 is torn there. */
export const endsInWord = (text: string, frequency: Frequency): boolean =>
  lengths.some((length) => length <= text.length && frequency(text.slice(-length)) > 0);

export const beginsWithWord = (text: string, frequency: Frequency): boolean =>
  lengths.some((length) => length <= text.length && frequency(text.slice(0, length)) > 0);

const lengths = [2, 3, 4];

/** The word that holds the character at the position, counted over all words; '' beyond the last. */
export const wordAt = (words: readonly string[], at: number): string => {
  let end = 0;
  for (const word of words) {
    end += word.length;
    if (end > at) return word;
  }
  return '';
};
