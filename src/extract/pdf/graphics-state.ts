import type { Box } from '../../model/origin.ts';
import { identity, type Matrix } from './matrix.ts';
import type { TextFont } from './text-font.ts';

/** What `save` keeps and `restore` brings back (ISO 32000-1 8.4). Replaced or changed in place by the walk over one page only. */
export interface GraphicsState {
  /** User space to the upright page: points, top-left origin. */
  transform: Matrix;
  /** The box round the clipping path, on the page. */
  clip: Box;
  fillColour: string;
  strokeColour: string;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
  font: TextFont | null;
  fontSize: number;
  /** -1 where the font size is negative: glyphs run to the left, upside down. */
  fontDirection: 1 | -1;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 is normal. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: Matrix;
  /** The pen and the start of the line, in text space. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const initialState = (transform: Matrix, clip: Box): GraphicsState => ({
  transform,
  clip,
  fillColour: '#000000',
  strokeColour: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  font: null,
  fontSize: 0,
  fontDirection: 1,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});
