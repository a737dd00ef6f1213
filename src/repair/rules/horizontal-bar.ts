import type { ExactRule } from '../repair-rule.ts';

/**
 * The Chinese dash is U+2014; U+2015 stands in its place where a font draws both with one glyph (Noto CJK, and a PDF keeps but one code for
 * a glyph) and where a text went through the other of two GB 2312 tables (0xA1AA is U+2015 in the Unicode consortium's old one). The wave
 * dash of Japanese, U+301C, stands for ～ for both reasons (0xA1AB).
 */
export const horizontalBar: ExactRule = {
  id: 'horizontal-bar',
  about: '把字体或编码造成的“―”（U+2015）、“〜”（U+301C）换成通常的“—”“～”',
  certainty: 'exact',
  needs: /[\u2015\u301c]/,
  examples: [
    ['2023―2027年', '2023—2027年'],
    ['经办人――负责人', '经办人——负责人'],
    ['150\u301c180张', '150～180张'],
  ],
  leavesAlone: ['2023—2027年', '2023-2027年', '一季度', '5～10次'],
  apply: (text) => text.replaceAll('\u2015', '\u2014').replaceAll('\u301c', '～'),
};
