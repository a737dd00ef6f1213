import { foldWidth, withoutSpace } from '../../chinese/width.ts';

/** A part of a target between two separators. */
export interface Clause {
  /** As printed, without white space: what measures and wordings are taken from. */
  readonly plain: string;
  /** The same in folded width, character for character: what is read. */
  readonly folded: string;
}

export const clauseOf = (text: string): Clause => {
  const plain = withoutSpace(text);
  return { plain, folded: foldWidth(plain) };
};

export const sliceOf = (clause: Clause, from: number, to?: number): Clause => ({
  plain: clause.plain.slice(from, to),
  folded: clause.folded.slice(from, to),
});

const opening = '([{〔【「『“《';
const closing = ')]}〕】」』”》';
const always = /[,，;；。!！]/;
/** 1. 1、 (1) ① 一、 at the head of a clause: the number of a list, no quantity. */
const listNumber = /^(?:\(?\d{1,2}[.、)](?!\d)|[①-⑳]|\(?[一二三四五六七八九十]{1,2}[、)]|其中[:：]?)/;

/**
 * Cuts at ， ； 。 outside brackets, but not within 1,260.
 *
 *     =1份，字数不少于3万字 → =1份 | 字数不少于3万字
 */
export const clausesOf = (whole: Clause): readonly Clause[] =>
  cut(whole, always)
    .map(withoutListNumber)
    .filter(({ folded }) => folded !== '');

/** A clause without the first place that the pattern finds, unless that is where it begins. */
export const without = (clause: Clause, note: RegExp): Clause => {
  const found = note.exec(clause.folded);
  if (found === null || found.index === 0) return clause;
  const [head, rest] = [sliceOf(clause, 0, found.index), sliceOf(clause, found.index + found[0].length)];
  return { plain: head.plain + rest.plain, folded: head.folded + rest.folded };
};

/** A bracket that only says whether its number counts: 90%(含)以上, 12月20日(含)前. */
export const inclusion = /\((?:不?含|包含|包括)[^()]*\)/;

/** The same at 、 and 且, which also join nouns: the caller keeps the cut only where every part is a quantity. */
export const softClausesOf = (clause: Clause): readonly Clause[] => cut(clause, /[、且及和]/).map(withoutListNumber);

/** What is done so many times, one deed after a stroke: 培训2次/检查4次, not 1名/600人. */
export const strokeClausesOf = (clause: Clause): readonly Clause[] => {
  const parts = cut(clause, /\//);
  return parts.length > 1 && parts.every(({ folded }) => /^[\u4e00-\u9fff]{2}/.test(folded)) ? parts : [clause];
};

const circled = /(?=[②-⑳])/u;
const beginsList = /^(?:①|\(?1[.、)])/;
const maximumItems = 20;

/** The items of a numbered list that stands on one line: 1、培训2次 2、检查4次 · ①培训2次②检查4次. The clause itself where it is none. */
export const listItemsOf = (clause: Clause): readonly Clause[] => {
  const { folded } = clause;
  if (!beginsList.test(folded)) return [clause];
  const starts = [0];
  if (folded.startsWith('①')) for (const part of folded.split(circled).slice(0, -1)) starts.push((starts.at(-1) ?? 0) + part.length);
  const mark = /^\(?1([.、)])/.exec(folded)?.[1];
  for (let item = 2; mark !== undefined && item <= maximumItems; item += 1) {
    const at = numberOfItem(folded, `${item}${mark}`, (starts.at(-1) ?? 0) + 2);
    if (at < 0) break;
    starts.push(at);
  }
  return starts.map((start, index) => sliceOf(clause, start, starts[index + 1]));
};

/** No part of another number (12、) or of a decimal (2.5). */
const numberOfItem = (folded: string, words: string, from: number): number => {
  for (let at = folded.indexOf(words, from); at >= 0; at = folded.indexOf(words, at + 1)) {
    const start = words.endsWith(')') && folded.charAt(at - 1) === '(' ? at - 1 : at;
    if (!/[\d.]/.test(folded.charAt(start - 1)) && !/\d/.test(folded.charAt(at + words.length))) return start;
  }
  return -1;
};
const withoutListNumber = (clause: Clause): Clause => {
  const number = listNumber.exec(clause.folded);
  return number === null ? clause : sliceOf(clause, number[0].length);
};

const cut = (whole: Clause, separators: RegExp): readonly Clause[] => {
  const { folded } = whole;
  if (!separators.test(folded)) return [whole];
  const parts: Clause[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    const bracket = opening.indexOf(character);
    // A bracket that is never closed must not swallow the rest.
    if (bracket >= 0 && folded.lastIndexOf(closing.charAt(bracket)) > at) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.test(character) && !isInNumber(folded, at) && !isInWord(folded, at)) {
      parts.push(sliceOf(whole, from, at));
      from = at + 1;
    }
  }
  return from === 0 ? [whole] : [...parts, sliceOf(whole, from)];
};

const isInNumber = (folded: string, at: number): boolean =>
  folded.charAt(at) === ',' && /\d/.test(folded.charAt(at - 1)) && /^\d{3}(?!\d)/.test(folded.slice(at + 1, at + 5));

/** 60岁及以上 */
const isInWord = (folded: string, at: number): boolean => folded.startsWith('及以', at) || folded.startsWith('及其', at);

const signs = /[≥≤≧≦⩾⩽><=]+/g;
const twoSigns = /[≥≤≧≦⩾⩽><=][^≥≤≧≦⩾⩽><=]+[≥≤≧≦⩾⩽><=]/;

/**
 * Cuts where a quantity ends and the next begins without any separator, as lost line breaks leave them; `end` tells where a quantity ends.
 *
 *     响应时间≤2小时修复时间≤24小时 → 响应时间≤2小时 | 修复时间≤24小时
 */
export const signedClausesOf = (clause: Clause, end: (folded: string, from: number) => number): readonly Clause[] => {
  if (!twoSigns.test(clause.folded)) return [clause];
  const starts = [...clause.folded.matchAll(signs)].map((sign) => sign.index + sign[0].length);
  const cuts = [0, ...starts.slice(0, -1).map((start) => end(clause.folded, start)), clause.folded.length];
  return cuts.slice(1).map((to, part) => sliceOf(clause, cuts[part] ?? 0, to));
};
