import type { Area } from '../lattice-to-cells.ts';
import type { Measure } from '../lines-to-text.ts';
import type { PageCell, PageTable } from '../page-analysis.ts';
import { runsToLines } from '../runs-to-lines.ts';
import { unionOf } from '../boxes.ts';
import type { AlignedTable, PlacedRow } from './aligned-table.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** The part of an aligned table that stands on one page, as cells that tile it. */
export const alignedTableToPage = ({ xs, rows }: AlignedTable, region: number, page: number): PageTable => {
  const own = rows.filter((row) => row.region === region);
  const columns = xs.length - 1;
  const isTaken = new Uint8Array(own.length * columns);
  const cells: PageCell[] = [];
  const measures = measuresOf(rows);
  const take = (area: Area, block: TextBlock | undefined): void => {
    const fitted = fitToFree(area, isTaken, own.length, columns);
    if (!fitted) return;
    for (let row = fitted.row; row < fitted.row + fitted.rowSpan; row += 1) {
      isTaken.fill(1, row * columns + fitted.column, row * columns + fitted.column + fitted.columnSpan);
    }
    cells.push(toCell(fitted, block, measures.get(`${area.column} ${area.columnSpan}`)));
  };
  for (const row of own) {
    for (const { block, extent, rowSpan } of row.texts) {
      take(
        {
          row: row.index,
          column: extent.from,
          rowSpan: clearRows(own, row, extent.from, extent.to, rowSpan),
          columnSpan: extent.to - extent.from,
        },
        block,
      );
    }
  }
  for (const row of own) {
    for (const { from, to, rowSpan } of row.empty) take({ row: row.index, column: from, rowSpan, columnSpan: to - from }, undefined);
  }
  for (const area of freeAreas(isTaken, own.length, columns, cells)) take(area, undefined);
  return {
    page,
    box: unionOf(own.flatMap((row) => row.own.map((block) => block.box))),
    xs,
    rows: own.length,
    made: 'aligned',
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
  };
};

/** A label ends before the next text in its columns. */
const clearRows = (rows: readonly PlacedRow[], row: PlacedRow, from: number, to: number, rowSpan: number): number => {
  let span = 1;
  while (span < rowSpan && !rows[row.index + span]?.texts.some(({ extent }) => extent.from < to && extent.to > from)) span += 1;
  return span;
};

/** As much of the area as is free, from its top left corner. */
const fitToFree = (area: Area, isTaken: Uint8Array, rows: number, columns: number): Area | undefined => {
  const isFree = (row: number, column: number): boolean => row < rows && column < columns && !isTaken[row * columns + column];
  let column = area.column;
  while (column < area.column + area.columnSpan && !isFree(area.row, column)) column += 1;
  const end = area.column + area.columnSpan;
  if (column >= end) return undefined;
  let columnSpan = 1;
  while (column + columnSpan < end && isFree(area.row, column + columnSpan)) columnSpan += 1;
  let rowSpan = 1;
  const isRowFree = (row: number): boolean => {
    for (let x = column; x < column + columnSpan; x += 1) if (!isFree(row, x)) return false;
    return true;
  };
  while (rowSpan < area.rowSpan && isRowFree(area.row + rowSpan)) rowSpan += 1;
  return { row: area.row, column, rowSpan, columnSpan };
};

/** Free places, each row's divided as the nearest row that has texts there is. */
const freeAreas = (isTaken: Uint8Array, rows: number, columns: number, areas: readonly Area[]): readonly Area[] => {
  const begins = Array.from({ length: rows }, () => new Set<number>());
  for (const { row, rowSpan, column, columnSpan } of areas) {
    for (let y = row; y < row + rowSpan; y += 1) begins[y]?.add(column).add(column + columnSpan);
  }
  const isFull = (y: number, from: number, to: number): boolean =>
    isTaken.subarray(y * columns + from, y * columns + to).every((is) => is === 1);
  const found: Area[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let from = 0; from < columns; from += 1) {
      if (isTaken[row * columns + from]) continue;
      let to = from;
      while (to < columns && !isTaken[row * columns + to]) to += 1;
      const model = nearestRow(row, rows, (y) => isFull(y, from, to));
      const inner = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index);
      const stops = [from, ...inner.filter((x) => model === undefined || begins[model]?.has(x)), to];
      for (const [index, column] of stops.slice(0, -1).entries()) {
        found.push({ row, rowSpan: 1, column, columnSpan: (stops[index + 1] ?? to) - column });
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

const toCell = (area: Area, block: TextBlock | undefined, measure: Measure | undefined): PageCell => ({
  ...area,
  lines: runsToLines(block?.runs ?? []),
  measure: measure ?? { start: 0, end: 0 },
  isTopOpen: false,
  isBottomOpen: false,
});

/** Nothing says how wide the cells of a column are: the longest text in it is taken to fill it. By first column and width. */
const measuresOf = (rows: readonly PlacedRow[]): ReadonlyMap<string, Measure> => {
  const measures = new Map<string, Measure>();
  for (const { texts } of rows) {
    for (const { block, extent } of texts) {
      const key = `${extent.from} ${extent.to - extent.from}`;
      const known = measures.get(key);
      measures.set(key, {
        start: Math.min(known?.start ?? block.box[0], block.box[0]),
        end: Math.max(known?.end ?? block.box[2], block.box[2]),
      });
    }
  }
  return measures;
};
