import type { Glyph } from '../../model/source-document.ts';
import { escapeText, svgNumber } from './markup.ts';

/** Of the font size: where the baseline lies in the em box that every glyph gets (see extract/pdf/show-text.ts). */
const emDescent = 0.12;

/** The glyphs of a page where they stand, as texts that can be selected and searched. */
export const drawGlyphs = (glyphs: readonly Glyph[]): string => lettersOf(glyphs).map(drawLetters).join('');

/** Glyphs one after the other on one line, alike in size, turn and visibility. */
const lettersOf = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && mayFollow(last, glyph)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
};

const mayFollow = (last: Glyph, next: Glyph): boolean =>
  next.turn === 0 &&
  last.turn === 0 &&
  last.fontSize === next.fontSize &&
  last.hidden === next.hidden &&
  last.box[3] === next.box[3] &&
  // A list of x positions has one for each character.
  [last, next].every(({ text }) => Array.from(text).length === 1);

const drawLetters = (glyphs: readonly Glyph[]): string => {
  const [first] = glyphs;
  if (!first) return '';
  const text = glyphs.map(drawLetter).join('');
  const looks = `${first.hidden ? ' class="unseen"' : ''} font-size="${svgNumber(first.fontSize)}"`;
  if (first.turn !== 0) return `<text${looks} transform="${placeOf(first)}">${text}</text>`;
  const xs = glyphs.map(({ box }) => svgNumber(box[0])).join(' ');
  return `<text${looks} x="${xs}" y="${svgNumber(first.box[3] - emDescent * first.fontSize)}">${text}</text>`;
};

/** Marks that are half as wide in a Latin font as in a Chinese one. */
const twoWidths = /^[‘’“”…—·]$/;
/** Of the font size: a Chinese font sets them one em wide, a Latin one at most 0.7. */
const narrowMaximumEms = 0.75;

/** A wide “ in the place of a narrow one would lie under the next character. */
const drawLetter = ({ text, box, fontSize }: Glyph): string =>
  twoWidths.test(text) && box[2] - box[0] < narrowMaximumEms * fontSize
    ? `<tspan class="narrow">${escapeText(text)}</tspan>`
    : escapeText(text);

/** The start of the baseline of a turned glyph. */
const placeOf = ({ box: [left, top, right, bottom], turn, fontSize }: Glyph): string => {
  const shift = emDescent * fontSize;
  const [x, y] = turn === 90 ? [left + shift, top] : turn === 180 ? [right, top + shift] : [right - shift, bottom];
  return `translate(${svgNumber(x)} ${svgNumber(y)}) rotate(${turn})`;
};
