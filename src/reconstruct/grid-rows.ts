import type { Cell, Grid } from '../model/grid.ts';

/** The cells of each row of a grid whose cells cover one place each ('unknown' spans), by row and column. */
export const rowsOf = (grid: Grid): readonly (readonly Cell[])[] => {
  const rows: Cell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  return rows;
};

/** A grid with these rows of `grid` only, numbered anew; breaks move to the next kept row. */
export const withRows = (grid: Grid, kept: readonly number[]): Grid => {
  const position = new Map(kept.map((row, index) => [row, index]));
  const pageBreaks = new Set(
    grid.pageBreaks.flatMap((row) => {
      const next = kept.findIndex((candidate) => candidate >= row);
      return next > 0 ? [next] : [];
    }),
  );
  return {
    ...grid,
    rows: kept.length,
    cells: grid.cells.flatMap((cell) => {
      const row = position.get(cell.row);
      return row === undefined ? [] : [{ ...cell, row }];
    }),
    pageBreaks: [...pageBreaks],
  };
};
