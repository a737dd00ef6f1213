import type { Cell, Grid } from '../model/grid.ts';

/** The cells of each row of a grid whose cells cover one place each ('unknown' spans), by row and column. */
export const rowsOf = (grid: Grid): readonly (readonly Cell[])[] => {
  const rows: Cell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  return rows;
};

/** A grid of these rows only, numbered anew. `kept` are their numbers until now, ascending; a break moves to the next row that is kept. */
export const withRows = (grid: Grid, rows: readonly (readonly Cell[])[], kept: readonly number[]): Grid => {
  const pageBreaks = new Set<number>();
  let next = 0;
  for (const pageBreak of grid.pageBreaks) {
    while (next < kept.length && (kept[next] ?? 0) < pageBreak) next += 1;
    if (next > 0 && next < kept.length) pageBreaks.add(next);
  }
  return {
    ...grid,
    rows: kept.length,
    cells: kept.flatMap((number, row) => (rows[number] ?? []).map((cell) => (cell.row === row ? cell : { ...cell, row }))),
    pageBreaks: [...pageBreaks],
  };
};
