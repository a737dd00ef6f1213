import { foldWidth } from '../../chinese/width.ts';

/**
 * The clauses of a target: `>=1次，人数不少于100人` → two. A comma between digits (3,500) belongs to the number.
 *
 * @param isWorth whether a target without white space is worth the cutting
 */
export const clausesOf = (text: string, isWorth: (plain: string) => boolean): readonly string[] => {
  const plain = foldWidth(text).replace(/\s+/g, '');
  return isWorth(plain) ? plain.split(/[，；;。]|,(?!\d{3})/).filter((clause) => clause !== '') : [];
};
