import type { BlockRow } from './blocks-to-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** Of the font size: how far the middle of a label may lie from the middle of its rows. */
const middleToleranceEms = 0.75;

/**
 * How many rows each block covers, on one page. A label of several rows is printed in the middle of them; it cannot reach further than
 * the next text below it:
 *
 *                 │ 数量指标 │ 培训人数
 *     产出指标    │          │ 检查次数     → 产出指标 3 rows, 数量指标 2
 *                 │ 质量指标 │ 合格率
 *
 * `goesOn`: the table goes on over the page's end. A label that the page cuts is printed at the top of its rows.
 */
export const labelSpans = (rows: readonly BlockRow[], goesOn: boolean): ReadonlyMap<TextBlock, number> => {
  const spans = new Map<TextBlock, number>();
  for (const [index, row] of rows.entries()) {
    for (const block of row.blocks) spans.set(block, spanOf(rows, index, block, goesOn));
  }
  return spans;
};

const spanOf = (rows: readonly BlockRow[], first: number, block: TextBlock, goesOn: boolean): number => {
  const furthest = furthestRow(rows, first, block);
  const middle = (block.box[1] + block.box[3]) / 2;
  const top = ownTop(rows[first], block);
  let best = 1;
  let distance = Number.POSITIVE_INFINITY;
  for (let last = first; last <= furthest; last += 1) {
    const bottom = ownBottom(rows[last], block);
    const off = Math.abs((top + bottom) / 2 - middle);
    if (off < distance) {
      best = last - first + 1;
      distance = off;
    }
  }
  const span = distance <= middleToleranceEms * block.fontSize ? best : 1;
  const isAtTop = Math.abs(block.box[1] - top) <= middleToleranceEms * block.fontSize;
  const isCut = goesOn && (span === 1 || isAtTop) && furthest === rows.length - 1 && isLeftOfAll(block, rows.slice(first + 1));
  return isCut ? furthest - first + 1 : span;
};

const isLeftOfAll = (label: TextBlock, rows: readonly BlockRow[]): boolean =>
  rows.every((row) => row.blocks.every((block) => block.box[0] > label.box[2]));

/** The last row before the next text in the same place. */
const furthestRow = (rows: readonly BlockRow[], first: number, block: TextBlock): number => {
  for (let index = first + 1; index < rows.length; index += 1) {
    const isTaken = rows[index]?.blocks.some((other) => Math.min(other.box[2], block.box[2]) > Math.max(other.box[0], block.box[0]));
    if (isTaken) return index - 1;
  }
  return rows.length - 1;
};

/** Of the row's other texts: a tall label in its first row says nothing of the row's height. */
const ownTop = (row: BlockRow | undefined, label: TextBlock): number => Math.min(...others(row, label).map((block) => block.box[1]));
const ownBottom = (row: BlockRow | undefined, label: TextBlock): number => Math.max(...others(row, label).map((block) => block.box[3]));

const others = (row: BlockRow | undefined, label: TextBlock): readonly TextBlock[] => {
  const blocks = row?.blocks ?? [];
  const middle = Math.min(...blocks.filter((block) => block !== label).map((block) => (block.box[1] + block.box[3]) / 2));
  const own = blocks.filter((block) => block !== label && block.box[1] <= middle && block.box[3] >= middle);
  return own.length > 0 ? own : blocks;
};
