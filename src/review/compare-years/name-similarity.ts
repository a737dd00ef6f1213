import { textKey } from '../../chinese/text-key.ts';

/** Years, counts and ordinals, which change while the indicator stays: 第十九届, 2020年, 2期. */
const changing = /[0-9０-９〇零一二两三四五六七八九十百千万]+/gu;

/** 第十九届工博会, 第二十届工博会 → 第#届工博会 */
export const maskedKey = (name: string): string => textKey(name).replace(changing, '#');

/** A name taken apart once, to be held against many. */
export interface NameProfile {
  /** Neighbouring characters, and how often each pair occurs. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

export const nameProfile = (name: string): NameProfile => {
  const characters = Array.from(maskedKey(name));
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const pair = `${characters[index]}${characters[index + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: Math.max(0, characters.length - 1) };
};

/** Dice's coefficient of the pairs, 0 to 1: 招收学员人数 and 招收学员人次 share four of five, 0.8. */
export const nameSimilarity = (one: NameProfile, other: NameProfile): number => {
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * shared) / all;
};
