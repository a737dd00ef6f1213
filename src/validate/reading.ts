import { rememberedTexts } from '../model/remembered.ts';
import { foldWidth, withoutSpace } from '../chinese/width.ts';

// How the rules look at texts: folded for comparison, quoted for people.

/** Width folded and white space gone: what two careful readers would call the same text. */
export const folded = (text: string | null): string => {
  if (text === null) return '';
  return text.length < rememberedCharactersMinimum ? fold(text) : foldedText(text);
};

const fold = (text: string): string => withoutSpace(foldWidth(text));

/** Ten rules ask for the same prose of a record; a shorter text is folded sooner than it is looked up. */
const foldedText = rememberedTexts(fold);
const rememberedCharactersMinimum = 40;

/** A name as two careful readers would compare it: without width, white space, marks and quotation marks. ★“汇创青春”大赛 = 汇创青春大赛 */
export const nameKey = (name: string | null): string => {
  const text = folded(name);
  return anyNameMark.test(text) ? text.replace(/^[★☆*＊▲△●■◆]+|["“”'‘’《》]/g, '') : text;
};
const anyNameMark = /[★☆*＊▲△●■◆"“”'‘’《》]/;

/** Longest part of a name shown in a message, in characters; the long ones of the 2020 sample have 48. */
const shownCharacters = 24;

/** `“组织业务培训”`, shortened for a message. */
export const quoted = (text: string | null): string => {
  const line = text === null ? '' : /\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  if (line.length <= shownCharacters) return `“${line}”`;
  // No character takes more than two units.
  const characters = [...line.slice(0, 2 * shownCharacters + 2)];
  return characters.length > shownCharacters ? `“${characters.slice(0, shownCharacters).join('')}…”` : `“${characters.join('')}”`;
};

/** `5,535,000元`; fen only where there are some. */
export const yuan = (amount: number): string => {
  const [whole = '0', fraction] = amount.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined || fraction === '00' ? `${grouped}元` : `${grouped}.${fraction}元`;
};

/** Points with at most two decimals: sums of 6.5 and 8.5 carry no binary dust into a message. */
export const points = (value: number): string => String(Math.round(value * 100) / 100);
