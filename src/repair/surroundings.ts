import type { Segmentation } from '../chinese/segmentation.ts';
import { withoutSpace } from '../chinese/width.ts';
import type { Origin } from '../model/origin.ts';
import { once, rememberedTexts } from '../model/remembered.ts';
import type { Reading } from './reading.ts';

/** What a judged rule may look at besides the text itself. */
export interface Surroundings {
  /** All texts of the form, as the rules before have left them; one that stands in several places comes once. */
  readonly texts: readonly Reading[];
  readonly language: Segmentation;
  /** Whether the words stand in any of the texts. */
  readonly has: (words: string) => boolean;
  /** Whether the words stand in more than one place. */
  readonly hasTwice: (words: string) => boolean;
  /** How many times the words stand in the texts, overlaps not counted. */
  readonly count: (words: string) => number;
  /** Where the words first stand; undefined where they don't. */
  readonly find: (words: string) => Origin | undefined;
  /** With the same texts in other readings. */
  readonly with: (texts: readonly Reading[]) => Surroundings;
}

/** Stands in no text. */
const between = '\u0000';

/** @param numbers which text stands in each place of the form */
export const surroundingsOf = (texts: readonly Reading[], numbers: readonly number[], language: Segmentation): Surroundings => {
  const all = once(() => numbers.map((number) => texts[number]?.text ?? '').join(between));
  return {
    texts,
    language,
    // Not includes: V8 searches long texts several times faster by indexOf.
    has: (words) => all().indexOf(words) >= 0,
    hasTwice: (words) => {
      const first = all().indexOf(words);
      return first >= 0 && all().indexOf(words, first + 1) >= 0;
    },
    // One character 50,000 times over has as many places to weigh, and the same few words at all of them.
    count: rememberedTexts((words) => occurrences(all(), words)),
    find: (words) => {
      if (all().indexOf(words) < 0) return undefined;
      const holder = texts.find(({ text }) => text.includes(words));
      return holder && originOf(holder, words);
    },
    with: (changed) => surroundingsOf(changed, numbers, language),
  };
};

const occurrences = (text: string, words: string): number => {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count += 1;
  return count;
};

/** Of the fragments of a text, the one that says the words; where noise or a line end stands in them, the first. */
export const originOf = ({ fragments }: Reading, words: string): Origin | undefined => {
  const bare = withoutSpace(words);
  const saying = fragments.find((fragment) => withoutSpace(fragment.text).includes(bare)) ?? fragments[0];
  return saying?.origin;
};
