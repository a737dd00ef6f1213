import type { Box } from '../../model/origin.ts';
import type { Ruling } from '../../model/source-document.ts';
import { contains } from './boxes.ts';
import { snapTolerancePoints } from './rulings-to-edges.ts';

/** Fills of more places are a picture. */
const fillsMaximum = 2_000;
/** Backgrounds of neighbouring cells lie this near to one another: a gap stands for the line between them. */
const gapMaximumPoints = 4;
/** Fewer neighbours make a heading with a background, a striped list, a chart. */
const cellsMinimum = 4;

/**
 * Tables without lines whose cells have backgrounds of their own: the edges of the backgrounds are the lines.
 *
 *     ▒▒▒▒▒ ▒▒▒▒▒▒▒▒
 *     ▒▒▒▒▒ ▒▒▒▒▒▒▒▒
 *                          Two backgrounds side by side, and two above one another
 *     ▒▒▒▒▒ ▒▒▒▒▒▒▒▒
 *
 * `isRuled` tells of a place that it lies in a table with lines: there, backgrounds add nothing.
 */
export const fillsToRulings = (fills: readonly Box[], isRuled: (x: number, y: number) => boolean): readonly Ruling[] => {
  if (fills.length < cellsMinimum || fills.length > fillsMaximum) return [];
  const cells = distinct(fills).filter(
    (fill, _, all) => !isRuled((fill[0] + fill[2]) / 2, (fill[1] + fill[3]) / 2) && !holdsOthers(fill, all),
  );
  return neighbourhoodsOf(cells)
    .filter(isGrid)
    .flatMap((group) => group.cells.flatMap(sidesOf));
};

const distinct = (fills: readonly Box[]): readonly Box[] => [
  ...new Map(fills.map((fill) => [fill.map((side) => Math.round(side)).join(' '), fill])).values(),
];

/** The background of a whole table lies under those of its cells. */
const holdsOthers = (fill: Box, all: readonly Box[]): boolean =>
  all.some(
    (other) => other !== fill && contains(fill, (other[0] + other[2]) / 2, (other[1] + other[3]) / 2) && areaOf(other) < areaOf(fill),
  );

const areaOf = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1]);

interface Neighbourhood {
  readonly cells: Box[];
  isBeside: boolean;
  isBelow: boolean;
}

/** Fills that touch, directly or through others. */
const neighbourhoodsOf = (cells: readonly Box[]): readonly Neighbourhood[] => {
  const groups: Neighbourhood[] = [];
  const left = new Set(cells);
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const group: Neighbourhood = { cells: [first], isBeside: false, isBelow: false };
    // Cells are added while the list is gone through.
    for (const cell of group.cells) {
      for (const other of left) {
        const isBeside = meet(cell, other, 0) && overlap(cell, other, 1);
        const isBelow = meet(cell, other, 1) && overlap(cell, other, 0);
        if (!isBeside && !isBelow) continue;
        group.isBeside ||= isBeside;
        group.isBelow ||= isBelow;
        group.cells.push(other);
        left.delete(other);
      }
    }
    groups.push(group);
  }
  return groups;
};

const isGrid = ({ cells, isBeside, isBelow }: Neighbourhood): boolean => cells.length >= cellsMinimum && isBeside && isBelow;

const meet = (one: Box, other: Box, axis: 0 | 1): boolean =>
  Math.min(Math.abs(one[axis] - other[axis === 0 ? 2 : 3]), Math.abs(other[axis] - one[axis === 0 ? 2 : 3])) <= gapMaximumPoints;

const overlap = (one: Box, other: Box, axis: 0 | 1): boolean =>
  Math.min(one[axis === 0 ? 2 : 3], other[axis === 0 ? 2 : 3]) - Math.max(one[axis], other[axis]) > snapTolerancePoints;

const sidesOf = ([left, top, right, bottom]: Box): readonly Ruling[] => [
  { direction: 'horizontal', at: top, from: left, to: right, thickness: 0 },
  { direction: 'horizontal', at: bottom, from: left, to: right, thickness: 0 },
  { direction: 'vertical', at: left, from: top, to: bottom, thickness: 0 },
  { direction: 'vertical', at: right, from: top, to: bottom, thickness: 0 },
];
