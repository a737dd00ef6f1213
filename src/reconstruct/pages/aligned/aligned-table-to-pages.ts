import type { Area } from '../lattice-to-cells.ts';
import type { Measure } from '../lines-to-text.ts';
import type { PageCell, PageTable } from '../page-analysis.ts';
import { runsToLines } from '../runs-to-lines.ts';
import { unionOf } from '../boxes.ts';
import type { AlignedTable, PlacedRow } from './aligned-table.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** The part of an aligned table that stands on one page, as cells that tile it. */
export const alignedTableToPage = ({ lines, rows }: AlignedTable, region: number, page: number): PageTable => {
  const own = rows.filter((row) => row.region === region);
  const columns = lines.length - 1;
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
  for (let place = 0; place < isTaken.length; place += 1) {
    if (!isTaken[place]) take({ row: Math.floor(place / columns), column: place % columns, rowSpan: 1, columnSpan: 1 }, undefined);
  }
  return {
    page,
    box: unionOf(own.flatMap((row) => row.own.map((block) => block.box))),
    xs: lines.map((line) => line.to),
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
