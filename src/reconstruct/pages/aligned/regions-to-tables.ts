import { columnLines, type Gap, gapsOf } from './column-lines.ts';
import { type Extent, misfitOf, placeRow, tightExtent } from './place-row.ts';
import { type FullRow, regionRows } from './region-rows.ts';
import type { Region } from './rows-to-regions.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** Where the texts of a table without lines stand: the columns, and for each text its rows and columns. */
export interface AlignedTable {
  /** Column lines with the table's edges, ascending. */
  readonly lines: readonly Gap[];
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow extends FullRow {
  readonly texts: readonly PlacedText[];
  /** Empty cells. */
  readonly empty: readonly Extent[];
}

export interface PlacedText {
  readonly block: TextBlock;
  readonly extent: Extent;
  readonly rowSpan: number;
}

/** Lines may be added for texts that stand in the middle of no cell so far, this many times. */
const furtherLinesMaximum = 6;
/** In font sizes. */
const misfitMaximum = 1;

export const regionsToTable = (regions: readonly Region[]): AlignedTable => {
  const { rows, spans } = regionRows(regions);
  const gaps = rows.flatMap((row) => gapsOf(row.all));
  const left = Math.min(...regions.map((region) => region.box[0]));
  const right = Math.max(...regions.map((region) => region.box[2]));
  let lines = withEdges(columnLines(gaps), left, right);
  let placed = placeRows(lines, rows, spans);
  for (let count = 0; count < furtherLinesMaximum; count += 1) {
    const further = furtherLine(lines, placed);
    if (further === undefined) break;
    lines = [...lines, { from: further, to: further }].sort((one, other) => one.to - other.to);
    placed = placeRows(lines, rows, spans);
  }
  return { lines, rows: placed };
};

const withEdges = (lines: readonly Gap[], left: number, right: number): readonly Gap[] => [
  { from: left, to: left },
  ...lines,
  { from: right, to: right },
];

const placeRows = (lines: readonly Gap[], rows: readonly FullRow[], spans: ReadonlyMap<TextBlock, number>): readonly PlacedRow[] => {
  const placed: PlacedRow[] = [];
  const extents = new Map<TextBlock, Extent>();
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (!row) break;
    const above = placed.at(-1);
    const head = placeHead(lines, row, spans, extents, above);
    const body = bodyOf(lines, head, rows, index);
    const count = isHead(head, body) ? body.length : 0;
    for (const each of [head, ...body.slice(0, count)]) {
      placed.push(each);
      for (const { block, extent } of each.texts) extents.set(block, extent);
    }
    index += 1 + count;
  }
  return placed;
};

/** A row by itself: its texts reach as far as they may. */
const placeHead = (
  lines: readonly Gap[],
  row: FullRow,
  spans: ReadonlyMap<TextBlock, number>,
  known: ReadonlyMap<TextBlock, Extent>,
  above: PlacedRow | undefined,
): PlacedRow => {
  const used = new Set(above?.texts.flatMap(({ extent }) => [extent.from, extent.to]) ?? []);
  const reaching = row.all.filter((block) => !row.own.includes(block)).map((block) => known.get(block) ?? tightExtent(lines, block));
  const taken = Math.max(0, ...reaching.filter(({ to }) => to <= firstColumn(lines, row.own)).map(({ to }) => to));
  const extents = placeRow(lines.slice(taken), row.own, new Set([...used].map((line) => line - taken))).map(({ from, to }) => ({
    from: from + taken,
    to: to + taken,
  }));
  const texts = row.own.map((block, index) => ({
    block,
    extent: extents[index] ?? tightExtent(lines, block),
    rowSpan: spans.get(block) ?? 1,
  }));
  return { ...row, texts, empty: freeBetween(lines, [...texts.map(({ extent }) => extent), ...reaching]) };
};

const firstColumn = (lines: readonly Gap[], blocks: readonly TextBlock[]): number =>
  Math.min(...blocks.map((block) => tightExtent(lines, block).from));

const freeBetween = (lines: readonly Gap[], extents: readonly Extent[]): readonly Extent[] => {
  const free: Extent[] = [];
  let column = 0;
  for (const extent of [...extents].sort((one, other) => one.from - other.from)) {
    if (extent.from > column) free.push({ from: column, to: extent.from });
    column = Math.max(column, extent.to);
  }
  if (column < lines.length - 1) free.push({ from: column, to: lines.length - 1 });
  return free;
};

/** Rows below a head whose texts stand one by one under those of the head, which gives them their extents. */
const bodyOf = (lines: readonly Gap[], head: PlacedRow, rows: readonly FullRow[], index: number): readonly PlacedRow[] => {
  const columns = [...head.texts.map(({ extent }) => extent), ...head.empty].sort((one, other) => one.from - other.from);
  const body: PlacedRow[] = [];
  for (const row of rows.slice(index + 1)) {
    const homes = row.own.map((block) => {
      const tight = tightExtent(lines, block);
      return columns.find((column) => tight.from >= column.from && tight.to <= column.to);
    });
    if (homes.some((home) => home === undefined) || new Set(homes).size < homes.length) break;
    const texts = row.own.map((block, number) => ({
      block,
      extent: homes[number] ?? tightExtent(lines, block),
      rowSpan: 1,
    }));
    body.push({ ...row, texts, empty: columns.filter((column) => !homes.includes(column)) });
  }
  return body;
};

const headTextsMinimum = 3;
const bodyRowsMinimum = 2;

/** A head names columns that its rows fill; only the last, for remarks, may stay empty. */
const isHead = (head: PlacedRow, body: readonly PlacedRow[]): boolean => {
  if (head.texts.length < headTextsMinimum || body.length < bodyRowsMinimum) return false;
  const filled = new Set(body.flatMap((row) => row.texts.map(({ extent }) => extent.from)));
  const named = head.texts.map(({ extent, rowSpan }) => ({ from: extent.from, isLabel: rowSpan > 1 }));
  return named.slice(0, -1).every(({ from, isLabel }) => isLabel || filled.has(from));
};

/** A line that would put a text into the middle of its cell that is aligned in no way so far. */
const furtherLine = (lines: readonly Gap[], rows: readonly PlacedRow[]): number | undefined => {
  for (const row of rows) {
    for (const [index, { block, extent }] of row.texts.entries()) {
      if (row.texts.length < headTextsMinimum || misfitOf(lines, block, extent) <= misfitMaximum) continue;
      const middle = (block.box[0] + block.box[2]) / 2;
      const from = 2 * middle - ((lines[extent.to]?.from ?? 0) + (lines[extent.to]?.to ?? 0)) / 2;
      const before = row.texts[index - 1]?.block.box[2] ?? Number.POSITIVE_INFINITY;
      if (from > before && from < block.box[0]) return from;
    }
  }
  return undefined;
};
