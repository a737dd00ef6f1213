import type { ExactRule } from '../repair-rule.ts';

/**
 * The Chinese sign for ranges is U+FF5E; U+301C stands in its place where a font draws both with one glyph (Noto CJK, and a PDF keeps but one
 * code for a glyph) and where a text went through the other of two GB 2312 tables (0xA1AB is U+301C in the Unicode consortium's old one).
 */
export const waveDash: ExactRule = {
  id: 'wave-dash',
  about: '把字体或编码造成的“〜”（U+301C）换成通常的浪纹号“～”',
  certainty: 'exact',
  needs: /\u301c/,
  examples: [
    ['150〜180张', '150～180张'],
    ['2023年1月〜12月', '2023年1月～12月'],
  ],
  leavesAlone: ['150～180张', '150-180张', '150~180张', '10至15次'],
  apply: (text) => text.replaceAll('\u301c', '\uff5e'),
};
