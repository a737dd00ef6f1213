import type { Glyph, HiddenBy, PageBlock, Ruling } from '../../src/model/source-document.ts';

/** What one page of a test shows; positions in points from the top left. */
export interface PageDrawing {
  readonly width?: number;
  readonly height?: number;
  readonly texts?: readonly PlacedText[];
  readonly rulings?: readonly Ruling[];
}

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly fontSize?: number;
  readonly turn?: Glyph['turn'];
  readonly hidden?: HiddenBy;
}

/** Of the font size: Latin letters are half as wide as Chinese characters here. */
const latinEms = 0.5;
const usualFontSize = 10;

export const buildPage = (page: number, { width = 600, height = 800, texts = [], rulings = [] }: PageDrawing): PageBlock => ({
  kind: 'page',
  page,
  width,
  height,
  glyphs: texts.flatMap(glyphsOf),
  rulings,
  fills: [],
});

const glyphsOf = ({ text, left, top, fontSize = usualFontSize, turn = 0, hidden }: PlacedText): readonly Glyph[] => {
  let along = 0;
  return Array.from(text, (character): Glyph => {
    const advance = fontSize * (character <= '\u024f' ? latinEms : 1);
    const from = along;
    along += advance;
    const box =
      turn === 90
        ? ([left - fontSize, top + from, left, top + along] as const)
        : turn === 270
          ? ([left, top - along, left + fontSize, top - from] as const)
          : ([left + from, top, left + along, top + fontSize] as const);
    return { text: character, box, fontSize, turn, ...(hidden ? { hidden } : {}) };
  });
};

export const horizontal = (at: number, from: number, to: number): Ruling => ({ direction: 'horizontal', at, from, to, thickness: 0.5 });
export const vertical = (at: number, from: number, to: number): Ruling => ({ direction: 'vertical', at, from, to, thickness: 0.5 });

/** Every line of a grid without merged cells. */
export const gridLines = (xs: readonly number[], ys: readonly number[]): readonly Ruling[] => [
  ...ys.map((y) => horizontal(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => vertical(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
];
