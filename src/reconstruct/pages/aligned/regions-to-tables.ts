import { columnLines, type Gap, gapsOf } from './column-lines.ts';
import { type Columns, type Extent, misfitOf, placeRow, tightExtent } from './place-row.ts';
import { continueLabels } from './continue-labels.ts';
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
  readonly empty: readonly EmptyCell[];
}

export interface EmptyCell extends Extent {
  readonly rowSpan: number;
}

export interface PlacedText {
  readonly block: TextBlock;
  readonly extent: Extent;
  readonly rowSpan: number;
}

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

const placeRows = (columns: Columns, rows: readonly FullRow[], spans: ReadonlyMap<TextBlock, number>): readonly PlacedRow[] => {
  const placed: PlacedRow[] = [];
  const extents = new Map<TextBlock, Extent>();
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (!row) break;
    const above = placed.at(-1);
    const head = placeHead(columns, row, limitsOf(columns.lines, rows, index, spans), spans, extents, above);
    const body = bodyOf(columns.lines, head, rows, index, spans);
    const count = isHead(head, body) ? body.length : 0;
    for (const each of [head, ...body.slice(0, count)]) {
      placed.push(each);
      for (const { block, extent } of each.texts) extents.set(block, extent);
    }
    index += 1 + count;
  }
  return placed;
};

/** For each text of a row the line that it must end before: a label ends where the texts of the other rows beside it begin. */
const limitsOf = (
  lines: readonly Gap[],
  rows: readonly FullRow[],
  index: number,
  spans: ReadonlyMap<TextBlock, number>,
): readonly number[] =>
  (rows[index]?.own ?? []).map((block) => {
    const beside = rows
      .slice(index + 1, index + (spans.get(block) ?? 1))
      .flatMap((row) => row.own.filter((other) => other.box[0] >= block.box[2]));
    return Math.min(lines.length - 1, ...beside.map((other) => tightExtent(lines, other).from));
  });

/** A row by itself: its texts reach as far as they may. */
const placeHead = (
  { lines, rightEdges }: Columns,
  row: FullRow,
  limits: readonly number[],
  spans: ReadonlyMap<TextBlock, number>,
  known: ReadonlyMap<TextBlock, Extent>,
  above: PlacedRow | undefined,
): PlacedRow => {
  const used = new Set(above?.texts.flatMap(({ extent }) => [extent.from, extent.to]) ?? []);
  const reaching = row.all.filter((block) => !row.own.includes(block)).map((block) => known.get(block) ?? tightExtent(lines, block));
  const taken = Math.max(0, ...reaching.filter(({ to }) => to <= firstColumn(lines, row.own)).map(({ to }) => to));
  const rest = restOfCutRow(row, above);
  const extents =
    rest ??
    placeRow(
      { lines: lines.slice(taken), rightEdges },
      row.own,
      new Set([...used].map((line) => line - taken)),
      limits.map((line) => line - taken),
    ).map(({ from, to }) => ({
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

/** Of the font size. */
const alignedWithinEms = 0.5;

/** At the top of a page: where all texts begin just where texts of the page's last row did, they are the rest of those. */
const restOfCutRow = (row: FullRow, above: PlacedRow | undefined): readonly Extent[] | undefined => {
  if (!above || above.region === row.region) return undefined;
  const extents = row.own.flatMap(
    (block) => above.texts.find((text) => Math.abs(text.block.box[0] - block.box[0]) <= alignedWithinEms * block.fontSize)?.extent ?? [],
  );
  return extents.length === row.own.length ? extents : undefined;
};

const firstColumn = (lines: readonly Gap[], blocks: readonly TextBlock[]): number =>
  Math.min(...blocks.map((block) => tightExtent(lines, block).from));

const freeBetween = (lines: readonly Gap[], extents: readonly Extent[]): readonly EmptyCell[] => {
  const free: EmptyCell[] = [];
  let column = 0;
  for (const extent of [...extents].sort((one, other) => one.from - other.from)) {
    if (extent.from > column) free.push({ from: column, to: extent.from, rowSpan: 1 });
    column = Math.max(column, extent.to);
  }
  if (column < lines.length - 1) free.push({ from: column, to: lines.length - 1, rowSpan: 1 });
  return free;
};

/** Rows below a head whose texts stand one by one under those of the head, which gives them their extents. */
const bodyOf = (
  lines: readonly Gap[],
  head: PlacedRow,
  rows: readonly FullRow[],
  index: number,
  spans: ReadonlyMap<TextBlock, number>,
): readonly PlacedRow[] => {
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
      rowSpan: spans.get(block) ?? 1,
    }));
    body.push({
      ...row,
      texts,
      empty: columns.filter((column) => !homes.includes(column)).map(({ from, to }) => ({ from, to, rowSpan: 1 })),
    });
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
