import { countBelow } from '../count-below.ts';
import { type DocxCell, type DocxNode, type DocxTable, hideAll } from './nodes.ts';

/** A row as the file writes it. */
export interface WrittenRow {
  /** Grid columns left free before its first and after its last cell (ECMA-376 17.4.14, 17.4.15). */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly WrittenCell[];
}

export interface WrittenCell {
  readonly columnSpan: number;
  /** Merged with the cell above (17.4.84) or to the left (the older 17.4.22). */
  readonly vertical: MergeState;
  readonly horizontal: MergeState;
  readonly children: readonly DocxNode[];
}

/** Word has 63 columns at most; no table is made wider than this by a number in the file. */
const columnSpanMaximum = 1_000;

/** A number of grid columns as the file states it. */
export const boundedSpan = (stated: number | undefined, least: number): number =>
  Math.min(Math.max(stated ?? least, least), columnSpanMaximum);

export type MergeState = 'none' | 'restart' | 'continue';

interface GrowingCell extends DocxCell {
  rowSpan: number;
  columnSpan: number;
  readonly children: DocxNode[];
}

/** Lays rows out on the grid of the table and joins merged cells. */
export const buildTable = (rows: readonly WrittenRow[]): DocxTable => {
  const cells: GrowingCell[] = [];
  let columns = 0;
  let above = new Map<number, GrowingCell>();
  for (const [row, written] of rows.entries()) {
    const mergeable = new Map<number, GrowingCell>();
    let column = written.before;
    let left: { readonly cell: GrowingCell; readonly isFromAbove: boolean } | undefined;
    for (const { columnSpan, vertical, horizontal, children } of written.cells) {
      const upper = vertical === 'continue' ? above.get(column) : undefined;
      if (horizontal === 'continue' && left) {
        if (!left.isFromAbove) left.cell.columnSpan += columnSpan;
        for (const child of hideAll(children)) left.cell.children.push(child);
      } else if (upper) {
        upper.rowSpan = row - upper.row + 1;
        // Word shows the first cell of a merge only; text under it is kept, as hidden.
        for (const child of hideAll(children)) upper.children.push(child);
        mergeable.set(column, upper);
        left = { cell: upper, isFromAbove: true };
      } else {
        const cell: GrowingCell = { row, column, rowSpan: 1, columnSpan, children: [...children] };
        cells.push(cell);
        if (vertical !== 'none') mergeable.set(column, cell);
        left = { cell, isFromAbove: false };
      }
      column += columnSpan;
    }
    columns = Math.max(columns, column + written.after);
    above = mergeable;
  }
  return withoutUnusedColumns({ kind: 'table', rows: rows.length, columns, cells });
};

/**
 * Grid columns where no cell begins are not seen by anyone: they come from edges that once were, or from cells that span two grid
 * columns in every row.
 */
export const withoutUnusedColumns = (table: DocxTable): DocxTable => {
  const starts = [...new Set([0, ...table.cells.map(({ column }) => column)])].sort((a, b) => a - b);
  // The free columns after the cells of every row are one column at most.
  const end = table.cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  if (end < table.columns) starts.push(end);
  if (starts.length === table.columns) return table;
  const before = (column: number): number => countBelow(starts, column);
  const cells = table.cells.map((cell) => {
    const column = before(cell.column);
    return { ...cell, column, columnSpan: before(cell.column + cell.columnSpan) - column };
  });
  return { ...table, columns: before(table.columns), cells };
};
