import type { Box } from '../../model/origin.ts';
import { escapeText, svgNumber } from './markup.ts';

/** @param attributes of the rectangle, with a space before each. */
export const drawRectangle = ([left, top, right, bottom]: Box, attributes: string, title = ''): string => {
  const place = ` x="${svgNumber(left)}" y="${svgNumber(top)}" width="${svgNumber(right - left)}" height="${svgNumber(bottom - top)}"`;
  return title === '' ? `<rect${attributes}${place}/>` : `<rect${attributes}${place}><title>${escapeText(title)}</title></rect>`;
};

export const boxAround = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];

export const paddedBox = ([left, top, right, bottom]: Box, points: number): Box => [
  left - points,
  top - points,
  right + points,
  bottom + points,
];
