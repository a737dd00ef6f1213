import type { AlignedTable, PlacedRow } from './aligned-table.ts';
import { columnLines, type Gap, gapsOf } from './column-lines.ts';
import { continueLabels } from './continue-labels.ts';
import { type Columns, misfitOf } from './place-row.ts';
import { headTextsMinimum, placeRows } from './place-rows.ts';
import { type FullRow, regionRows } from './region-rows.ts';
import type { Region } from './rows-to-regions.ts';

/** Lines may be added for texts that stand in the middle of no cell so far, this many times. */
const furtherLinesMaximum = 6;
/** In font sizes. */
const misfitMaximum = 0.1;

export const regionsToTable = (regions: readonly Region[]): AlignedTable => {
  const { rows, spans } = regionRows(regions);
  const gaps = rows.flatMap((row) => gapsOf(row.all));
  const left = Math.min(...regions.map((region) => region.box[0]));
  const right = Math.max(...regions.map((region) => region.box[2]));
  const margin = edgeMarginEms * (rows[0]?.own[0]?.fontSize ?? 0);
  let lines = withEdges(columnLines(gaps), left, right, margin);
  const rightEdges = sharedRightEdges(rows, right);
  let placed = placeRows({ lines, rightEdges }, rows, spans);
  for (let count = 0; count < furtherLinesMaximum; count += 1) {
    const further = furtherLine({ lines, rightEdges }, placed);
    if (further === undefined) break;
    lines = [...lines, { from: further, to: further }].sort((one, other) => one.to - other.to);
    placed = placeRows({ lines, rightEdges }, rows, spans);
  }
  return { lines, rows: continueLabels(placed) };
};

/** Of the font size: where all texts of the first or last column stand in the middle of their cells, the edge lies further out. */
const edgeMarginEms = 3;

const withEdges = (lines: readonly Gap[], left: number, right: number, margin: number): readonly Gap[] => [
  { from: left - margin, to: left },
  ...lines,
  { from: right, to: right + margin },
];

/** Several texts that end at one height are aligned there; one alone ends anywhere. */
const sharedRightEdges = (rows: readonly FullRow[], right: number): ReadonlySet<number> => {
  const counts = new Map<number, number>([[Math.round(right), 1]]);
  for (const row of rows) {
    for (const block of row.own) {
      const edge = Math.round(block.box[2]);
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([edge, count]) => (count > 1 ? [edge] : [])));
};

/** A line that would put a text into the middle of its cell that is aligned in no way so far. */
const furtherLine = ({ lines, rightEdges }: Columns, rows: readonly PlacedRow[]): number | undefined => {
  for (const row of rows) {
    for (const [index, { block, extent }] of row.texts.entries()) {
      if (row.texts.length < headTextsMinimum || misfitOf({ lines, rightEdges }, block, extent) <= misfitMaximum) continue;
      const middle = (block.box[0] + block.box[2]) / 2;
      const from = 2 * middle - middleOf(lines[extent.to]);
      if (from > (row.texts[index - 1]?.block.box[2] ?? Number.POSITIVE_INFINITY) && from < block.box[0]) return from;
      const to = 2 * middle - middleOf(lines[extent.from]);
      if (to < (row.texts[index + 1]?.block.box[0] ?? Number.NEGATIVE_INFINITY) && to > block.box[2]) return to;
    }
  }
  return undefined;
};

const middleOf = (gap: Gap | undefined): number => ((gap?.from ?? 0) + (gap?.to ?? 0)) / 2;
