/** Signs that would not be seen, or would be seen as something else, on a page: controls, invisible signs, private characters, odd blanks. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u00a0\u2002-\u200a\u2028\u2029]/gu;

/** '预算\u200b执行' → '预算⟨U+200B⟩执行'; a line end shows as ⏎, a tab as ⇥. */
export const visibleText = (text: string): string =>
  text.replace(unseen, (sign) => {
    if (sign === '\n') return '⏎';
    if (sign === '\t') return '⇥';
    return `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
