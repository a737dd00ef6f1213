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
 *
 * Where all that is left stands lower, a row has ended early, without texts in its last columns.
 */
export const blocksToRows = (blocks: readonly TextBlock[]): readonly BlockRow[] => {
  const chains: TextBlock[][] = [];
  for (const block of blocks) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && standsRightOf(last, block)) chain.push(block);
    else chains.push([block]);
  }
  return chains.flatMap(withoutSteps).map(toRow);
};

const standsRightOf = (last: TextBlock, block: TextBlock): boolean => block.box[0] >= last.box[2] - overlapToleranceEms * block.fontSize;

const withoutSteps = (chain: readonly TextBlock[]): readonly (readonly TextBlock[])[] => {
  const tops = highestTops(chain);
  const rows: TextBlock[][] = [];
  for (const [index, block] of chain.entries()) {
    const last = chain[index - 1];
    if (!last || (tops[index] ?? 0) >= last.box[3] - overlapToleranceEms * block.fontSize) rows.push([block]);
    else rows.at(-1)?.push(block);
  }
  return rows;
};

/** For each block, the top of the highest of it and those after it. */
const highestTops = (chain: readonly TextBlock[]): readonly number[] => {
  let top = Number.POSITIVE_INFINITY;
  return chain
    .map((_, index) => {
      top = Math.min(top, chain[chain.length - 1 - index]?.box[1] ?? top);
      return top;
    })
    .reverse();
};

const toRow = (blocks: readonly TextBlock[]): BlockRow => {
  const middle = Math.min(...blocks.map((block) => (block.box[1] + block.box[3]) / 2));
  const own = blocks.filter((block) => block.box[1] <= middle && block.box[3] >= middle);
  return {
    blocks,
    top: Math.min(...own.map((block) => block.box[1])),
    bottom: Math.max(...own.map((block) => block.box[3])),
  };
};
