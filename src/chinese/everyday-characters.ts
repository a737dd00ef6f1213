import { chineseCode, chineseCodes, isChineseCode } from './chinese-characters.ts';

/**
 * Whether a UTF-16 unit is a character of level 1 of GB 2312-1980: the 3,755 in everyday use. All others are rare in forms: names of
 * people and places, terms of a trade, and what a scanner makes of a character it cannot read (库 → 厍, 达 → 迖).
 */
export const isEveryday = (code: number): boolean => {
  everyday ??= readLevel1();
  return isChineseCode(code) && everyday[chineseCode(code)] === 1;
};

let everyday: Uint8Array | undefined;

/** Rows 16 to 55 of the code table; the last one ends at column 89. */
const firstRow = 16;
const lastRow = 55;
const columns = 94;
const lastColumn = 89;

const readLevel1 = (): Uint8Array => {
  const codes: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1)
    for (let column = 1; column <= (row === lastRow ? lastColumn : columns); column += 1) codes.push(row + 0xa0, column + 0xa0);
  const level1 = new Uint8Array(chineseCodes);
  for (const character of new TextDecoder('gb18030').decode(Uint8Array.from(codes))) level1[chineseCode(character.charCodeAt(0))] = 1;
  return level1;
};
