/**
 * Signs between the ends of a range, for use inside [ ] of a pattern: 150-200项, 5～10次, 三至五次. Width is already folded (～ is ~ here).
 * U+301C, the wave dash of Japanese, and U+223C stand for ～ where a font draws them with one glyph or a text went through an older table.
 */
export const jointCharacters = '~〜∼‐‑‒–—―−→至到-';
