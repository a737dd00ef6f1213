import type { Cell, Row, TableHead } from './table.ts';

/** Rows of one table by column, as Parquet row groups and DuckDB chunks want them. */
export interface RowBatch {
  readonly table: TableHead;
  readonly rowCount: number;
  /** As many as the table has columns. */
  readonly columns: readonly (readonly Cell[])[];
}

export interface BatchBounds {
  readonly rows: number;
  /** Of text, over all columns: forms hold long narratives, conditions almost nothing. */
  readonly characters: number;
}

export interface RowBatcher {
  /** @returns a batch that has become full */
  readonly add: (row: Row) => RowBatch | null;
  /** What is left. */
  readonly rest: () => RowBatch | null;
}

export const rowBatcher = (table: TableHead, bounds: BatchBounds): RowBatcher => {
  let columns: Cell[][] = [];
  let rowCount = 0;
  let characters = 0;
  const rest = (): RowBatch | null => {
    if (rowCount === 0) return null;
    const batch = { table, rowCount, columns };
    columns = [];
    rowCount = 0;
    characters = 0;
    return batch;
  };
  return {
    add(row) {
      if (rowCount === 0) columns = table.columns.map(() => []);
      for (const [index, column] of columns.entries()) {
        const cell = row[index] ?? null;
        column.push(cell);
        if (typeof cell === 'string') characters += cell.length;
      }
      rowCount += 1;
      return rowCount >= bounds.rows || characters >= bounds.characters ? rest() : null;
    },
    rest,
  };
};
