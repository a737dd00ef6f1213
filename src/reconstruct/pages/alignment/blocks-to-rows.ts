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
/** A row with more blocks is the likelier; of two with the same number the one that holds more lines. */
const lineWeight = 0.1;

/**
 * Blocks as rows. A row is as high as its tallest block, and its other blocks stand at its top or in its middle. Where blocks compete
 * for a place, the rows that hold most are taken:
 *
 *              │ 经济成本指标 │ 垃圾清运单价   ← row
 *     成本指标 │              │ 劳务费支出     ← row; 成本指标 and 经济成本指标 stand beside
 */
export const blocksToRows = (blocks: readonly TextBlock[]): Rows => {
  const chosen = heaviest(candidatesOf(blocks));
  const taken = new Set(chosen.flatMap((row) => row.blocks));
  return { rows: chosen, beside: blocks.filter((block) => !taken.has(block)) };
};

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
const heaviest = (candidates: readonly TextRow[]): readonly TextRow[] => {
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
    const weight = (best[low]?.weight ?? 0) + weightOf(row);
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

const weightOf = ({ blocks }: TextRow): number => blocks.reduce((weight, block) => weight + 1 + lineWeight * block.segments.length, 0);
