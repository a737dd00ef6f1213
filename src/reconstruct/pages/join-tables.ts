import type { Dropped } from '../../model/grid.ts';
import { type CutCell, cutCells } from './cut-cells.ts';
import { bareText, byPlace, type CellPart, isEmpty, type JoinedCell, type JoinedTable } from './joined-table.ts';
import { toFragment } from './line-to-fragment.ts';
import { type MatchedColumns, matchColumns } from './match-columns.ts';
import { repeatedHeaderRows } from './repeated-header.ts';

export interface Join {
  readonly table: JoinedTable;
  readonly dropped: readonly Dropped[];
}

/** Two parts of a table on either side of a page break as one; undefined where they are two tables. */
export const joinTables = (upper: JoinedTable, lower: JoinedTable): Join | undefined => {
  const columns = matchColumns(upper.xs, lower.xs);
  if (!columns) return undefined;
  const above = withColumns(upper, columns.xs, columns.upper);
  const below = withColumns(lower, columns.xs, columns.lower);
  if (beginsAnew(above, below)) return undefined;
  const body = withoutHeader(above, below);
  const cuts = cutCells(above, body.table);
  const labels = cuts.filter(isRepeatedLabel);
  return {
    table: joinAt(above, body.table, cuts, columns),
    dropped: [
      ...body.dropped,
      ...labels.map((cut) => droppedOf('repeated-label', [cut.lower.parts])),
      ...cuts.flatMap((cut) => (isHalvedLine(cut) ? [droppedOf('overprint', [cut.lower.parts.slice(0, 1).map(firstLine)])] : [])),
    ],
  };
};

const withColumns = (table: JoinedTable, xs: readonly number[], line: readonly number[]): JoinedTable => ({
  ...table,
  xs,
  cells: table.cells.map((cell) => {
    const column = line[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (line[cell.column + cell.columnSpan] ?? 0) - column };
  }),
});

/** A title that stands in the first row of both, over different rows: the next form of the same kind. */
const beginsAnew = (upper: JoinedTable, lower: JoinedTable): boolean => {
  const first = upper.cells[0];
  const again = lower.cells[0];
  const columns = upper.xs.length - 1;
  if (!first || !again || isEmpty(again) || first.columnSpan < columns || again.columnSpan < columns) return false;
  return bareText(first) === bareText(again) && repeatedHeaderRows(upper, lower) === 0;
};

const withoutHeader = (upper: JoinedTable, lower: JoinedTable): Join => {
  const height = repeatedHeaderRows(upper, lower);
  if (height === 0) return { table: lower, dropped: [] };
  const head = lower.cells.filter((cell) => cell.row + cell.rowSpan <= height);
  const rest = lower.cells.flatMap((cell): readonly JoinedCell[] => {
    if (cell.row + cell.rowSpan <= height) return [];
    const cutOff = Math.max(height - cell.row, 0);
    const row = Math.max(cell.row - height, 0);
    // The rule above the first row is the head's; whether the row itself was cut it does not tell.
    return [{ ...cell, row, rowSpan: cell.rowSpan - cutOff, isTopOpen: cell.isTopOpen || row === 0 }];
  });
  return {
    table: { ...lower, rows: lower.rows - height, cells: rest },
    dropped: [
      droppedOf(
        'repeated-header',
        head.map(({ parts }) => parts),
      ),
    ],
  };
};

const droppedOf = (reason: Dropped['reason'], cells: readonly (readonly CellPart[])[]): Dropped => ({
  reason,
  fragments: cells.flatMap((parts) => parts.flatMap((part) => part.lines.map((line) => toFragment(line, part.page)))),
});

const isRepeatedLabel = ({ upper, lower }: CutCell): boolean =>
  !isEmpty(lower) && (upper.rowSpan > 1 || lower.rowSpan > 1) && bareText(upper) === bareText(lower);

/** Positions of one line that is printed twice differ by rounding only. */
const samePlacePoints = 0.6;

/** Calc cuts a line of text in the middle, and shows its upper half on one page and its lower half on the next. */
const isHalvedLine = (cut: CutCell): boolean => {
  const [upper, lower] = [cut.upper.parts.at(-1), cut.lower.parts[0]];
  const [last, first] = [upper?.lines.at(-1), lower?.lines[0]];
  if (!last || !first || isRepeatedLabel(cut) || !cut.upper.isBottomOpen || !cut.lower.isTopOpen) return false;
  const isSameLine = last.text === first.text && Math.abs(last.start - first.start) + Math.abs(last.end - first.end) <= samePlacePoints;
  return isSameLine && last.bottom > (upper?.measure.bottom ?? last.bottom) && first.top < (lower?.measure.top ?? first.top);
};

const partsOf = (cut: CutCell): readonly CellPart[] => {
  if (isRepeatedLabel(cut)) return cut.upper.parts;
  return [...cut.upper.parts, ...(isHalvedLine(cut) ? withoutFirstLine(cut.lower.parts) : cut.lower.parts)];
};

const firstLine = (part: CellPart): CellPart => ({ ...part, lines: part.lines.slice(0, 1) });
const withoutFirstLine = ([first, ...others]: readonly CellPart[]): readonly CellPart[] =>
  first && first.lines.length > 1 ? [{ ...first, lines: first.lines.slice(1) }, ...others] : others;

/** Where every column is cut, the last row above and the first below are one; else the rows follow and the cut cells span both. */
const joinAt = (upper: JoinedTable, lower: JoinedTable, cuts: readonly CutCell[], { xs }: MatchedColumns): JoinedTable => {
  const columnsCut = cuts.reduce((sum, { lower: cell }) => sum + cell.columnSpan, 0);
  const shared = columnsCut === xs.length - 1 ? 1 : 0;
  const offset = upper.rows - shared;
  const partner = new Map(cuts.map((cut) => [cut.upper, cut]));
  const isPartner = new Set(cuts.map((cut) => cut.lower));
  const longer = upper.cells.map((cell) => {
    const cut = partner.get(cell);
    if (!cut) return cell;
    return {
      ...cell,
      rowSpan: cell.rowSpan + cut.lower.rowSpan - shared,
      parts: partsOf(cut),
      isBottomOpen: cut.lower.isBottomOpen,
    };
  });
  const following = lower.cells.filter((cell) => !isPartner.has(cell)).map((cell) => ({ ...cell, row: cell.row + offset }));
  const rows = offset + lower.rows;
  return {
    xs,
    rows,
    made: upper.made,
    cells: [...longer, ...following].sort(byPlace),
    pageBreaks: upper.rows < rows ? [...upper.pageBreaks, upper.rows] : upper.pageBreaks,
    leavesCutsOpen: upper.leavesCutsOpen || lower.leavesCutsOpen,
  };
};
