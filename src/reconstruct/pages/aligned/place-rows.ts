import type { EmptyCell, PlacedRow } from './aligned-table.ts';
import type { Gap } from './column-lines.ts';
import { type Columns, type Extent, placeRow, tightExtent } from './place-row.ts';
import type { FullRow } from './region-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** All rows of a table, from the top; a row that heads others gives them its columns. */
export const placeRows = (columns: Columns, rows: readonly FullRow[], spans: ReadonlyMap<TextBlock, number>): readonly PlacedRow[] => {
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

export const headTextsMinimum = 3;
const bodyRowsMinimum = 2;

/** A head names columns that its rows fill; only the last, for remarks, may stay empty. */
const isHead = (head: PlacedRow, body: readonly PlacedRow[]): boolean => {
  if (head.texts.length < headTextsMinimum || body.length < bodyRowsMinimum) return false;
  const filled = new Set(body.flatMap((row) => row.texts.map(({ extent }) => extent.from)));
  const named = head.texts.map(({ extent, rowSpan }) => ({ from: extent.from, isLabel: rowSpan > 1 }));
  return named.slice(0, -1).every(({ from, isLabel }) => isLabel || filled.has(from));
};
