const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold at all, and what reads like the escape for it. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/**
 * Text for an element or attribute of SpreadsheetML. Control characters take the form _x0007_, and an underscore that would begin such a
 * form _x005F_ (ECMA-376 part 1, 22.9.2.19), so that the text comes back as it was.
 */
export const xmlText = (text: string): string =>
  text
    .replace(unwritable, (character) => `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
