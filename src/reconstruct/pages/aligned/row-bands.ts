import type { BlockRow } from './blocks-to-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** Where the texts of a row stand that are its own, and where its cells begin and end. Points. */
export interface RowBand {
  readonly top: number;
  readonly bottom: number;
  readonly cellTop: number;
  readonly cellBottom: number;
}

/**
 * The sides of cells cannot be seen. Rows follow one another as closely as the padding allows, or are stretched by a cell that reaches over several; then
 * the text of the row still stands in its middle:
 *
 *     ─ ─ ─ ─ ─
 *     质量指标
 *     ─ ─ ─ ─ ─  ← as far below the text as the line above is above it
 *
 *     时效指标
 */
export const rowBands = (rows: readonly BlockRow[], mayReachFurther: (block: TextBlock) => boolean): readonly RowBand[] => {
  const texts = rows.map(({ blocks }) =>
    extentOf(
      blocks.filter((block) => !mayReachFurther(block)),
      blocks,
    ),
  );
  const gaps = texts.slice(1).map(({ top }, index) => top - (texts[index]?.bottom ?? top));
  const padding = gaps.reduce((least, gap) => Math.max(Math.min(least, gap), 0), gaps[0] ?? 0) / 2;
  const bands: RowBand[] = [];
  for (const [index, { top, bottom }] of texts.entries()) {
    const cellTop = bands.at(-1)?.cellBottom ?? top - padding;
    const lowest = (texts[index + 1]?.top ?? Number.POSITIVE_INFINITY) - padding;
    const cellBottom = Math.max(bottom + padding, Math.min(top + bottom - cellTop, lowest));
    bands.push({ top, bottom, cellTop, cellBottom });
  }
  return bands;
};

/** Of the texts that are the row's own, or of all. */
const extentOf = (own: readonly TextBlock[], all: readonly TextBlock[]): { readonly top: number; readonly bottom: number } => {
  const blocks = own.length > 0 ? own : all;
  return { top: Math.min(...blocks.map((block) => block.box[1])), bottom: Math.max(...blocks.map((block) => block.box[3])) };
};
