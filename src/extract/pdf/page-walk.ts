import type { Box } from '../../model/origin.ts';
import type { Glyph, Ruling } from '../../model/source-document.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import type { TextFont } from './text-font.ts';

/** What one pass over a page's operators finds. */
export interface PageContent {
  readonly glyphs: Glyph[];
  readonly rulings: Ruling[];
  readonly fills: Box[];
  /** Glyphs shown whose characters the file does not tell. */
  unreadGlyphs: number;
  /** Text that the file places nowhere: at a position that is no number. */
  textWithoutPlace: string;
  /** Images, and things placed but not drawn, which are images too big to decode. */
  images: number;
}

/** The state of that pass. It lives for one page and is changed in place: a page has thousands of operators. */
export interface PageWalk {
  readonly content: PageContent;
  readonly pageTransform: Matrix;
  readonly pageBox: Box;
  readonly fontNamed: (name: string) => TextFont | null;
  /** Of an optional content group or expression, as pdf.js describes it. */
  readonly isLayerVisible: (group: unknown) => boolean;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** A clip takes effect after the path that it stands before has been painted. */
  isClipPending: boolean;
  /** One entry for each open marked content: whether what it holds is seen. */
  readonly markedContent: boolean[];
  /** Open layers that are switched off, and soft masks. */
  unseenDepth: number;
  /** Fills dark enough for white text or lines to be seen on. */
  readonly darkAreas: Box[];
  /** The square of a dotted line that was filled last. */
  lastDot: Box | undefined;
  /** A transformation was set and nothing has been drawn with it yet. */
  isPlaceUnused: boolean;
}

/** A channel at or above this is taken for paper: #fafafa is not told from white in print. */
const paperChannelMinimum = 0xf8;

/** Colours come from pdf.js as '#rrggbb'. */
export const isWhite = (colour: string): boolean =>
  colour.length === 7 &&
  Number.parseInt(colour.slice(1, 3), 16) >= paperChannelMinimum &&
  Number.parseInt(colour.slice(3, 5), 16) >= paperChannelMinimum &&
  Number.parseInt(colour.slice(5, 7), 16) >= paperChannelMinimum;

/** Whether something in the colour of paper would be seen here. */
export const isOnDark = (walk: PageWalk, box: Box): boolean => {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return walk.darkAreas.some((area) => area[0] <= x && area[2] >= x && area[1] <= y && area[3] >= y);
};
