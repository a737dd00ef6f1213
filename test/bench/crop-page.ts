import type { Box } from '../../src/model/origin.ts';
import type { PageBlock, Ruling } from '../../src/model/source-document.ts';

/** Regions are drawn round the texts and rounded to points: borders lie a little outside. */
const borderMarginPoints = 6;

/** The page with nothing on it but what lies in the box: glyphs by their middle, rulings cut to it. */
export const cropPage = (page: PageBlock, box: Box): PageBlock => {
  const wide: Box = [box[0] - borderMarginPoints, box[1] - borderMarginPoints, box[2] + borderMarginPoints, box[3] + borderMarginPoints];
  return {
    ...page,
    glyphs: page.glyphs.filter(({ box: [left, top, right, bottom] }) => holds(box, (left + right) / 2, (top + bottom) / 2)),
    rulings: page.rulings.flatMap((ruling) => cutRuling(ruling, wide)),
    fills: page.fills.flatMap((fill) => cutBox(fill, wide)),
  };
};

const holds = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

const cutRuling = (ruling: Ruling, [left, top, right, bottom]: Box): readonly Ruling[] => {
  const isHorizontal = ruling.direction === 'horizontal';
  const [across, along] = isHorizontal
    ? ([
        [top, bottom],
        [left, right],
      ] as const)
    : ([
        [left, right],
        [top, bottom],
      ] as const);
  if (ruling.at < across[0] || ruling.at > across[1]) return [];
  const from = Math.max(ruling.from, along[0]);
  const to = Math.min(ruling.to, along[1]);
  return from < to ? [{ ...ruling, from, to }] : [];
};

const cutBox = (fill: Box, wide: Box): readonly Box[] => {
  const cut: Box = [Math.max(fill[0], wide[0]), Math.max(fill[1], wide[1]), Math.min(fill[2], wide[2]), Math.min(fill[3], wide[3])];
  return cut[0] < cut[2] && cut[1] < cut[3] ? [cut] : [];
};
