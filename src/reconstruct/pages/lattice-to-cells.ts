import type { Lattice } from './edges-to-lattice.ts';

/** Place and extent of a cell in its grid. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Cells of a lattice: places with no line drawn between them are one. Where such a group is no rectangle (a piece of a line is missing),
 * it is cut into rectangles, the widest from the top left first:
 *
 *     ┌───────┐      ┌───────┐
 *     │   ┌───┤  →   ├───┬───┤
 *     └───┴───┘      └───┴───┘
 *
 * The cells tile the lattice exactly, row by row.
 */
export const latticeToCells = (lattice: Lattice): readonly Area[] => {
  const rows = lattice.ys.length - 1;
  const columns = lattice.xs.length - 1;
  const group = groupsOf(lattice, rows, columns);
  const isTaken = new Uint8Array(rows * columns);
  const areas: Area[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isTaken[row * columns + column]) continue;
      const area = rectangleFrom(row, column, group, isTaken, rows, columns);
      for (let y = row; y < row + area.rowSpan; y += 1) isTaken.fill(1, y * columns + column, y * columns + column + area.columnSpan);
      areas.push(area);
    }
  }
  return areas;
};

/** For each place the lowest place that it is one cell with. */
const groupsOf = (lattice: Lattice, rows: number, columns: number): Int32Array => {
  const parent = Int32Array.from({ length: rows * columns }, (_, index) => index);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[place] = root;
    return root;
  };
  const unite = (one: number, other: number): void => {
    const first = rootOf(one);
    const second = rootOf(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column > 0 && !lattice.isVerticalDrawn[column]?.[row]) unite(place, place - 1);
      if (row > 0 && !lattice.isHorizontalDrawn[row]?.[column]) unite(place, place - columns);
    }
  }
  return parent.map((_, place) => rootOf(place));
};

const rectangleFrom = (row: number, column: number, group: Int32Array, isTaken: Uint8Array, rows: number, columns: number): Area => {
  const own = group[row * columns + column];
  const isFree = (y: number, x: number): boolean => group[y * columns + x] === own && !isTaken[y * columns + x];
  let columnSpan = 1;
  while (column + columnSpan < columns && isFree(row, column + columnSpan)) columnSpan += 1;
  let rowSpan = 1;
  const isRowFree = (y: number): boolean => {
    for (let x = column; x < column + columnSpan; x += 1) if (!isFree(y, x)) return false;
    return true;
  };
  while (row + rowSpan < rows && isRowFree(row + rowSpan)) rowSpan += 1;
  return { row, column, rowSpan, columnSpan };
};
