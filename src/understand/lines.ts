import type { Block, Cell, Grid, Paragraph, Traced } from '../model/grid.ts';
import { signsIn } from './signs.ts';

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
  /** Of its text. */
  readonly signs: number;
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
  for (const block of blocks) {
    if (!isBody(block)) continue;
    if (block.kind === 'paragraph') {
      lines.push({ index: lines.length, grid: null, row: 0, places: block.text.trim() === '' ? [] : [placeOf(block, null)] });
      continue;
    }
    const grid = viewGrid(block);
    const first = lines.length;
    const rows: Place[][] = [];
    for (let row = 0; row < block.rows; row += 1) {
      const places: Place[] = [];
      rows.push(places);
      lines.push({ index: first + row, grid, row, places });
    }
    for (const cell of block.cells) if (cell.text.trim() !== '') rows[cell.row]?.push(placeOf(cell, cell));
  }
  return lines;
}

const placeOf = (traced: Traced, cell: Cell | null): Place => ({ traced, cell, signs: signsIn(traced.text) });
