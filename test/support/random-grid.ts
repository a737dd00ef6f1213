import * as fc from 'fast-check';

/** A cell of a random grid with merges. */
export interface RandomCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface RandomGrid {
  readonly rows: number;
  readonly columns: number;
  /** Tile the grid, row by row. */
  readonly cells: readonly RandomCell[];
}

const characters = '项目资金管理绩效指标数量质量时效成本满意度培训设备更新';

/** Grids with rectangular merges. Every row and column has a line of its own that at least one cell begins at, or it could not be seen. */
export const randomGrid = (mostRows = 8, mostColumns = 6): fc.Arbitrary<RandomGrid> =>
  fc
    .record({
      rows: fc.integer({ min: 2, max: mostRows }),
      columns: fc.integer({ min: 2, max: mostColumns }),
      merges: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }),
    })
    .map(({ rows, columns, merges }) => withVisibleLines(mergeCells(rows, columns, merges)));

type Area = Omit<RandomCell, 'text'>;

const mergeCells = (rows: number, columns: number, merges: readonly (readonly [number, number, number, number])[]): readonly Area[] => {
  const areas: Area[] = [];
  const isTaken = (row: number, column: number): boolean =>
    areas.some(
      (area) => row >= area.row && row < area.row + area.rowSpan && column >= area.column && column < area.column + area.columnSpan,
    );
  const isFree = (area: Area): boolean => {
    for (let row = area.row; row < area.row + area.rowSpan; row += 1)
      for (let column = area.column; column < area.column + area.columnSpan; column += 1)
        if (row >= rows || column >= columns || isTaken(row, column)) return false;
    return true;
  };
  for (const [at, beside, rowSpan, columnSpan] of merges) {
    const area = { row: at % rows, column: beside % columns, rowSpan, columnSpan };
    if (isFree(area)) areas.push(area);
  }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) if (!isTaken(row, column)) areas.push({ row, column, rowSpan: 1, columnSpan: 1 });
  return areas.sort((one, other) => one.row - other.row || one.column - other.column);
};

const withVisibleLines = (areas: readonly Area[]): RandomGrid => {
  const rowLines = [...new Set(areas.map((area) => area.row))].sort((one, other) => one - other);
  const columnLines = [...new Set(areas.map((area) => area.column))].sort((one, other) => one - other);
  const spanOf = (lines: readonly number[], from: number, span: number): number =>
    lines.filter((line) => line >= from && line < from + span).length;
  return {
    rows: rowLines.length,
    columns: columnLines.length,
    cells: areas.map((area, index) => ({
      row: rowLines.indexOf(area.row),
      column: columnLines.indexOf(area.column),
      rowSpan: spanOf(rowLines, area.row, area.rowSpan),
      columnSpan: spanOf(columnLines, area.column, area.columnSpan),
      text: `${characters[index % characters.length]}${index}`,
    })),
  };
};
