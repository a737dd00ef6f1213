import { trackKeys } from './segments-to-leading.ts';
import type { TextBlock } from './segments-to-blocks.ts';

/** Blocks side by side: a row of a table, or a line or paragraph alone. */
export interface TextRow {
  /** From the left; those that stand on the row. */
  readonly blocks: readonly TextBlock[];
  readonly top: number;
  readonly bottom: number;
}

export interface Rows {
  /** From the top; they do not overlap. */
  readonly rows: readonly TextRow[];
  /** Blocks beside several rows: labels in the middle of the rows that they cover, narrative of merged cells. */
  readonly beside: readonly TextBlock[];
}

/** Of the font size: what sets two texts of one row apart in height, at most. Half a row is more. */
const alignedWithinEms = 0.25;

/**
 * Blocks as rows. A row is as high as its tallest block, and its other blocks stand at its top or in its middle. Where blocks compete
 * for a place, the rows are taken that hold most lines in columns that have most:
 *
 *              │ 经济成本指标 │ 垃圾清运单价   ← row
 *     成本指标 │              │ 劳务费支出     ← row; 成本指标 and 经济成本指标 stand beside
 *
 * @param rowEms the smallest distance of two rows, in units of the font size.
 */
export const blocksToRows = (blocks: readonly TextBlock[], rowEms: number): Rows => {
  const weights = weightsOf(blocks);
  const rows = withoutSqueezed(heaviest(candidatesOf(blocks), weights), weights, rowEms);
  const taken = new Set(rows.flatMap((row) => row.blocks));
  return { rows, beside: blocks.filter((block) => !taken.has(block)) };
};

/** Lines of a block times the number of blocks that share its left edge, middle or right edge: labels that stand once for many rows weigh less. */
const weightsOf = (blocks: readonly TextBlock[]): ReadonlyMap<TextBlock, number> => {
  const counts = new Map<string, number>();
  for (const block of blocks) for (const key of trackKeys(block)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(blocks.map((block) => [block, block.segments.length * Math.max(...trackKeys(block).map((key) => counts.get(key) ?? 0))]));
};

const weightOf = ({ blocks }: TextRow, weights: Weights): number => blocks.reduce((sum, block) => sum + (weights.get(block) ?? 0), 0);
type Weights = ReadonlyMap<TextBlock, number>;

/** Of the font size: rounding of positions, and letters that are lower than their line. */
const clearanceToleranceEms = 0.15;

/** What is left between two rows, in sparser columns and nearer to them than a row would stand, is a label in the middle of rows. */
const withoutSqueezed = (rows: readonly TextRow[], weights: Weights, rowEms: number): readonly TextRow[] => {
  const kept = [...rows];
  for (const row of [...rows].sort((one, other) => densityOf(one, weights) - densityOf(other, weights))) {
    const at = kept.indexOf(row);
    const above = kept[at - 1];
    const below = kept[at + 1];
    const around = Math.min(above ? densityOf(above, weights) : Infinity, below ? densityOf(below, weights) : Infinity);
    const clearance = 2 * (rowEms - 1 - clearanceToleranceEms) * (row.blocks[0]?.fontSize ?? 0);
    const room = above && below ? below.top - above.bottom : Infinity;
    const fitting = row.blocks.filter((block) => room - (block.box[3] - block.box[1]) >= clearance);
    if (fitting.length === row.blocks.length) continue;
    const rest = fitting.length > 0 ? toRow(fitting) : row;
    if (fitting.length > 0) kept.splice(at, 1, rest);
    else if (hasFewerBlocks(row, above, below) && densityOf(row, weights) < around) kept.splice(at, 1);
  }
  return kept;
};

const hasFewerBlocks = (row: TextRow, ...others: readonly (TextRow | undefined)[]): boolean =>
  others.every((other) => other !== undefined && row.blocks.length < other.blocks.length);

/** Of the column that has most lines. */
const densityOf = ({ blocks }: TextRow, weights: Weights): number =>
  Math.max(...blocks.map((block) => (weights.get(block) ?? 0) / block.segments.length));

const candidatesOf = (blocks: readonly TextBlock[]): readonly TextRow[] => {
  const byTop = [...blocks].sort((one, other) => one.box[1] - other.box[1]);
  return byTop.flatMap((seed, index) => {
    const tolerance = alignedWithinEms * seed.fontSize;
    const within: TextBlock[] = [seed];
    const consider = (block: TextBlock): void => {
      if (block.box[1] >= seed.box[1] - tolerance && block.box[3] <= seed.box[3] + tolerance) within.push(block);
    };
    for (let before = index - 1; before >= 0; before -= 1) {
      const block = byTop[before];
      if (!block || block.box[1] < seed.box[1] - tolerance) break;
      consider(block);
    }
    for (let after = index + 1; after < byTop.length; after += 1) {
      const block = byTop[after];
      if (!block || block.box[1] > seed.box[3]) break;
      consider(block);
    }
    const atTop = within.filter((block) => Math.abs(block.box[1] - seed.box[1]) <= tolerance);
    const inMiddle = within.filter((block) => Math.abs(middleOf(block) - middleOf(seed)) <= tolerance);
    return [toRow(atTop), toRow(inMiddle)];
  });
};

export const middleOf = ({ box }: TextBlock): number => (box[1] + box[3]) / 2;

export const toRow = (blocks: readonly TextBlock[]): TextRow => ({
  blocks: [...blocks].sort((one, other) => one.box[0] - other.box[0]),
  top: Math.min(...blocks.map((block) => block.box[1])),
  bottom: Math.max(...blocks.map((block) => block.box[3])),
});

/** Of the font size: by how much the boxes of two rows may overlap, which are higher than their letters. */
const rowOverlapMaximumEms = 0.15;

/** The rows that do not overlap and weigh most together: weighted interval scheduling. */
const heaviest = (candidates: readonly TextRow[], weights: Weights): readonly TextRow[] => {
  const sorted = [...candidates].sort((one, other) => one.bottom - other.bottom || one.top - other.top);
  const best: { weight: number; row: TextRow | undefined; before: number }[] = [{ weight: 0, row: undefined, before: 0 }];
  for (const [index, row] of sorted.entries()) {
    const overlapMaximum = rowOverlapMaximumEms * (row.blocks[0]?.fontSize ?? 0);
    // How many candidates end above this one.
    let low = 0;
    let high = index;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.bottom ?? 0) <= row.top + overlapMaximum) low = middle + 1;
      else high = middle;
    }
    const weight = (best[low]?.weight ?? 0) + weightOf(row, weights);
    const without = best[index]?.weight ?? 0;
    best.push(weight > without ? { weight, row, before: low } : { weight: without, row: undefined, before: index });
  }
  const rows: TextRow[] = [];
  for (let at = sorted.length; at > 0; ) {
    const step = best[at];
    if (!step) break;
    if (step.row) rows.push(step.row);
    at = step.before;
  }
  return rows.reverse();
};
