const fullWidthOffset = 0xff01 - 0x21;

/**
 * Full-width ASCII to ASCII, ideographic and no-break space to space; every other character stays.
 *
 *     ９０％（含）　≥１，２００ → 90%(含) ≥1,200
 *
 * Never NFKC: that would also turn ① into 1 and ㎡ into m2. Half-width kana and signs such as ≧ and ⩾ stay as they are.
 * One UTF-16 unit in, one out: positions in the folded text are positions in the given text.
 */
export const foldWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .replace(/[\u3000\u00a0]/g, ' ');

/** All white space gone: blanks, tabs, line breaks, no-break, ideographic and zero-width spaces, soft hyphens and byte order marks. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u0085\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g, '');
