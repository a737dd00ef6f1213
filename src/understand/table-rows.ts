import type { ColumnRole } from '../families/indicator-columns.ts';
import type { Cell } from '../model/grid.ts';
import { withoutSpace } from '../chinese/width.ts';
import { templateName } from '../families/horizons.ts';
import type { Claims } from './claims.ts';
import { columnFor, type IndicatorHeader, indicatorHeaderOf, sameHeads } from './indicator-header.ts';
import type { Line } from './lines.ts';
import { headerKeyOf, horizonOf, level1Of, level2Of } from './vocabulary.ts';

/** One row of an indicator table, its cells by column. */
export interface TableRow {
  readonly line: Line;
  /** The cell that covers the row in the role's column; the text of an empty cell is ''. */
  readonly cell: (role: ColumnRole) => Cell | null;
  /** All non-empty cells under the role's head, from the left: a head may span columns that a row divides. */
  readonly cells: (role: ColumnRole) => readonly Cell[];
  /** What the role's column is called; null where the table has none. */
  readonly head: (role: ColumnRole) => Cell | null;
  /** Where two horizons stand side by side: the long term at the left, the year at the right. */
  readonly block: 'left' | 'right' | null;
  /** 长期绩效指标 or 年度绩效指标, where such a line stands above the row. */
  readonly heading: Cell | null;
  /** Non-empty cells of the columns that have no role in this row. */
  readonly further: readonly { readonly head: Cell; readonly cells: readonly Cell[] }[];
}

const totals = /^(?:总分|合计|总计|小计|得分合计|总得分|合计得分|权重合计)/;

/** The rows below a head, up to the end of its table. Sums, repeated heads and empty rows are left out; labels of empty rows stay in `labelOnly`. */
export function headerToRows(
  header: IndicatorHeader,
  lines: readonly Line[],
  claims: Claims,
): { readonly rows: readonly TableRow[]; readonly labelOnly: readonly Cell[]; readonly sums: readonly TableRow[] } {
  const rows: TableRow[] = [];
  const labelOnly: Cell[] = [];
  const sums: TableRow[] = [];
  const above = lines.findLast(({ index }) => index < header.line.index);
  let heading = headingBeside(header) ?? (above ? headingOf(above) : null);
  claims.take(header.columns.map(({ head }) => head));
  for (const line of lines) {
    if (line.index <= header.line.index) continue;
    if (line.grid !== header.view) break;
    const again = indicatorHeaderOf(line);
    if (again && !sameHeads(again, header)) break;
    if (again) heading = headingBeside(again) ?? heading;
    if (again || line.places.length === 0) {
      claims.take(line.places.map(({ traced }) => traced));
      continue;
    }
    heading = headingOf(line) ?? heading;
    if (headingOf(line)) continue;
    const row = { ...toRow(header, line), heading };
    const first = line.places[0]?.traced.text ?? '';
    if (totals.test(first.replace(/\s/g, ''))) {
      claims.take(line.places.map(({ traced }) => traced));
      sums.push(row);
      continue;
    }
    if (endsTable(row, first)) break;
    if (isRunningText(row)) continue;
    const says = (role: ColumnRole) => row.cells(role).some((cell) => cell.row === line.row);
    if (isTemplate(row)) labelOnly.push(...levelCells(row), ...row.cells('name'), ...row.cells('unit'));
    else if (says('name') || says('target') || says('actual')) rows.push(row);
    else labelOnly.push(...levelCells(row), ...row.further.flatMap(({ cells }) => cells));
  }
  return { rows, labelOnly, sums };
}

const levelCells = (row: TableRow): readonly Cell[] =>
  [...row.cells('level1'), ...row.cells('level2')].filter((cell) => cell.row === row.line.row);

/** A header label in the first place, with no indicator behind it: 需要说明的其他问题, 主管部门审核意见. */
function endsTable(row: TableRow, first: string): boolean {
  const key = headerKeyOf(first);
  if (key === null || key === 'group' || level1Of(first) !== null || level2Of(first) !== null) return false;
  const names = row.cells('name');
  // 填表人 ‖ 张三 ‖ 联系电话 ‖ 123: labels in the places of level 1 and of the name. 完成时间 alone is an indicator.
  const isSigned = names.every((cell) => cell !== row.line.places[0]?.cell) && names.some(({ text }) => headerKeyOf(text) === 'extra');
  return isSigned || row.cells('target').every((cell) => names.includes(cell));
}

