import type { BlockRow } from './blocks-to-rows.ts';
import { labelSpans } from './label-spans.ts';
import type { Region } from './rows-to-regions.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** A row with the labels that reach into it from above. */
export interface FullRow {
  /** Index of the page's region in the chain. */
  readonly region: number;
  /** Within the region. */
  readonly index: number;
  readonly own: readonly TextBlock[];
  /** Own texts and labels from above, left to right. */
  readonly all: readonly TextBlock[];
}

/** The rows of a table without lines, over all its pages. */
export const regionRows = (
  regions: readonly Region[],
): { readonly rows: readonly FullRow[]; readonly spans: ReadonlyMap<TextBlock, number> } => {
  const spans = new Map<TextBlock, number>();
  const rows = regions.flatMap((region, number) => {
    const goesOn = number + 1 < regions.length;
    for (const [block, span] of labelSpans(region.rows, goesOn)) spans.set(block, span);
    return region.rows.map((row, index) => toFullRow(region.rows, spans, row, index, number));
  });
  return { rows, spans };
};

const toFullRow = (
  rows: readonly BlockRow[],
  spans: ReadonlyMap<TextBlock, number>,
  row: BlockRow,
  index: number,
  region: number,
): FullRow => {
  const reaching = rows.slice(0, index).flatMap((above, first) => above.blocks.filter((block) => first + (spans.get(block) ?? 1) > index));
  return { region, index, own: row.blocks, all: [...reaching, ...row.blocks].sort((one, other) => one.box[0] - other.box[0]) };
};
