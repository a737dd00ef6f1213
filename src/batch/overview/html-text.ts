const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Controls break a page or a line; bidi and zero-width signs make a name look like another ('\u202Efdp.exe'). */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text for an element or a quoted attribute: names come from anywhere. */
export const html = (text: string): string =>
  text
    .replace(unprintable, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** 12345 → '12 345', with a thin space that does not break. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
