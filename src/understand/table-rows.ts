import type { ColumnRole } from '../families/indicator-columns.ts';
import type { Cell } from '../model/grid.ts';
import type { Claims } from './claims.ts';
import { columnOf, type IndicatorHeader, indicatorHeaderOf, sameHeads } from './indicator-header.ts';
import type { Line } from './lines.ts';
import { headerKeyOf, level1Of, level2Of } from './vocabulary.ts';

/** One row of an indicator table, its cells by column. */
export interface TableRow {
  readonly line: Line;
  /** The cell that covers the row in the role's column; the text of an empty cell is ''. */
  readonly cell: (role: ColumnRole) => Cell | null;
  /** All non-empty cells under the role's head, from the left: a head may span columns that a row divides. */
  readonly cells: (role: ColumnRole) => readonly Cell[];
  /** A page of the source ends before this row. */
  readonly afterPageBreak: boolean;
}

const totals = /^(?:总分|合计|总计|小计|得分合计|总得分|合计得分|权重合计)/;

/** The rows below a head, up to the end of its table. Sums, repeated heads and empty rows are left out; labels of empty rows stay in `labelOnly`. */
export function headerToRows(
  header: IndicatorHeader,
  lines: readonly Line[],
  claims: Claims,
): { readonly rows: readonly TableRow[]; readonly labelOnly: readonly Cell[] } {
  const rows: TableRow[] = [];
  const labelOnly: Cell[] = [];
  claims.take(...header.columns.map(({ head }) => head));
  for (const line of lines) {
    if (line.index <= header.line.index) continue;
    if (line.grid !== header.view) break;
    const again = indicatorHeaderOf(line);
    if (again && !sameHeads(again, header)) break;
    if (again || line.places.length === 0) {
      claims.take(...line.places.map(({ traced }) => traced));
      continue;
    }
    const row = toRow(header, line);
    const first = line.places[0]?.traced.text ?? '';
    if (totals.test(first.replace(/\s/g, ''))) {
      claims.take(...line.places.map(({ traced }) => traced));
      continue;
    }
    if (endsTable(row, first)) break;
    const says = (role: ColumnRole) => row.cells(role).some((cell) => cell.row === line.row);
    if (says('name') || says('target') || says('actual')) rows.push(row);
    else labelOnly.push(...levelCells(row));
  }
  return { rows, labelOnly };
}

const levelCells = (row: TableRow): readonly Cell[] =>
  [...row.cells('level1'), ...row.cells('level2')].filter((cell) => cell.row === row.line.row);

/** A header label in the first place, with no indicator behind it: 需要说明的其他问题, 主管部门审核意见. */
function endsTable(row: TableRow, first: string): boolean {
  const key = headerKeyOf(first);
  return key !== null && key !== 'group' && level1Of(first) === null && level2Of(first) === null && row.cells('target').length === 0;
}

function toRow(header: IndicatorHeader, line: Line): TableRow {
  const { view } = header;
  const cells = (role: ColumnRole): readonly Cell[] => {
    const column = columnOf(header, role);
    if (!column) return [];
    const found = new Set<Cell>();
    for (let at = column.head.column; at < column.head.column + column.head.columnSpan; at += 1) {
      const cell = view.at(line.row, at);
      if (cell && cell.text.trim() !== '') found.add(cell);
    }
    return [...found];
  };
  const cell = (role: ColumnRole): Cell | null => cells(role)[0] ?? view.at(line.row, columnOf(header, role)?.head.column ?? -1) ?? null;
  return { line, cell, cells, afterPageBreak: view.grid.pageBreaks.includes(line.row) };
}
