import { withoutSpace } from '../chinese/width.ts';
import type { Field, Sourced } from '../model/form.ts';
import type { Cell } from '../model/grid.ts';
import type { Claims } from './claims.ts';
import type { GridView, Line, Place } from './lines.ts';
import { unitOfLine } from './money-unit.ts';
import { headerKeyOf, level1Of, level2Of } from './vocabulary.ts';

/** A label is short and says no sentence. */
const labelShape = /^[^。；\d][^。；]{0,23}$/u;
/** 预算05-2表, 附件3, 公开08表: what the sheet is called in its collection. */
const sheetNumber =
  /^(?:附件|附表|(?:[\u4e00-\u9fff]{0,6}(?:公开|预算|决算))?表)[\d一二三四五六七八九十]+(?:[-－—.]\d+)*$|^[\u4e00-\u9fff]{0,4}(?:公开|预算|附)\d+(?:[-－—.]\d+)*表$/;
const sheetNumberLabel = '表号';
/** With fewer columns a row of two is rather a label and its value. */
const tableColumnsMinimum = 3;

/**
 * What a form says under labels that no family knows, kept by the words of the form: a label and what stands beside it, and small tables
 * (预算明细, 成本构成). Whatever is still left has no label at all.
 *
 *     前两年预算情况 ‖ 2020年50万元        →  前两年预算情况：2020年50万元
 *     成本构成 ‖ 金额 ‖ 依据
 *     办公费   ‖ 20   ‖ 定额              →  办公费／金额：20, 办公费／依据：定额
 */
export function readFurtherLabels(lines: readonly Line[], claims: Claims): readonly Field[] {
  const tables = new Map<GridView, boolean>();
  const isOwn = (grid: GridView): boolean => {
    const known = tables.get(grid) ?? !lines.some((line) => line.grid === grid && openPlaces(line, claims).some(isLevelLabel));
    tables.set(grid, known);
    return known;
  };
  const fields: Field[] = [];
  const put = (label: Sourced, value: Sourced): void => {
    claims.take([...label.from, ...value.from]);
    fields.push({ key: 'extra', label, value });
  };
  for (const [at, line] of lines.entries()) {
    const open = openPlaces(line, claims);
    const [first] = open;
    const number = open.length === 1 && first ? sheetNumberIn(first.traced.text) : null;
    if (number !== null && first) put({ text: sheetNumberLabel, from: [] }, { text: number, from: [first.traced] });
    // Rows of indicators that no head stands above are no labels: they stay to be seen.
    if (!line.grid || number !== null || !isOwn(line.grid)) continue;
    const cells = open.flatMap(({ cell }) => cell ?? []);
    const table = tableFrom(cells, lines, at + 1, claims);
    if (table) claims.take(cells);
    for (const row of table?.rows ?? []) for (const [label, value] of cellsByHead(row, table?.heads ?? [])) put(label, value);
    if (!table) for (const [label, value] of pairsIn(cells, line.grid)) put(sourcedOf(label), sourcedOf(value));
  }
  return fields;
}

interface SmallTable {
  readonly heads: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Its name may stand at its left, over all its rows. */
function tableFrom(cells: readonly Cell[], lines: readonly Line[], from: number, claims: Claims): SmallTable | null {
  if (!cells.every(isLabel)) return null;
  for (const heads of [cells, cells.slice(1)]) {
    const rows = heads.length >= tableColumnsMinimum ? rowsUnder(heads, lines, from, claims) : [];
    if (rows.length > 0) return { heads, rows };
  }
  return null;
}

const sheetNumberIn = (printed: string): string | null => {
  const text = printed.split(/[\s\u3000]{1,}(?=(?:金额)?单位)/)[0] ?? '';
  return sheetNumber.test(withoutSpace(text)) ? text.trim() : null;
};

const openPlaces = (line: Line, claims: Claims): readonly Place[] =>
  line.places.filter(
    ({ traced }) =>
      !claims.has(traced) &&
      headerKeyOf(traced.text) !== 'group' &&
      (unitOfLine(traced.text) === null || sheetNumberIn(traced.text) !== null) &&
      !/^[\s\-—–/\\.…]*$/.test(traced.text),
  );

const isLevelLabel = ({ traced }: Place): boolean => level1Of(traced.text) !== null && level2Of(traced.text) === null;
const isLabel = (cell: Cell): boolean => labelShape.test(withoutSpace(cell.text).replace(/[：:]$/, ''));
const sourcedOf = (cell: Cell): Sourced => ({ text: cell.text, from: [cell] });

/** The rows below a head whose cells all stand under it, up to the first that does not. */
function rowsUnder(heads: readonly Cell[], lines: readonly Line[], from: number, claims: Claims): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  const columns = new Set(heads.map(({ column }) => column));
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const cells = line ? openPlaces(line, claims).flatMap(({ cell }) => cell ?? []) : [];
    // A name that reaches further down begins the next table.
    const isUnder =
      cells.length > 1 &&
      cells[0]?.rowSpan === 1 &&
      cells[0]?.column === heads[0]?.column &&
      cells.every(({ column }) => columns.has(column));
    if (!isUnder) break;
    rows.push(cells);
  }
  return rows;
}

const cellsByHead = ([name, ...cells]: readonly Cell[], heads: readonly Cell[]): readonly (readonly [Sourced, Sourced])[] =>
  cells.flatMap((cell) => {
    const head = heads.find(({ column }) => column === cell.column);
    if (!name || !head) return [];
    return [[{ text: `${name.text}／${head.text}`, from: [name, head] }, sourcedOf(cell)] as const];
  });

/** A label and the cell right beside it; beside a head of labels (项目资金情况) the head is the label. */
function pairsIn(cells: readonly Cell[], view: GridView): readonly (readonly [Cell, Cell])[] {
  const pairs: (readonly [Cell, Cell])[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const [cell, next] = [cells[at], cells[at + 1]];
    if (cell && next && isLabel(cell) && next.column === cell.column + cell.columnSpan) {
      pairs.push([cell, next]);
      at += 1;
      continue;
    }
    const beside = cell && cells.length === 1 ? view.at(cell.row, cell.column - 1) : undefined;
    if (cell && beside && headerKeyOf(beside.text) === 'group') pairs.push([beside, cell]);
  }
  return pairs;
}