/** One cell over name and value is text about the table, or an opinion below it: 县级部门意见 ‖ 同意. */
const isRunningText = (row: TableRow): boolean => {
  const [name] = row.cells('name');
  return name !== undefined && row.head('name') !== row.head('target') && row.cells('target').includes(name);
};

/** …… ‖ (empty): the blank's own words, never overwritten. */
const isTemplate = (row: TableRow): boolean => {
  const filled = (['target', 'actual', 'score'] as const).some((role) => row.cells(role).length > 0);
  const name = row
    .cells('name')
    .map(({ text }) => withoutSpace(text))
    .join('');
  return !filled && name !== '' && templateName.test(name);
};

/** 长期绩效指标 down the side of the table, beside its head. */
const headingBeside = ({ view, line, columns }: IndicatorHeader): Cell | null => {
  const first = Math.min(...columns.map(({ head }) => head.column));
  const beside = first > 0 ? view.at(line.row, first - 1) : undefined;
  return beside && horizonOf(beside.text) !== null ? beside : null;
};

/** A row with nothing but 长期绩效指标 or 年度绩效指标 heads the rows below it. */
const headingOf = ({ places }: Line): Cell | null => {
  const [only] = places;
  return places.length === 1 && only?.cell && headerKeyOf(only.traced.text) === 'group' ? only.cell : null;
};

function toRow(header: IndicatorHeader, line: Line): Omit<TableRow, 'heading'> {
  const { view } = header;
  const under = (head: Cell): readonly Cell[] => {
    const found = new Set<Cell>();
    for (let at = head.column; at < head.column + head.columnSpan; at += 1) {
      const cell = view.at(line.row, at);
      if (cell && cell.text.trim() !== '') found.add(cell);
    }
    return [...found];
  };
  const inRight = (role: ColumnRole) => under(columnFor(header, role, 'right')?.head ?? noCell);
  const isNamed = inRight('name').some(({ text }) => !templateName.test(withoutSpace(text)));
  const block = isNamed || inRight('target').length > 0 ? 'right' : 'left';
  const hasTwo = columnFor(header, 'name', 'left') !== columnFor(header, 'name', 'right');
  const headOf = (role: ColumnRole): Cell => (role === 'note' ? noteHead() : columnFor(header, role, block)?.head) ?? noCell;
  // 指标解释 stands in for an empty 备注.
  const noteHead = (): Cell | undefined => {
    const heads = header.columns.flatMap((column) => (column.role === 'note' ? column.head : []));
    return heads.findLast((head) => under(head).length > 0) ?? heads.at(-1);
  };
  const found = new Map<ColumnRole, readonly Cell[]>();
  const cells = (role: ColumnRole): readonly Cell[] => {
    const known = found.get(role) ?? under(headOf(role));
    found.set(role, known);
    return known;
  };
  const read = new Set(mainRoles.map(headOf));
  return {
    line,
    cells,
    block: hasTwo ? block : null,
    head: (role) => columnFor(header, role, block)?.head ?? null,
    cell: (role) => cells(role)[0] ?? view.at(line.row, headOf(role).column) ?? null,
    further: header.columns
      .filter(({ head }) => !read.has(head))
      .map(({ head }) => ({ head, cells: under(head) }))
      .filter((column) => column.cells.length > 0),
  };
}

/** Roles that have a place of their own in an indicator. */
export const mainRoles: readonly ColumnRole[] = [
  'level1',
  'level2',
  'name',
  'target',
  'operator',
  'unit',
  'direction',
  'weight',
  'actual',
  'score',
  'note',
];
/** Stands for a column that the table does not have: covers nothing. */
const noCell: Cell = { row: -1, column: -1, rowSpan: 1, columnSpan: 0, text: '', fragments: [], repairs: [] };
