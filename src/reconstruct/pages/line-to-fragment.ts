import type { Fragment } from '../../model/fragment.ts';
import { roundedBox } from './boxes.ts';
import type { TextLine } from './runs-to-lines.ts';

export const toFragment = (line: TextLine, page: number): Fragment => {
  const origin = { page, box: roundedBox(line.box) };
  return line.glyphs.some((glyph) => glyph.hidden) ? { text: line.text, origin, hidden: true } : { text: line.text, origin };
};
