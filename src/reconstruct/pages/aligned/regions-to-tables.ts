import type { AlignedTable, PlacedRow } from './aligned-table.ts';
import { continueLabels } from './continue-labels.ts';
import { headColumns } from './head-columns.ts';
import { regionRows } from './region-rows.ts';
import { regionTexts } from './region-texts.ts';
import type { Region } from './rows-to-regions.ts';
import { textsToBoundaries } from './texts-to-boundaries.ts';
import { textsToExtents } from './texts-to-extents.ts';

export const regionsToTable = (regions: readonly Region[]): AlignedTable => {
  const { rows, spans } = regionRows(regions);
  const texts = regionTexts(rows);
  const textOf = new Map(texts.map((text) => [text.block, text]));
  const boundaries = textsToBoundaries(texts);
  const rowTexts = rows.map((row) => row.own.flatMap((block) => textOf.get(block) ?? []));
  const heads = headColumns(
    rowTexts,
    textsToExtents(rowTexts, boundaries, new Map()),
    boundaries,
    ({ block }) => (spans.get(block) ?? 1) > 1,
  );
  const extents = textsToExtents(rowTexts, boundaries, heads);
  const placed = rows.map(
    (row, index): PlacedRow => ({
      ...row,
      texts: (rowTexts[index] ?? []).map((text) => ({
        block: text.block,
        extent: extents.get(text) ?? { from: 0, to: 1 },
        rowSpan: spans.get(text.block) ?? 1,
      })),
      empty: [],
    }),
  );
  return { xs: boundaries.xs, rows: continueLabels(placed) };
};
