import type { Cell, Grid } from '../model/grid.ts';
import type { SourceCell, TableBlock } from '../model/source-document.ts';
import { joinFragments } from './join-fragments.ts';

/**
 * A table as its format states it becomes a grid that tiles exactly. Places that no cell covers become empty cells. Where cells
 * overlap, the one whose corner comes first keeps the place: a later one is cut back to what is free, and one whose own corner is
 * taken gives its text to the cell that took it, so that nothing is lost.
 */
export const tableToGrid = (table: TableBlock): Grid => {
  const placed = placeCells(table);
  return {
    kind: 'grid',
    rows: placed.rows,
    columns: placed.columns,
    cells: inReadingOrder(placed),
    spans: table.spans,
    ...(table.name === undefined ? {} : { name: table.name }),
    pageBreaks: table.pageBreaks,
  };
};

interface Placed {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SourceCell[];
  /** Index into `cells` for each place, row by row; `free` where none. */
  readonly owner: Int32Array;
}

const free = -1;

const placeCells = (table: TableBlock): Placed => {
  const rows = table.cells.reduce((most, cell) => Math.max(most, cell.row + 1), table.rows);
  const columns = table.cells.reduce((most, cell) => Math.max(most, cell.column + 1), table.columns);
  const owner = new Int32Array(rows * columns).fill(free);
  const cells: SourceCell[] = [];
  for (const cell of isInOrder(table.cells) ? table.cells : table.cells.toSorted(byReadingOrder)) {
    const taker = owner[cell.row * columns + cell.column] ?? free;
    const takingCell = taker === free ? undefined : cells[taker];
    if (takingCell) {
      cells[taker] = { ...takingCell, fragments: [...takingCell.fragments, ...cell.fragments] };
      continue;
    }
    const fitted = fitToFree(cell, owner, rows, columns);
    for (let row = fitted.row; row < fitted.row + fitted.rowSpan; row += 1) {
      const start = row * columns + fitted.column;
      owner.fill(cells.length, start, start + fitted.columnSpan);
    }
    cells.push(fitted);
  }
  return { rows, columns, cells, owner };
};

const fitToFree = (cell: SourceCell, owner: Int32Array, rows: number, columns: number): SourceCell => {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return cell;
  const isFree = (row: number, column: number): boolean => owner[row * columns + column] === free;
  let columnSpan = 1;
  while (columnSpan < cell.columnSpan && cell.column + columnSpan < columns && isFree(cell.row, cell.column + columnSpan)) columnSpan += 1;
  const isRowFree = (row: number): boolean => {
    for (let column = cell.column; column < cell.column + columnSpan; column += 1) if (!isFree(row, column)) return false;
    return true;
  };
  let rowSpan = 1;
  while (rowSpan < cell.rowSpan && cell.row + rowSpan < rows && isRowFree(cell.row + rowSpan)) rowSpan += 1;
  return rowSpan === cell.rowSpan && columnSpan === cell.columnSpan ? cell : { ...cell, rowSpan, columnSpan };
};

/** Every cell where its corner is, and an empty one at every place that is free. */
const inReadingOrder = ({ rows, columns, cells, owner }: Placed): readonly Cell[] => {
  const inOrder: Cell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const taker = owner[row * columns + column] ?? free;
      const cell = taker === free ? undefined : cells[taker];
      if (cell === undefined) inOrder.push(emptyCell(row, column));
      else if (cell.row === row && cell.column === column) inOrder.push(toCell(cell));
    }
  return inOrder;
};

const emptyCell = (row: number, column: number): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  fragments: [],
  repairs: [],
});

/** Key by key: a spread makes objects that keep what is added apart. */
const toCell = ({ row, column, rowSpan, columnSpan, fragments }: SourceCell): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text: joinFragments(fragments),
  fragments,
  repairs: [],
});

const byReadingOrder = (a: SourceCell, b: SourceCell): number => a.row - b.row || a.column - b.column;

const isInOrder = (cells: readonly SourceCell[]): boolean =>
  cells.every((cell, index) => index === 0 || byReadingOrder(cells[index - 1] ?? cell, cell) <= 0);
