/** A tag that a form system left in the text, at its end: `推</p>` is cut after 推. */
const trailingMarkup = /(?:\s|<\/?[A-Za-z][^<>]*>)+$/;
const withoutTrailingMarkup = (text: string): string => text.trimEnd().slice(-endCharacters).replace(trailingMarkup, '');

/** The end of a text is looked at only. */
const endCharacters = 200;
const closingMarks = /[”’"')）》〉】\]」』]+$/;
const sentenceEnd = /[。！？!?…]$/;

/** A page took the rest of it: no sentence ends here. Commas, semicolons and colons say that more follows. */
export const endsMidSentence = (text: string): boolean => {
  const bare = withoutTrailingMarkup(text);
  return !sentenceEnd.test(bare) && !sentenceEnd.test(bare.replace(closingMarks, ''));
};

/** A mark or a word that cannot be the last of a text: `…逐项明确数量、`, `…创新和`. */
export const endsOpen = (text: string): boolean => /[，、；：,;:的和与及或对把被为]$/.test(withoutTrailingMarkup(text));

/** Shorter texts are labels and values; a cut cell fills at least one line of a narrative column (046: 44 characters). */
const proseCharactersMinimum = 12;

export const isLong = (text: string): boolean => text.trim().length >= proseCharactersMinimum;

/** Running text: long enough, and with marks that labels such as 年度目标 do not have. */
export const isProse = (text: string): boolean => isLong(text) && /[，。；、：！？,;]/.test(text);

/** A heading has none of these: 本项目上年度市级财政资金使用情况; but a list goes on with `6、其它各类展会`. */
export const hasSentenceMark = (text: string): boolean => /[，。；！？]|\d[、．.]\D/.test(text);

/** Notes under a table belong to no cell. */
export const isNote = (text: string): boolean => /^\s*[（(]?(?:注|备注|说明|填[表报写]|附|\*|※)/.test(text);

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
