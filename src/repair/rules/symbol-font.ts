import type { ExactRule } from '../repair-rule.ts';

/**
 * Word and Excel write signs of the fonts Wingdings, Wingdings 2 and Symbol at U+F000 plus the font's code, a private place that means
 * nothing without the font. Sign: the plain character that shows the same. U+E5E5 is the blank of GB 18030's private area.
 */
const plainSigns: ReadonlyMap<string, string> = new Map([
  ['\uf0a8', '□'],
  ['\uf0a3', '□'],
  ['\uf06f', '□'],
  ['\uf071', '□'],
  ['\uf0fe', '☑'],
  ['\uf052', '☑'],
  ['\uf0fd', '☒'],
  ['\uf054', '☒'],
  ['\uf0fc', '✓'],
  ['\uf050', '✓'],
  ['\uf0fb', '✗'],
  ['\uf04f', '✗'],
  ['\uf0b7', '•'],
  ['\uf06c', '●'],
  ['\uf06e', '■'],
  ['\uf0a7', '▪'],
  ['\uf075', '◆'],
  ['\uf0d8', '➢'],
  ['\uf020', ' '],
  ['\ue5e5', ' '],
]);

/** Before a figure the code is that of the font Symbol. */
const comparisons: ReadonlyMap<string, string> = new Map([
  ['\uf0a3', '≤'],
  ['\uf0b3', '≥'],
]);

export const symbolFont: ExactRule = {
  id: 'symbol-font',
  about: '把符号字体（Wingdings 等）的勾选框、项目符号改为通用字符',
  certainty: 'exact',
  needs: /[\ue5e5\uf000-\uf0ff]/,
  examples: [
    ['\uf0fe是 \uf0a8否', '☑是 □否'],
    ['\uf0b7培训人数', '•培训人数'],
    ['\uf0b390%', '≥90%'],
  ],
  leavesAlone: ['☑是 □否', '\ue000（造字）'],
  apply: (text) =>
    text
      .replace(/[\uf0a3\uf0b3](?=\s*\d)/g, (sign) => comparisons.get(sign) ?? sign)
      .replace(/[\ue5e5\uf000-\uf0ff]/g, (sign) => plainSigns.get(sign) ?? sign),
};
