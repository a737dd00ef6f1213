import { foldWidth } from '../../chinese/width.ts';

/** The clauses of a target: `>=1次，人数不少于100人` → two. A comma between digits (3,500) belongs to the number. */
export const clausesOf = (text: string): readonly string[] =>
  foldWidth(text)
    .replace(/\s+/g, '')
    .split(/[，；;。]|,(?!\d{3})/)
    .filter((clause) => clause !== '');
