import type { Box } from '../../model/origin.ts';
import type { Lattice } from './edges-to-lattice.ts';
import { type Area, latticeToCells } from './lattice-to-cells.ts';

/** A table of one page as drawn, before its text is put in. */
export interface DrawnTable {
  readonly lattice: Lattice;
  readonly areas: readonly Area[];
  readonly box: Box;
  /** Index into `areas` of the cell at a point; -1 outside the table. */
  readonly areaAt: (x: number, y: number) => number;
  readonly boxOf: (area: Area) => Box;
}

export const latticeToTable = (lattice: Lattice): DrawnTable => {
  const { xs, ys } = lattice;
  const columns = xs.length - 1;
  const areas = latticeToCells(lattice);
  const owner = new Int32Array(columns * (ys.length - 1));
  for (const [index, area] of areas.entries()) {
    for (let row = area.row; row < area.row + area.rowSpan; row += 1) {
      owner.fill(index, row * columns + area.column, row * columns + area.column + area.columnSpan);
    }
  }
  return {
    lattice,
    areas,
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    areaAt: (x, y) => {
      const column = intervalOf(xs, x);
      const row = intervalOf(ys, y);
      return column < 0 || row < 0 ? -1 : (owner[row * columns + column] ?? -1);
    },
    boxOf: ({ row, column, rowSpan, columnSpan }) => [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0],
  };
};

/** Which interval between two of the ascending stops holds the value; -1 outside. */
const intervalOf = (stops: readonly number[], value: number): number => {
  if (value < (stops[0] ?? 0) || value > (stops.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = stops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};
