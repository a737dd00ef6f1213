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
  const known = new Set<string>();
  const rows = regions.flatMap((region, number) => {
    const goesOn = number + 1 < regions.length;
    for (const [block, span] of labelSpans(region.rows, goesOn)) spans.set(block, span);
    // A head that is printed again heads the page, and is no label of its rows.
    const head = region.rows.findIndex((row) => !known.has(rowText(row.blocks)));
    for (const row of region.rows.slice(0, Math.max(head, 0))) for (const block of row.blocks) spans.set(block, 1);
    for (const row of region.rows) known.add(rowText(row.blocks));
    return region.rows.map((row, index) => toFullRow(region.rows, spans, row, index, number));
  });
  return { rows, spans };
};

/** Two rows with the same texts are one row printed twice, or look so. */
export const rowText = (blocks: readonly TextBlock[]): string =>
  blocks
    .map((block) =>
      block.runs
        .flatMap((run) => run.glyphs.map((glyph) => glyph.text))
        .join('')
        .replaceAll(/\s/g, ''),
    )
    .join('|');

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
