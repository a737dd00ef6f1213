/** A tag that a form system left in the text, at its end: `推</p>` is cut after 推. */
const trailingMarkup = /(?:\s|<\/?[A-Za-z][^<>]*>)+$/;
const closingMarks = /[”’"')）》〉】\]」』]+$/;
const sentenceEnd = /[。！？!?…]$/;

/** A page took the rest of it: no sentence ends here. Commas, semicolons and colons say that more follows. */
export const endsMidSentence = (text: string): boolean => {
  const bare = text.replace(trailingMarkup, '');
  return !sentenceEnd.test(bare) && !sentenceEnd.test(bare.replace(closingMarks, ''));
};

/** Shorter texts are labels and values; a cut cell fills at least one line of a narrative column (046: 44 characters). */
const proseCharactersMinimum = 12;

/** Running text: long enough, and with marks that labels such as 年度目标 do not have. */
export const isProse = (text: string): boolean => text.trim().length >= proseCharactersMinimum && /[，。；、：！？,;]/.test(text);

/** A heading has none of these: 本项目上年度市级财政资金使用情况. */
export const hasSentenceMark = (text: string): boolean => /[，。；！？]/.test(text);

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
  ['〔', '〕'],
  ['【', '】'],
];

/** A bracket or quotation mark is open at the end: `（简称“科创`. */
export const hasOpenBracket = (text: string): boolean =>
  pairs.some(([open, close]) => {
    const last = text.lastIndexOf(open);
    return last >= 0 && !text.includes(close, last);
  });
