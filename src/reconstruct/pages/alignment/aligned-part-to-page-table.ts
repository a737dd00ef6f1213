import { unionOf } from '../boxes.ts';
import type { Area } from '../lattice-to-cells.ts';
import type { Measure } from '../lines-to-text.ts';
import type { PageCell, PageTable } from '../page-analysis.ts';
import { runsToLines } from '../runs-to-lines.ts';
import type { AlignedPart, AlignedTable, PlacedText } from './regions-to-table.ts';
import type { TextBlock } from './segments-to-blocks.ts';

/** The part of a table that stands on one page, as cells that tile it. */
export const alignedPartToPageTable = (table: AlignedTable, part: AlignedPart, page: number): PageTable => {
  const { xs } = table.boundaries;
  const columns = xs.length - 1;
  const rows = part.rows.length;
  const owner = new Int32Array(rows * columns).fill(free);
  const placed: { area: Area; blocks: TextBlock[] }[] = [];
  for (const text of [...part.texts].sort(byPlace)) {
    const taker = placed[owner[text.row * columns + text.extent.from] ?? free];
    if (taker) {
      // Two texts claim one place: both are kept.
      taker.blocks.push(text.block);
      continue;
    }
    const area = fitToFree(toArea(text), owner, rows, columns);
    claim(area, placed.length, owner, columns);
    placed.push({ area, blocks: [text.block] });
  }
  for (const { row, rowSpan, extent } of part.bare) {
    const area = { row, rowSpan, column: extent.from, columnSpan: extent.to - extent.from };
    if (owner[row * columns + extent.from] !== free) continue;
    const fitted = fitToFree(area, owner, rows, columns);
    claim(fitted, placed.length, owner, columns);
    placed.push({ area: fitted, blocks: [] });
  }
  const empty = emptyAreas(
    owner,
    rows,
    columns,
    placed.map(({ area }) => area),
  );
  const measures = measuresOf(table);
  return {
    page,
    box: unionOf(part.texts.map(({ block }) => block.box)),
    xs,
    rows,
    made: 'aligned',
    cells: [
      ...placed.map(({ area, blocks }) => toCell(area, blocks, measures.get(columnsKey(area)))),
      ...empty.map((area) => toCell(area, [], undefined)),
    ].sort((one, other) => one.row - other.row || one.column - other.column),
  };
};

const free = -1;

const byPlace = (one: PlacedText, other: PlacedText): number =>
  other.rowSpan - one.rowSpan || one.row - other.row || one.extent.from - other.extent.from;

const toArea = ({ row, rowSpan, extent }: PlacedText): Area => ({ row, rowSpan, column: extent.from, columnSpan: extent.to - extent.from });

const claim = ({ row, rowSpan, column, columnSpan }: Area, index: number, owner: Int32Array, columns: number): void => {
  for (let y = row; y < row + rowSpan; y += 1) owner.fill(index, y * columns + column, y * columns + column + columnSpan);
};

/** As much of the area as is free, from its top left corner. */
const fitToFree = (area: Area, owner: Int32Array, rows: number, columns: number): Area => {
  const isFree = (y: number, x: number): boolean => y < rows && x < columns && owner[y * columns + x] === free;
  let columnSpan = 1;
  while (columnSpan < area.columnSpan && isFree(area.row, area.column + columnSpan)) columnSpan += 1;
  let rowSpan = 1;
  const isRowFree = (y: number): boolean => {
    for (let x = area.column; x < area.column + columnSpan; x += 1) if (!isFree(y, x)) return false;
    return true;
  };
  while (rowSpan < area.rowSpan && isRowFree(area.row + rowSpan)) rowSpan += 1;
  return { ...area, rowSpan, columnSpan };
};

/** Free places of a row, divided as the nearest row that has texts there is. */
const emptyAreas = (owner: Int32Array, rows: number, columns: number, areas: readonly Area[]): readonly Area[] => {
  const found: Area[] = [];
  const begins = Array.from({ length: rows }, () => new Set<number>());
  for (const { row, rowSpan, column, columnSpan } of areas) {
    for (let y = row; y < row + rowSpan; y += 1) begins[y]?.add(column).add(column + columnSpan);
  }
  const isTexts = (y: number, from: number, to: number): boolean =>
    owner.subarray(y * columns + from, y * columns + to).every((index) => index !== free);
  for (let row = 0; row < rows; row += 1) {
    for (let from = 0; from < columns; ) {
      if (owner[row * columns + from] !== free) {
        from += 1;
        continue;
      }
      let to = from;
      while (to < columns && owner[row * columns + to] === free) to += 1;
      const model = nearestRow(row, rows, (y) => isTexts(y, from, to));
      const stops = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index).filter(
        (x) => model === undefined || begins[model]?.has(x),
      );
      for (const [index, column] of [from, ...stops].entries()) {
        found.push({ row, rowSpan: 1, column, columnSpan: (stops[index] ?? to) - column });
      }
      from = to;
    }
  }
  return found;
};

/** Downwards first: a head without a text stands over the column. */
const nearestRow = (row: number, rows: number, holds: (row: number) => boolean): number | undefined => {
  for (let distance = 1; distance < rows; distance += 1) {
    if (row + distance < rows && holds(row + distance)) return row + distance;
    if (row - distance >= 0 && holds(row - distance)) return row - distance;
  }
  return undefined;
};

const columnsKey = ({ column, columnSpan }: Area): string => `${column} ${columnSpan}`;

const toCell = (area: Area, blocks: readonly TextBlock[], measure: Measure | undefined): PageCell => ({
  ...area,
  lines: blocks.flatMap((block) => runsToLines(block.segments.flatMap((segment) => segment.runs))),
  measure: measure ?? { start: 0, end: 0 },
  isTopOpen: false,
  isBottomOpen: false,
});

/** How wide the texts of cells are is known from the widest of the same columns. */
const measuresOf = ({ parts }: AlignedTable): ReadonlyMap<string, Measure> => {
  const measures = new Map<string, Measure>();
  for (const { block, ...text } of parts.flatMap((part) => part.texts)) {
    const key = columnsKey(toArea({ block, ...text }));
    const known = measures.get(key);
    measures.set(key, {
      start: Math.min(known?.start ?? block.box[0], block.box[0]),
      end: Math.max(known?.end ?? block.box[2], block.box[2]),
    });
  }
  return measures;
};
