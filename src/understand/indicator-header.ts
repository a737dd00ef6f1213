import type { ColumnRole } from '../families/indicator-columns.ts';
import type { Cell } from '../model/grid.ts';
import type { GridView, Line, Place } from './lines.ts';
import { columnRoleOf, headerKeyOf } from './vocabulary.ts';

export interface Column {
  readonly role: ColumnRole;
  /** The head as it stands in the form. */
  readonly head: Cell;
}

/** The row that heads an indicator table. */
export interface IndicatorHeader {
  readonly line: Line;
  readonly view: GridView;
  /** From the left. A role may come twice where two horizons stand side by side. */
  readonly columns: readonly Column[];
}

/** A row is the head of an indicator table when it names the indicator, its value and a level: R30 of the rules. */
export const indicatorHeaderOf = (line: Line): IndicatorHeader | null => {
  if (!line.grid) return null;
  const own = columnsOf(line.places);
  if (own.length === 0) return null;
  const lastRow = Math.max(...own.map(({ head }) => head.row + head.rowSpan)) - 1;
  // A head of two rows heads the table from its last one.
  if (lastRow > line.row && isComplete(withName(columnsOver(line.grid, lastRow)))) return null;
  const told = withName(columnsOver(line.grid, line.row));
  return isComplete(told) ? { line, view: line.grid, columns: [...told, ...unknownColumns(line, told)] } : null;
};

/** By the index of their lines. */
export const indicatorHeadersIn = (lines: readonly Line[]): ReadonlyMap<number, IndicatorHeader> => {
  const headers = new Map<number, IndicatorHeader>();
  for (const line of lines) {
    const header = indicatorHeaderOf(line);
    if (header) headers.set(line.index, header);
  }
  return headers;
};

const columnsOf = (places: readonly Pick<Place, 'cell'>[]): readonly Column[] => {
  const columns: Column[] = [];
  for (const { cell: head } of places) {
    const role = head && columnRoleOf(head.text);
    if (role) columns.push({ role, head });
  }
  return columns;
};

const columnsOver = (view: GridView, row: number): readonly Column[] => columnsOf(cellsOver(view, row).map((cell) => ({ cell })));

/** Cells that cover a row, from the left, those that begin above it too. */
export const cellsOver = (view: GridView, row: number): readonly Cell[] => {
  const cells = new Set<Cell>();
  for (let column = 0; column < view.grid.columns; column += 1) {
    const cell = view.at(row, column);
    if (cell && cell.text.trim() !== '') cells.add(cell);
  }
  return [...cells];
};

const isComplete = (columns: readonly Column[]): boolean => {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  return has('name') && (has('target') || has('actual')) && (has('level1') || has('level2'));
};

/** Which column names the indicator, where several could or none does. */
function withName(columns: readonly Column[]): readonly Column[] {
  if (columns.some(namesLevel3))
    return columns.map((column) => (column.role === 'name' && !namesLevel3(column) ? { ...column, role: 'note' as const } : column));
  if (columns.some(({ role }) => role === 'name')) return columns;
  return columns.map((column) => (isStandard(column) ? { ...column, role: 'name' as const } : column));
}

/** 一级 ‖ 二级 ‖ 绩效标准 ‖ 当年预期实现值: without a column for level 3 the standard says what is measured. Source: 鄂州 2022, 范本 2011. */
const isStandard = ({ role, head }: Column): boolean => role === 'extra' && /(?:绩效|参考)标准$/.test(head.text.replace(/\s/g, ''));

/** A head that no family knows is still a column: 上年度实际水平. Heads of blocks (绩效指标 at the side) reach down over the rows. */
const unknownColumns = (line: Line, known: readonly Column[]): readonly Column[] =>
  line.places.flatMap(({ cell }): Column[] => {
    const isKnown = !cell || cell.rowSpan > 1 || known.some(({ head }) => head === cell) || headerKeyOf(cell.text) !== null;
    return isKnown ? [] : [{ role: 'extra', head: cell }];
  });

/** Beside a column 三级指标, one that would name the indicator elsewhere (指标内容) explains it. Source: 云南 05-2. */
const namesLevel3 = ({ role, head }: Column): boolean => role === 'name' && head.text.replace(/\s/g, '').includes('三级');

/** Heads that are printed once more after a page break say the same from the left to the right. */
export const sameHeads = (a: IndicatorHeader, b: IndicatorHeader): boolean =>
  a.columns.length === b.columns.length && a.columns.every((column, at) => column.role === b.columns[at]?.role);
