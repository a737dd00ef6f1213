/**
 * Characters of the fonts that draw signs in place of letters, by their code in the font (the low byte of U+F0xx).
 * Source: Unicode's mapping of Adobe Symbol, and the published charts of Wingdings, Wingdings 2 and Webdings; boxes and ticks are
 * brought to the three that forms are read by: ☑ ☒ ☐.
 */
const wingdings: Readonly<Record<number, string>> = {
  33: '✏',
  34: '✂',
  40: '☎',
  42: '✉',
  70: '☞',
  74: '☺',
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  162: '○',
  164: '◉',
  165: '◎',
  167: '▪',
  168: '☐',
  171: '★',
  178: '✧',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  231: '←',
  232: '→',
  239: '⇦',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  150: '•',
  151: '●',
  152: '●',
  153: '○',
  162: '■',
  163: '☐',
  164: '□',
  174: '◆',
};
const webdings: Readonly<Record<number, string>> = { 97: '✓', 99: '□', 103: '■', 110: '●', 114: '✗' };

/** Adobe Symbol from 0x21 to 0x7e, then from 0xa1 to 0xfe; a space where nothing is assigned. */
const symbolLow = '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const symbolHigh = 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

const symbolCharacter = (code: number): string | undefined => {
  const assigned = code >= 0xa1 ? symbolHigh[code - 0xa1] : symbolLow[code - 0x21];
  return assigned === ' ' ? undefined : assigned;
};

const fonts: Readonly<Record<string, (code: number) => string | undefined>> = {
  wingdings: (code) => (code >= 0x81 && code <= 0x8a ? String.fromCodePoint(0x2460 + code - 0x81) : wingdings[code]),
  'wingdings 2': (code) => wingdings2[code],
  webdings: (code) => webdings[code],
  symbol: symbolCharacter,
};

export const isSymbolFont = (font: string | undefined): font is string => font !== undefined && font.toLowerCase() in fonts;

/** What a sign font draws for a code, given as the byte or as U+F0xx; undefined for a font or code not known. */
export const symbolOf = (font: string, code: number): string | undefined =>
  fonts[font.toLowerCase()]?.(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
