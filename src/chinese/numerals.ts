const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Every character that a number in words may hold: 二, 十一, 一百二十, 三万五千, 二〇二〇, 伍佰. For use inside [ ] of a pattern. */
export const numeralCharacters = `${Object.keys(digits).join('')}${Object.keys(places).join('')}`;

const maximumCharacters = 24; // 九千九百九十九亿… is 21

/**
 * A whole number in words; null where the text is anything else.
 *
 *     二 → 2    十一 → 11    一百零五 → 105    三万五千 → 35000    二〇二〇 → 2020
 */
export const readChineseNumeral = (text: string): number | null => {
  const characters = [...text];
  if (characters.length === 0 || characters.length > maximumCharacters) return null;
  if (characters.every((character) => digits[character] !== undefined)) {
    // Read out digit by digit, as years are; 两 and the like stand alone only.
    return characters.reduce((value, character) => value * 10 + (digits[character] ?? 0), 0);
  }
  let total = 0; // closed by 亿
  let section = 0; // closed by 万
  let group = 0; // below 万
  let digit: number | null = null;
  for (const character of characters) {
    const value = digits[character];
    const place = places[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null; // 三五百
      digit = value;
    } else if (place !== undefined) {
      if (digit === null && place !== 10) return null; // 百 alone is a word, 十 alone is 10
      group += (digit ?? 1) * place;
      digit = null;
    } else if (character === '万' || character === '亿') {
      group += digit ?? 0;
      if (group + section + total === 0) return null;
      if (character === '万') section = group * 1e4;
      else total = (total + section + group) * 1e8;
      if (character === '亿') section = 0;
      group = 0;
      digit = null;
    } else return null;
  }
  return total + section + group + (digit ?? 0);
};
