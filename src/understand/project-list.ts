import type { HeaderKey } from '../families/header-labels.ts';
import type { Field } from '../model/form.ts';
import type { Cell, Traced } from '../model/grid.ts';
import type { Claims } from './claims.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import type { Line } from './lines.ts';
import { type MoneyUnit, unitOfLabel } from './money-unit.ts';
import type { TableRow } from './table-row.ts';
import { headerKeyOf } from './vocabulary.ts';

/** A column of a project list beside the indicators: 项目名称, 年度资金总额, 绩效目标 … */
interface ProjectColumn {
  readonly key: HeaderKey;
  readonly head: Cell;
}

/** The rows of one project in a list, and what its own columns say. */
export interface ListedProject {
  readonly fields: readonly Field[];
  readonly rows: readonly TableRow[];
}

/** Heads of project columns in the row that heads the indicators: a list of projects has them, a form has none. */
export function projectColumns(header: IndicatorHeader): readonly ProjectColumn[] {
  const indicatorHeads = new Set<Traced>(header.columns.map(({ head }) => head));
  return headCells(header).flatMap((head): ProjectColumn[] => {
    const key = indicatorHeads.has(head) ? null : headerKeyOf(head.text);
    return key ? [{ key, head }] : [];
  });
}

/** In the row of the head, or above it where a head of two rows leaves the place empty or reaches down into it. */
function headCells({ view, line }: IndicatorHeader): readonly Cell[] {
  const cells = new Set<Cell>();
  for (let column = 0; column < view.grid.columns; column += 1) {
    const own = view.at(line.row, column);
    const cell = own?.text.trim() === '' && own.columnSpan === 1 ? view.at(line.row - 1, column) : own;
    if (cell && cell.text.trim() !== '') cells.add(cell);
  }
  return [...cells];
}

export const isProjectList = (header: IndicatorHeader): boolean => projectColumns(header).some(({ key }) => key === 'project.name');

/**
 * Rows of a list that hold nothing but a name in the project column head the projects below them: the unit they belong to. Source: 云南 05-2.
 *
 *     云岭市水务局 ‖              →  applicant of both projects
 *     　甲项目     ‖ 产出指标 …
 *     　乙项目     ‖ 产出指标 …
 */
export function unitHeadings(header: IndicatorHeader, lines: readonly Line[]): readonly UnitHeading[] {
  const columns = projectColumns(header);
  const nameColumn = columns.find(({ key }) => key === 'project.name')?.head;
  const headOf = (cell: Cell) => columns.find(({ head }) => head.column === cell.column);
  return lines.flatMap(({ grid, index, row, places }): UnitHeading[] => {
    if (grid !== header.view || index <= header.line.index || places.length === 0) return [];
    const cells = places.flatMap(({ cell }) => cell ?? []);
    const says = cells.map((cell) => ({ cell, column: headOf(cell) }));
    if (says.some(({ cell, column }) => !column || cell.rowSpan > 1 || column.key.startsWith('narrative.'))) return [];
    const name = says.find(({ column }) => column?.head === nameColumn) ?? says[0];
    // The code column names the unit where the place of the name is empty; otherwise a project stands below it.
    const below = grid?.at(row + 1, nameColumn?.column ?? -1);
    if (!name || (cells.length > 1 && (!below || below.row !== row + 1 || below.text.trim() === ''))) return [];
    const further = says.flatMap(({ cell, column }) => (cell === name.cell || !column ? [] : [{ head: column.head, cell }]));
    return [{ name: name.cell, further }];
  });
}

/** 505_某某学校 ‖ 100: the unit, and its sums. */
export interface UnitHeading {
  readonly name: Cell;
  readonly further: readonly { readonly head: Cell; readonly cell: Cell }[];
}

/** A project begins where its name cell does; a row whose name place is empty goes on with the project above. */
export function splitProjects(
  header: IndicatorHeader,
  rows: readonly TableRow[],
  units: readonly UnitHeading[],
  unit: MoneyUnit,
  claims: Claims,
): readonly ListedProject[] {
  const columns = projectColumns(header);
  claims.take(columns.map(({ head }) => head));
  const nameColumn = columns.find(({ key }) => key === 'project.name')?.head;
  if (!nameColumn) return [];
  const groups: TableRow[][] = [];
  let name: Cell | null = null;
  for (const row of rows) {
    const cell = cellUnder(header, row, nameColumn);
    const begins = cell !== null && cell !== name && !(name !== null && cell.text.trim() === name.text.trim());
    if (begins || groups.length === 0) groups.push([]);
    if (cell) name = cell;
    groups.at(-1)?.push(row);
  }
  for (const { name: unitName, further } of units) claims.take([unitName, ...further.map(({ cell }) => cell)]);
  return groups.map((group, at) => {
    const fields = listedFields(header, columns, group, unit, claims);
    const first = group[0]?.line.row ?? 0;
    const above = units.findLast(({ name: unitName }) => unitName.row < first);
    const before = groups[at - 1]?.at(-1)?.line.row ?? 0;
    return { rows: group, fields: above ? [...fields, ...headingFields(above, fields, above.name.row > before)] : fields };
  });
}

/** The unit is the applicant of every project below it; its own sums are kept with the first of them. */
function headingFields({ name, further }: UnitHeading, known: readonly Field[], isFirst: boolean): readonly Field[] {
  const applicant: Field = { key: 'project.applicant', value: { text: name.text, from: [name] }, label: null };
  const sums = further.map(
    ({ head, cell }): Field => ({
      key: 'extra',
      value: { text: cell.text, from: [cell] },
      label: { text: `${name.text.trim()}／${head.text}`, from: [name, head] },
    }),
  );
  return [...(known.some(({ key }) => key === 'project.applicant') ? [] : [applicant]), ...(isFirst ? sums : [])];
}

function listedFields(
  header: IndicatorHeader,
  columns: readonly ProjectColumn[],
  rows: readonly TableRow[],
  unit: MoneyUnit,
  claims: Claims,
): readonly Field[] {
  return columns.flatMap(({ key, head }): Field[] => {
    const cells = [...new Set(rows.flatMap((row) => cellUnder(header, row, head) ?? []))];
    claims.take(cells);
    const [first] = cells;
    if (!first) return [];
    const leaf = listLeaf(key);
    const money = leaf.startsWith('budget.') ? { moneyUnit: unitOfLabel(head.text) ?? unit } : {};
    const distinct = cells.filter((cell, at) => cells.findIndex(({ text }) => text === cell.text) === at);
    return [
      {
        key: leaf,
        value: { text: distinct.map(({ text }) => text).join('\n'), from: distinct },
        label: { text: head.text, from: [head] },
        ...money,
      },
    ];
  });
}

const listLeaf = (key: HeaderKey): string => {
  if (key === 'narrative.annualGoal' || key === 'narrative.longTermGoal') return 'narrative.goal';
  return key === 'budget.amount' ? 'budget.total' : key;
};

function cellUnder(header: IndicatorHeader, row: TableRow, head: Cell): Cell | null {
  const cell = header.view.at(row.line.row, head.column);
  return cell && cell.text.trim() !== '' ? cell : null;
}
