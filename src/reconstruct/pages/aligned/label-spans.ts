import type { BlockRow } from './blocks-to-rows.ts';
import { type RowBand, rowBands } from './row-bands.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** Of the font size: how far a label may lie from where it should stand among its rows. */
const toleranceEms = 0.5;

/**
 * How many rows each block covers, on one page. A label of several rows is printed in the middle of them, or beside the first, or beside
 * the last, as all of the table are; it cannot reach further than the next text below it:
 *
 *                 │ 数量指标 │ 培训人数
 *     产出指标    │          │ 检查次数     → 产出指标 3 rows, 数量指标 2
 *                 │ 质量指标 │ 合格率
 *
 * `goesOn`: the table goes on over the page's end. A label that the page cuts is printed at the top of its rows.
 */
export const labelSpans = (rows: readonly BlockRow[], goesOn: boolean): ReadonlyMap<TextBlock, number> => {
  const labels = rows.flatMap((row, first) =>
    row.blocks.map((block): Label => {
      const furthest = furthestRow(rows, first, block);
      return { block, first, furthest, isLeft: furthest > first && isLeftOfAll(block, rows.slice(first + 1, furthest + 1)) };
    }),
  );
  const reaching = new Set(labels.filter(({ isLeft }) => isLeft).map(({ block }) => block));
  const bands = rowBands(rows, (block) => reaching.has(block));
  const side = sideOf(labels, bands);
  const spans = new Map<TextBlock, number>();
  for (const label of labels) spans.set(label.block, spanOf(label, bands, side, goesOn));
  for (const label of labels) {
    if (spans.get(label.block) !== 1 || !label.isLeft || !isAtTop(label, bands)) continue;
    spans.set(label.block, Math.max(...besideOf(label, labels).map(({ block }) => spans.get(block) ?? 1), 1));
  }
  return spans;
};

/** Texts of the same row with as much room below: a narrative at the top of its cell covers the rows that the labels beside it stand in the middle of. */
const besideOf = ({ first, furthest }: Label, labels: readonly Label[]): readonly Label[] =>
  labels.filter((other) => other.isLeft && other.first === first && other.furthest === furthest);

const isAtTop = ({ block, first }: Label, bands: readonly RowBand[]): boolean =>
  block.box[1] <= (bands[first]?.top ?? Number.NEGATIVE_INFINITY) + toleranceEms * block.fontSize;

interface Label {
  readonly block: TextBlock;
  readonly first: number;
  /** The last row before the next text in the same place. */
  readonly furthest: number;
  /** Of all texts in those rows. */
  readonly isLeft: boolean;
}

type Side = 'top' | 'middle' | 'bottom';

const sides: readonly Side[] = ['middle', 'top', 'bottom'];

/** Where texts of different heights stand in their rows, and labels in theirs; else whether labels of several rows stand beside the first or the last. */
const sideOf = (labels: readonly Label[], bands: readonly RowBand[]): Side => {
  const votes = { middle: 0, top: 0, bottom: 0 };
  for (const label of labels) for (const side of sidesOf(label, bands)) votes[side] += 1;
  const best = sides.reduce((most, side) => (votes[side] > votes[most] ? side : most));
  if (votes[best] > 0) return best;
  const several = labels.filter((label) => label.isLeft);
  const all = (side: 'top' | 'bottom'): boolean =>
    several.every(({ block, first, furthest }) => {
      const band = bands[side === 'top' ? first : furthest];
      return band !== undefined && offOf(side, block, band, band) <= toleranceEms * block.fontSize;
    });
  return several.length > 1 && all('top') ? 'top' : several.length > 1 && all('bottom') ? 'bottom' : 'middle';
};

const sidesOf = ({ block, first, furthest, isLeft }: Label, bands: readonly RowBand[]): readonly Side[] => {
  const band = bands[first];
  if (!band) return [];
  const tolerance = (toleranceEms / 2) * block.fontSize;
  if (isLeft && block.box[1] > band.top + tolerance) {
    const { last, off } = nearestEnd(block, bands, first, furthest, 'middle');
    return last > first && off <= tolerance ? ['middle'] : [];
  }
  const isAsHigh = Math.abs(block.box[3] - block.box[1] - (band.bottom - band.top)) < block.fontSize / 2;
  return isAsHigh ? [] : sides.filter((side) => offOf(side, block, band, band) <= tolerance);
};

/** How far the text is from where it should stand in a cell from the first to the last row. */
const offOf = (side: Side, block: TextBlock, first: RowBand, last: RowBand): number => {
  if (side === 'top') return Math.abs(block.box[1] - first.top);
  if (side === 'bottom') return Math.abs(block.box[3] - last.bottom);
  return Math.abs(block.box[1] + block.box[3] - first.cellTop - last.cellBottom) / 2;
};

const spanOf = (label: Label, bands: readonly RowBand[], side: Side, goesOn: boolean): number => {
  const { block, first, furthest, isLeft } = label;
  if (furthest === first) return 1;
  const tolerance = toleranceEms * block.fontSize;
  const isAtEnd = goesOn && furthest === bands.length - 1;
  const startsAtTop = isLeft && isAtTop(label, bands);
  if (startsAtTop && isAtEnd) return furthest - first + 1;
  if (side === 'top') return startsAtTop ? furthest - first + 1 : 1;
  const best = nearestEnd(block, bands, first, furthest, side);
  if (best.off <= tolerance && best.last > first) return best.last - first + 1;
  return isLeft && isAtEnd && best.off > tolerance ? furthest - first + 1 : 1;
};

/** The last row of those with which the text would stand best in its cell. */
const nearestEnd = (
  block: TextBlock,
  bands: readonly RowBand[],
  first: number,
  furthest: number,
  side: Side,
): { readonly last: number; readonly off: number } => {
  let best = { last: first, off: Number.POSITIVE_INFINITY };
  const start = bands[first];
  for (let last = first; start && last <= furthest; last += 1) {
    const end = bands[last];
    const off = end ? offOf(side, block, start, end) : Number.POSITIVE_INFINITY;
    if (off < best.off) best = { last, off };
  }
  return best;
};

const isLeftOfAll = (label: TextBlock, rows: readonly BlockRow[]): boolean =>
  rows.every((row) => row.blocks.every((block) => block.box[0] > label.box[2]));

const furthestRow = (rows: readonly BlockRow[], first: number, block: TextBlock): number => {
  for (let index = first + 1; index < rows.length; index += 1) {
    const isTaken = rows[index]?.blocks.some((other) => Math.min(other.box[2], block.box[2]) > Math.max(other.box[0], block.box[0]));
    if (isTaken) return index - 1;
  }
  return rows.length - 1;
};
