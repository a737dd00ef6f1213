import { withoutSpace } from '../chinese/width.ts';
import { templateName } from '../families/horizons.ts';
import type { Cell } from '../model/grid.ts';
import type { Claims } from './claims.ts';
import { type IndicatorHeader, sameHeads } from './indicator-header.ts';
import type { Line } from './lines.ts';
import type { Segment } from './segments.ts';
import { columnsOfTable, type MainRole, TableRow } from './table-row.ts';
import { headerKeyOf, horizonOf, level1Of, level2Of } from './vocabulary.ts';

const totals = /^(?:总分|合计|总计|小计|得分合计|总得分|合计得分|权重合计)/;

/** The rows below a head, up to the end of its table. Sums, repeated heads and empty rows are left out; labels of empty rows stay in `labelOnly`. */
export function headerToRows(
  header: IndicatorHeader,
  { lines, heads }: Segment,
  claims: Claims,
): { readonly rows: readonly TableRow[]; readonly labelOnly: readonly Cell[]; readonly sums: readonly TableRow[] } {
  const rows: TableRow[] = [];
  const labelOnly: Cell[] = [];
  const sums: TableRow[] = [];
  const above = lines.findLast(({ index }) => index < header.line.index);
  let heading = headingBeside(header) ?? (above ? headingOf(above) : null);
  claims.take(header.columns.map(({ head }) => head));
  const columns = columnsOfTable(header);
  for (const line of lines) {
    if (line.index <= header.line.index) continue;
    if (line.grid !== header.view) break;
    const again = heads.get(line.index);
    if (again && !sameHeads(again, header)) break;
    if (again) heading = headingBeside(again) ?? heading;
    if (again || line.places.length === 0) {
      claims.take(line.places.map(({ traced }) => traced));
      continue;
    }
    const next = headingOf(line);
    if (next) {
      heading = next;
      continue;
    }
    const row = new TableRow(line, heading, columns);
    const first = line.places[0]?.traced.text ?? '';
    if (totals.test(first.replace(/\s/g, ''))) {
      claims.take(line.places.map(({ traced }) => traced));
      sums.push(row);
      continue;
    }
    if (endsTable(row, first)) break;
    if (isRunningText(row)) continue;
    const says = (role: MainRole) => row.cells(role).some((cell) => cell.row === line.row);
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
  if ((['target', 'actual', 'score'] as const).some((role) => row.cells(role).length > 0)) return false;
  const name = row
    .cells('name')
    .map(({ text }) => withoutSpace(text))
    .join('');
  return name !== '' && templateName.test(name);
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
