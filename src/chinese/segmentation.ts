import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { once } from '../model/remembered.ts';
import { wordFrequencies } from './word-frequencies.ts';

/**
 * Words of Chinese: how common one is, and where they part in a text. Both are loaded at first use only: a form without anything
 * suspicious costs nothing, a question about a word the reading of one file, a segmentation the start of nodejieba (0.8 s).
 */
export interface Segmentation {
  /** How often the word was counted in the corpus of jieba's dictionary; 0 where the dictionary lacks it. */
  readonly frequency: (word: string) => number;
  /**
   * The text in words. Only words of the dictionary: strings that merely look like words are left in single characters. Figures,
   * letters and marks are not cut at all: 2020年完成90% → 2020 · 年 · 完成 · 90%.
   */
  readonly segment: (text: string) => readonly string[];
}

/**
 * nodejieba needs a compiler at installation and may be absent; @node-rs/jieba is always there. Both cut along the same dictionary by
 * the same rule (most probable path, no hidden Markov model), so the words of Chinese are the same; figures, where they differ, never reach them.
 */
export type BackEnd = 'nodejieba' | '@node-rs/jieba';

/** Words counted in the corpus behind the dictionary: the sum of its frequencies. */
const countedWords = 60_101_967;
/** Stands for the frequency of a character that the dictionary lacks. */
const unseenFrequency = 0.5;

/** Natural logarithm of the probability of the words, each taken for itself. Higher is likelier; compare texts of equal length only. */
export const logLikelihood = (words: readonly string[], frequency: Segmentation['frequency']): number =>
  words.reduce((sum, word) => sum + Math.log(Math.max(frequency(word), unseenFrequency) / countedWords), 0);

/** @param backEnd left out: nodejieba, or its stand-in where nodejieba is not installed. */
export const createSegmentation = (backEnd?: BackEnd): Segmentation => {
  const frequencies = once(() => wordFrequencies(readFileSync(dictionaryPath())));
  const cut = once(() => {
    if (backEnd === '@node-rs/jieba') return loadNodeRsJieba();
    if (backEnd === 'nodejieba') return loadNodejieba();
    try {
      return loadNodejieba();
    } catch {
      return loadNodeRsJieba();
    }
  });
  const segment = (text: string): readonly string[] =>
    text
      .split(chineseRuns)
      .filter((run) => run !== '')
      .flatMap((run) => (isChinese.test(run) ? cut()(run) : [run]));
  return { frequency: (word) => frequencies()(word), segment };
};

const chineseRuns = /(\p{Script=Han}+)/u;
const isChinese = /^\p{Script=Han}/u;

const require = createRequire(import.meta.url);
const dictionaryPath = (): string => require.resolve('@node-rs/jieba/dict.txt');

interface Nodejieba {
  load(files: { readonly dict: string; readonly userDict: string }): void;
  cut(text: string, withHiddenMarkovModel: boolean): string[];
}

const loadNodejieba = (): ((text: string) => readonly string[]) => {
  const nodejieba = require('nodejieba') as Nodejieba;
  // Its own user dictionary holds four sample words (云计算, 蓝翔 …) that the stand-in lacks: none is read.
  nodejieba.load({ dict: dictionaryPath(), userDict: devNull });
  return (text) => nodejieba.cut(text, false);
};

interface NodeRsJieba {
  readonly Jieba: { withDict(dictionary: Uint8Array): { cut(text: string, withHiddenMarkovModel: boolean): string[] } };
}

const loadNodeRsJieba = (): ((text: string) => readonly string[]) => {
  const jieba = (require('@node-rs/jieba') as NodeRsJieba).Jieba.withDict(readFileSync(dictionaryPath()));
  return (text) => jieba.cut(text, false);
};
