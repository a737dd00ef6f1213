/** What of a font is needed to place its glyphs and to know whether their text can be trusted. */
export interface TextFont {
  /** Glyph space to text space, 0.001 for all but Type 3 fonts. */
  readonly widthScale: number;
  /** Height of the em in units of the font size; not 1 only for odd Type 3 fonts. */
  readonly emScale: number;
  readonly isType3: boolean;
  readonly isVertical: boolean;
  /** Advance, and origin of vertical writing relative to that of horizontal, in glyph space (ISO 32000-1 9.7.4.3). */
  readonly verticalMetrics: readonly [advance: number, x: number, y: number];
  /** The file does not say what its codes mean: pdf.js then gives the code itself as if it were Unicode. */
  readonly hasNoUnicode: boolean;
}

/** The part of pdf.js's font object that is read here; its types do not describe it. */
interface PdfjsFont {
  readonly fontMatrix?: ArrayLike<number>;
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
  readonly bbox?: ArrayLike<number>;
  readonly defaultVMetrics?: ArrayLike<number>;
  readonly composite?: boolean;
  readonly toUnicode?: object;
}

const defaultWidthScale = 0.001;
const defaultVerticalMetrics = [-1000, 500, 880] as const;
/** A bounding box of a Type 3 font between these heights, in ems, is one of ordinary letters: Skia's are 0.9 to 1.6. */
const plausibleEms = { minimum: 0.5, maximum: 2.5 } as const;

export const toTextFont = (font: PdfjsFont): TextFont => ({
  widthScale: font.fontMatrix?.[0] ?? defaultWidthScale,
  emScale: font.isType3Font ? emScaleOf(font) : 1,
  isType3: font.isType3Font === true,
  isVertical: font.vertical === true,
  verticalMetrics: [
    font.defaultVMetrics?.[0] ?? defaultVerticalMetrics[0],
    font.defaultVMetrics?.[1] ?? defaultVerticalMetrics[1],
    font.defaultVMetrics?.[2] ?? defaultVerticalMetrics[2],
  ],
  // A map that pdf.js read from the file, or from the character collection, has entries; its stand-in has only a range.
  hasNoUnicode: font.composite === true && font.toUnicode !== undefined && 'firstChar' in font.toUnicode,
});

const emScaleOf = (font: PdfjsFont): number => {
  const height = ((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * Math.abs(font.fontMatrix?.[3] ?? defaultWidthScale);
  return height === 0 || (height >= plausibleEms.minimum && height <= plausibleEms.maximum) ? 1 : height;
};
