import { bareText, isEmpty, type JoinedCell, type JoinedTable } from './joined-table.ts';

/** Two equal rows with as few texts as 名称 | 数值 may be an indicator that stands twice; a table head names at least three columns. */
const headerTextsMinimum = 3;
/** The longest column name met is 偏差原因分析及改进措施 with its variants; narrative is longer. */
const headerCharactersMaximum = 24;

/**
 * How many rows at the top of `lower` repeat head rows of `upper`; both have the same columns already. A label beside the head that
 * runs down the whole part need not be repeated:
 *
 *     绩  | 一级指标 | 二级指标 | 三级指标 | 指标值        ← 1 row
 *     效  | 产出指标 | …
 */
export const repeatedHeaderRows = (upper: JoinedTable, lower: JoinedTable): number => {
  const upperRows = rowsOf(upper);
  const lowerRows = rowsOf(lower);
  for (let start = 0; start < upper.rows; start += 1) {
    let height = 0;
    while (height < lower.rows) {
      const step = matchingHeight(upperRows, start + height, lowerRows, height, height > 0 || start === 0);
      if (step === 0) break;
      height += step;
    }
    // Titles above the head, of one text each, do not count alone.
    if (height > 0 && height < lower.rows && hasHead(lowerRows.slice(0, height), start)) return height;
  }
  return 0;
};

type Rows = readonly (readonly JoinedCell[])[];

const rowsOf = (table: JoinedTable): Rows => {
  const rows: JoinedCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return rows;
};

/** Height of a row of the head that is the same in both; 0 where it differs. */
const matchingHeight = (upper: Rows, start: number, lower: Rows, row: number, mayBeTitle: boolean): number => {
  const cells = lower[row] ?? [];
  let height = 0;
  let texts = 0;
  for (const cell of cells) {
    const twin = upper[start]?.find((candidate) => candidate.column === cell.column && candidate.columnSpan === cell.columnSpan);
    if (!twin) return 0;
    const isSame = twin.rowSpan === cell.rowSpan && bareText(twin) === bareText(cell) && mayBeHead(cell);
    if (isSame) {
      height = Math.max(height, cell.rowSpan);
      texts += isEmpty(cell) ? 0 : 1;
    } else if (!runsDown(cell, lower) || !(isEmpty(cell) || bareText(cell) === bareText(twin))) {
      return 0;
    }
  }
  return texts >= (mayBeTitle ? 1 : 2) ? height : 0;
};

/** A label beside the head: it goes on below it. */
const runsDown = (cell: JoinedCell, rows: Rows): boolean =>
  cell.rowSpan > 1 && (rows[cell.row]?.some((other) => other.rowSpan < cell.rowSpan) ?? false);

const mayBeHead = (cell: JoinedCell): boolean => {
  const text = bareText(cell);
  return text.length <= headerCharactersMaximum && !statesAValue(text);
};

/** `>=90%`, `1.5`, `12场`, but not `2020年指标值`. */
const statesAValue = (text: string): boolean => /[<>≥≤=＜＞＝％%‰]/.test(text) || /\d(?!\d*年)/.test(text);

const hasHead = (rows: Rows, start: number): boolean =>
  rows.some((cells) => cells.filter((cell) => !isEmpty(cell)).length >= (start === 0 ? 2 : headerTextsMinimum));
