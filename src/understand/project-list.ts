import type { HeaderKey } from '../families/header-labels.ts';
import type { Field } from '../model/form.ts';
import type { Cell, Traced } from '../model/grid.ts';
import type { Claims } from './claims.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import type { Line } from './lines.ts';
import { type MoneyUnit, unitOfLabel } from './money-unit.ts';
import type { TableRow } from './table-rows.ts';
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
  return header.line.places.flatMap(({ traced, cell }): ProjectColumn[] => {
    const key = cell && !indicatorHeads.has(traced) ? headerKeyOf(traced.text) : null;
    return cell && key ? [{ key, head: cell }] : [];
  });
}

export const isProjectList = (header: IndicatorHeader): boolean => projectColumns(header).some(({ key }) => key === 'project.name');

/**
 * Rows of a list that hold nothing but a name in the project column head the projects below them: the unit they belong to. Source: 云南 05-2.
 *
 *     云岭市水务局 ‖              →  applicant of both projects
 *     　甲项目     ‖ 产出指标 …
 *     　乙项目     ‖ 产出指标 …
 */
export function unitHeadings(header: IndicatorHeader, lines: readonly Line[]): readonly Cell[] {
  const nameColumn = projectColumns(header).find(({ key }) => key === 'project.name')?.head;
  return lines.flatMap(({ grid, index, places }) => {
    const [only] = places;
    const alone = grid === header.view && index > header.line.index && places.length === 1 && only?.cell;
    return alone && alone.column === nameColumn?.column ? [alone] : [];
  });
}

/** A project begins where its name cell does; a row whose name place is empty goes on with the project above. */
export function splitProjects(
  header: IndicatorHeader,
  rows: readonly TableRow[],
  units: readonly Cell[],
  unit: MoneyUnit,
  claims: Claims,
): readonly ListedProject[] {
  const columns = projectColumns(header);
  claims.take(...columns.map(({ head }) => head));
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
  claims.take(...units);
  return groups.map((group) => {
    const fields = listedFields(header, columns, group, unit, claims);
    const above = units.findLast(({ row }) => row < (group[0]?.line.row ?? 0));
    const named = above && fields.every(({ key }) => key !== 'project.applicant');
    return {
      rows: group,
      fields: named ? [...fields, { key: 'project.applicant', value: { text: above.text, from: [above] }, label: null }] : fields,
    };
  });
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
    claims.take(...cells);
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
