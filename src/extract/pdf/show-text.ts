import type { Box } from '../../model/origin.ts';
import type { Glyph, HiddenBy } from '../../model/source-document.ts';
import type { GraphicsState } from './graphics-state.ts';
import { boundsOf, type Matrix, multiply } from './matrix.ts';
import { isOnDark, isWhite, type PageWalk } from './page-walk.ts';
import type { TextFont } from './text-font.ts';

/** A glyph as pdf.js hands it on with showText; a bare number moves the pen back by thousandths of the font size. */
export interface PdfjsGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: readonly [number, number, number] | null;
}

/** Every glyph gets the em box: fonts state ascents from 0 to 1.9, which would make lines of one table overlap. Of the font size. */
const emAscent = 0.88;
const emDescent = -0.12;

const thousand = 1000;
/** Text rendering modes 3 and 7 paint nothing (ISO 32000-1 table 106). */
const invisibleModes: ReadonlySet<number> = new Set([3, 7]);
/** In place of a glyph whose character the file does not tell: an empty cell would look like an answer. */
const unreadCharacter = '\ufffd';

/** Adds the glyphs of one showText and moves the pen (ISO 32000-1 9.4.4). */
export const showText = (walk: PageWalk, items: readonly (PdfjsGlyph | number)[]): void => {
  const { state } = walk;
  const { font, fontSize } = state;
  if (!font || fontSize === 0) return;
  const matrix = multiply(state.transform, state.textMatrix);
  const horizontalScale = state.horizontalScale * state.fontDirection;
  const em = fontSize * font.emScale;
  const size = em * Math.hypot(matrix[2], matrix[3]);
  const turn = turnOf(matrix, Math.sign(horizontalScale) || 1);
  const isInvisible = walk.unseenDepth > 0 || invisibleModes.has(state.renderingMode) || state.fillAlpha === 0;
  const isPaperColoured = isWhite(state.fillColour);
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance += ((font.isVertical ? item : -item) * fontSize) / thousand;
      continue;
    }
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
    const width = item.width * font.widthScale * fontSize;
    const box = font.isVertical
      ? verticalBox(matrix, state, font, item, advance, width, em)
      : horizontalBox(matrix, state, advance, width, em, horizontalScale);
    if (font.isVertical) {
      const height = -(item.vmetric?.[0] ?? font.verticalMetrics[0]) * font.widthScale * fontSize;
      advance += height - spacing * state.fontDirection;
    } else {
      advance += width + spacing * (font.isType3 ? 1 : state.fontDirection);
    }
    const isUnseen = isInvisible || (isPaperColoured && !isOnDark(walk, box));
    pushGlyph(walk, font, item, box, size, turn, isUnseen ? 'paint' : isOutside(box, state.clip) ? 'clip' : undefined);
  }
  if (font.isVertical) state.y -= advance;
  else state.x += advance * horizontalScale;
};

const pushGlyph = (
  walk: PageWalk,
  font: TextFont,
  item: PdfjsGlyph,
  box: Box,
  fontSize: number,
  turn: Glyph['turn'],
  hidden: HiddenBy | undefined,
): void => {
  let text = item.unicode;
  if (isUnread(text) || font.hasNoUnicode) {
    if (!item.isSpace && item.width !== 0) walk.content.unreadGlyphs += 1;
    // Marks of symbol fonts stand in the private use area and are handed on; they may be ticks.
    if (!isPrivateUse(text) || font.hasNoUnicode) text = unreadCharacter;
  }
  if (!isPlaced(box, fontSize)) walk.content.textWithoutPlace += text;
  else walk.content.glyphs.push(hidden ? { text, box, fontSize, turn, hidden } : { text, box, fontSize, turn });
};

/** Numbers of a broken file overflow, or divide zero by zero. A sum is a number when all of its parts are. */
const isPlaced = (box: Box, fontSize: number): boolean => Number.isFinite(box[0] + box[1] + box[2] + box[3] + fontSize);

const isPrivateUse = (text: string): boolean => text >= '\ue000' && text <= '\uf8ff';

const isUnread = (text: string): boolean => {
  if (text.length === 1 && text >= ' ' && text < '\ue000') return false;
  return text === '' || text < ' ' || text === unreadCharacter || isPrivateUse(text);
};

const horizontalBox = (matrix: Matrix, state: GraphicsState, advance: number, width: number, em: number, horizontalScale: number): Box => {
  const x = state.x + advance * horizontalScale;
  const y = state.y + state.rise;
  const up = state.fontDirection * em;
  return boundsOf(matrix, x, y + emDescent * up, x + width * horizontalScale, y + emAscent * up);
};

/** The pen is at the middle of the top of the glyph; the glyph itself stands upright. */
const verticalBox = (
  matrix: Matrix,
  state: GraphicsState,
  font: TextFont,
  item: PdfjsGlyph,
  advance: number,
  width: number,
  em: number,
): Box => {
  const scale = font.widthScale * state.fontSize;
  const toLeft = item.vmetric ? item.vmetric[1] * scale : width / 2;
  const toBaseline = (item.vmetric?.[2] ?? font.verticalMetrics[2]) * scale;
  const x = state.x - toLeft;
  const y = state.y + state.rise - advance - toBaseline;
  return boundsOf(matrix, x, y + emDescent * em, x + width, y + emAscent * em);
};

/**
 * Nothing but the rim of it can be seen. Calc draws a cell that runs over a page break on both pages, the text once in sight and once
 * beyond the end of the printed area.
 */
const isOutside = (box: Box, clip: Box): boolean => {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x < clip[0] || x > clip[2] || y < clip[1] || y > clip[3];
};

const degreesPerTurn = 90;
const turns = [0, 90, 180, 270] as const;

const turnOf = (matrix: Matrix, sign: number): Glyph['turn'] => {
  const degrees = (Math.atan2(matrix[1] * sign, matrix[0] * sign) * 180) / Math.PI;
  return turns[(Math.round(degrees / degreesPerTurn) + turns.length) % turns.length] ?? 0;
};
