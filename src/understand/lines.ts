import type { Block, Cell, Grid, Paragraph, Traced } from '../model/grid.ts';

/** One row of a grid, or one paragraph, in reading order over the whole document. */
export interface Line {
  /** From 0, over the document. */
  readonly index: number;
  readonly grid: GridView | null;
  /** Row of the grid; 0 for a paragraph. */
  readonly row: number;
  /** Places that begin on this line, from the left; empty ones left out. */
  readonly places: readonly Place[];
}

/** Something that holds text: a cell with its position, or a paragraph over the whole width. */
export interface Place {
  readonly traced: Traced;
  readonly cell: Cell | null;
}

/** A grid with every position looked up in constant time. */
export interface GridView {
  readonly grid: Grid;
  /** The cell that covers the position; undefined outside the grid. */
  at(row: number, column: number): Cell | undefined;
}

export function viewGrid(grid: Grid): GridView {
  const covering: Cell[] = new Array(grid.rows * grid.columns);
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) covering[row * grid.columns + column] = cell;
  return {
    grid,
    at: (row, column) =>
      row < 0 || column < 0 || row >= grid.rows || column >= grid.columns ? undefined : covering[row * grid.columns + column],
  };
}

const isBody = (block: Block): block is Grid | Paragraph => block.kind === 'grid' || block.role === 'body';

/** Headers, footers and notes are left out: no form is read from them. */
export function blocksToLines(blocks: readonly Block[]): readonly Line[] {
  const lines: Line[] = [];
  for (const block of blocks.filter(isBody)) {
    if (block.kind === 'paragraph') {
      lines.push({ index: lines.length, grid: null, row: 0, places: block.text.trim() === '' ? [] : [{ traced: block, cell: null }] });
      continue;
    }
    const grid = viewGrid(block);
    const rows: Place[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) if (cell.text.trim() !== '') rows[cell.row]?.push({ traced: cell, cell });
    for (const [row, places] of rows.entries()) {
      const inOrder = places.toSorted((a, b) => (a.cell?.column ?? 0) - (b.cell?.column ?? 0));
      lines.push({ index: lines.length, grid, row, places: inOrder });
    }
  }
  return lines;
}
