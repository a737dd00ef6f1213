// Text for a terminal: Chinese takes two columns a character, and a file name may hold anything.

/** East Asian Wide and Fullwidth (Unicode UAX #11), the blocks that stand in Chinese file names and messages. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zeroWidth = /\p{M}/u;
/** Controls, and the bidi and zero-width signs that make a name look like another ('\u202Efdp.exe'). */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
};

/** 'a\nb.pdf' → 'a\u000ab.pdf': a name can neither break the line nor steer the terminal. */
export const printable = (text: string): string =>
  text.replace(unprintable, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Keeps the end, which tells files apart: '…年度/内涵建设经费.pdf'. */
export const clipStart = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  const kept: string[] = [];
  let room = width - 1;
  for (const character of [...text].reverse()) {
    room -= displayWidth(character);
    if (room < 0) break;
    kept.unshift(character);
  }
  return `…${kept.join('')}`;
};
