import type { Box } from '../../model/origin.ts';
import type { Glyph } from '../../model/source-document.ts';

export const unionOf = (boxes: readonly Box[]): Box => {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
};

const hundredths = 100;
const toHundredths = (points: number): number => {
  const rounded = Math.round(points * hundredths) / hundredths;
  return rounded === 0 ? 0 : rounded; // never -0
};

/** For origins: 0.01 point is far below what can be seen, and keeps records free of rounding noise. */
export const roundedBox = (box: Box): Box => [toHundredths(box[0]), toHundredths(box[1]), toHundredths(box[2]), toHundredths(box[3])];

/** 'stacked' is Chinese set from top to bottom with upright characters, columns from right to left. */
export type Direction = Glyph['turn'] | 'stacked';

/** The box as a reader sees it who turns the page until the text runs from left to right: [start, top, end, bottom], y downwards. */
export const turnedBox = (box: Box, direction: Direction): Box => {
  const [left, top, right, bottom] = box;
  switch (direction) {
    case 0:
      return box;
    case 90:
    case 'stacked':
      return [top, -right, bottom, -left];
    case 180:
      return [-right, -bottom, -left, -top];
    case 270:
      return [-bottom, left, -top, right];
  }
};

export const contains = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
