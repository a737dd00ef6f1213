import type { TextRow } from './blocks-to-rows.ts';
import { headColumns } from './head-columns.ts';
import { labelsToSpans, type Spans } from './labels-to-spans.ts';
import { type RegionText, regionsToTexts } from './region-texts.ts';
import type { Region } from './rows-to-regions.ts';
import type { TextBlock } from './segments-to-blocks.ts';
import { type Boundaries, textsToBoundaries } from './texts-to-boundaries.ts';
import { type Extent, textsToExtents } from './texts-to-extents.ts';

/** A text with its place in the part of a table that stands on one page. */
export interface PlacedText {
  readonly block: TextBlock;
  readonly row: number;
  readonly rowSpan: number;
  readonly extent: Extent;
}

/** One table, in parts of one page each that share its columns. */
export interface AlignedTable {
  readonly boundaries: Boundaries;
  readonly texts: readonly RegionText[];
  readonly parts: readonly AlignedPart[];
}

export interface AlignedPart extends Spans {
  readonly rows: readonly TextRow[];
}

export const regionsToTable = (regions: readonly Region[]): AlignedTable => {
  const texts = regionsToTexts(regions);
  const textOf = new Map(texts.map((text) => [text.block, text]));
  const toTexts = (blocks: readonly TextBlock[]): readonly RegionText[] => blocks.flatMap((block) => textOf.get(block) ?? []);
  const boundaries = textsToBoundaries(texts);
  const rowTexts = regions.flatMap(({ rows }) => rows.map((row) => toTexts(row.blocks)));
  const heads = headColumns(rowTexts, textsToExtents(rowTexts, boundaries, new Map()), boundaries);
  const besideTexts = regions.flatMap(({ beside }) => beside.map((block) => toTexts([block])));
  const extents = new Map([...textsToExtents(rowTexts, boundaries, heads), ...textsToExtents(besideTexts, boundaries, new Map())]);
  const extentOf = (block: TextBlock): Extent => {
    const text = textOf.get(block);
    return (text && extents.get(text)) ?? { from: 0, to: 1 };
  };
  const parts: AlignedPart[] = [];
  for (const [index, { rows, beside }] of regions.entries()) {
    const inRows = rows.flatMap((row, at) =>
      row.blocks.map((block): PlacedText => ({ block, row: at, rowSpan: 1, extent: extentOf(block) })),
    );
    const labels = beside.map((block): PlacedText => ({ block, row: nearestRow(rows, block), rowSpan: 1, extent: extentOf(block) }));
    const open = parts.at(-1)?.open ?? [];
    parts.push({ rows, ...labelsToSpans(rows, inRows, labels, { open, goesOnBelow: index + 1 < regions.length }) });
  }
  return { boundaries, texts, parts };
};

/** By middles. */
const nearestRow = (rows: readonly TextRow[], { box }: TextBlock): number => {
  const distance = (row: TextRow | undefined): number =>
    row ? Math.abs(row.top + row.bottom - box[1] - box[3]) : Number.POSITIVE_INFINITY;
  let nearest = 0;
  for (let row = 1; row < rows.length; row += 1) if (distance(rows[row]) < distance(rows[nearest])) nearest = row;
  return nearest;
};
