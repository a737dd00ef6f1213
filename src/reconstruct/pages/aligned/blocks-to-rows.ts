import type { TextBlock } from './runs-to-blocks.ts';

/** Blocks that begin on one row of a table, left to right. Labels that span several rows stand in their first. */
export interface BlockRow {
  readonly blocks: readonly TextBlock[];
  /** Height of the texts that are the row's own: of its highest block and what stands beside it. */
  readonly top: number;
  readonly bottom: number;
}

/** Of the font size: boxes of neighbouring cells may overlap a little. */
const overlapToleranceEms = 0.3;

/**
 * A row goes on as long as each text stands right of the one before. A label of several rows is shown with its first, though it is
 * printed further down, in the middle of them:
 *
 *                   数量指标   培训人数      ← shown 产出指标, 数量指标, 培训人数
 *       产出指标               检查次数      ← shown 检查次数
 */
export const blocksToRows = (blocks: readonly TextBlock[]): readonly BlockRow[] => {
  const rows: TextBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && standsRightOf(last, block) && !standsBelow(last, block)) row.push(block);
    else rows.push([block]);
  }
  return rows.map(toRow);
};

const standsRightOf = (last: TextBlock, block: TextBlock): boolean => block.box[0] >= last.box[2] - overlapToleranceEms * block.fontSize;

const standsBelow = (last: TextBlock, block: TextBlock): boolean => block.box[1] >= last.box[3] - overlapToleranceEms * block.fontSize;

const toRow = (blocks: readonly TextBlock[]): BlockRow => {
  const middle = Math.min(...blocks.map((block) => (block.box[1] + block.box[3]) / 2));
  const own = blocks.filter((block) => block.box[1] <= middle && block.box[3] >= middle);
  return {
    blocks,
    top: Math.min(...own.map((block) => block.box[1])),
    bottom: Math.max(...own.map((block) => block.box[3])),
  };
};
