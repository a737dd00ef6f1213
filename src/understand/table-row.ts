import { withoutSpace } from '../chinese/width.ts';
import { templateName } from '../families/horizons.ts';
import type { ColumnRole } from '../families/indicator-columns.ts';
import type { Cell } from '../model/grid.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import type { GridView, Line } from './lines.ts';

/** Roles that have a place of their own in an indicator. */
export const mainRoles = [
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
] as const satisfies readonly ColumnRole[];
export type MainRole = (typeof mainRoles)[number];

/** Which columns hold the roles, for the rows of one block. */
interface Block {
  readonly heads: ReadonlyMap<ColumnRole, Cell>;
  /** Heads of the columns without a main role in this block, and all of notes, of which a row is read from one. */
  readonly others: readonly Cell[];
}

/** The columns of a table, sorted out once for all its rows. */
export interface TableColumns {
  readonly view: GridView;
  readonly left: Block;
  /** Where two horizons stand side by side (长期 ‖ 年度), the year's; the same as the left one where no role comes twice. */
  readonly right: Block;
  readonly namesTwice: boolean;
  readonly notes: readonly Cell[];
}

export const columnsOfTable = ({ view, columns }: IndicatorHeader): TableColumns => {
  const first = new Map<ColumnRole, Cell>();
  const last = new Map<ColumnRole, Cell>();
  for (const { role, head } of columns) {
    if (!first.has(role)) first.set(role, head);
    last.set(role, head);
  }
  const block = (heads: ReadonlyMap<ColumnRole, Cell>): Block => {
    const read = new Set(mainRoles.filter((role) => role !== 'note').map((role) => heads.get(role)));
    return { heads, others: columns.flatMap(({ head }) => (read.has(head) ? [] : head)) };
  };
  const left = block(first);
  return {
    view,
    left,
    right: mainRoles.every((role) => first.get(role) === last.get(role)) ? left : block(last),
    namesTwice: first.get('name') !== last.get('name'),
    notes: columns.flatMap(({ role, head }) => (role === 'note' ? head : [])),
  };
};

/** Non-empty cells of a column that has no role in its row. */
export interface FurtherCells {
  readonly head: Cell;
  readonly cells: readonly Cell[];
}

/** One row of an indicator table, its cells by column. */
export class TableRow {
  readonly line: Line;
  /** 长期绩效指标 or 年度绩效指标, where such a line stands above the row. */
  readonly heading: Cell | null;
  /** Where two horizons stand side by side: the long term at the left, the year at the right. */
  readonly block: 'left' | 'right' | null;
  readonly further: readonly FurtherCells[];
  readonly #view: GridView;
  readonly #heads: ReadonlyMap<ColumnRole, Cell>;
  readonly #note: Cell | undefined;
  readonly #cells: Readonly<Record<MainRole, readonly Cell[]>>;

  constructor(line: Line, heading: Cell | null, columns: TableColumns) {
    const under = (head: Cell): readonly Cell[] => cellsUnder(head, line.row, columns.view);
    const block = blockOf(columns, under);
    this.line = line;
    this.heading = heading;
    this.block = columns.namesTwice ? block : null;
    this.#view = columns.view;
    this.#heads = columns[block].heads;
    // 指标解释 stands in for an empty 备注.
    this.#note =
      columns.notes.length < 2 ? columns.notes[0] : (columns.notes.findLast((head) => under(head).length > 0) ?? columns.notes.at(-1));
    const of = (role: MainRole): readonly Cell[] => {
      const head = this.#headOf(role);
      return head ? under(head) : none;
    };
    this.#cells = {
      level1: of('level1'),
      level2: of('level2'),
      name: of('name'),
      target: of('target'),
      operator: of('operator'),
      unit: of('unit'),
      direction: of('direction'),
      weight: of('weight'),
      actual: of('actual'),
      score: of('score'),
      note: of('note'),
    };
    this.further = columns[block].others.flatMap((head) => {
      const cells = head === this.#note ? none : under(head);
      return cells.length > 0 ? { head, cells } : [];
    });
  }

  /** The cell that covers the row in the role's column; the text of an empty cell is ''. */
  cell(role: MainRole): Cell | null {
    const head = this.#headOf(role);
    return this.#cells[role][0] ?? (head && this.#view.at(this.line.row, head.column)) ?? null;
  }

  /** All non-empty cells under the role's head, from the left: a head may span columns that a row divides. */
  cells(role: MainRole): readonly Cell[] {
    return this.#cells[role];
  }

  /** What the role's column is called; null where the table has none. */
  head(role: ColumnRole): Cell | null {
    return this.#heads.get(role) ?? null;
  }

  #headOf(role: MainRole): Cell | undefined {
    return role === 'note' ? this.#note : this.#heads.get(role);
  }
}

const none: readonly Cell[] = [];

/** A row that has an indicator in the left block only is read from there. */
const blockOf = ({ left, right }: TableColumns, under: (head: Cell) => readonly Cell[]): 'left' | 'right' => {
  if (left === right) return 'left';
  const [name, target] = [right.heads.get('name'), right.heads.get('target')];
  const isNamed = name !== undefined && under(name).some(({ text }) => !templateName.test(withoutSpace(text)));
  return isNamed || (target !== undefined && under(target).length > 0) ? 'right' : 'left';
};

const cellsUnder = (head: Cell, row: number, view: GridView): readonly Cell[] => {
  let cells: Cell[] | undefined;
  for (let at = head.column; at < head.column + head.columnSpan; at += 1) {
    const cell = view.at(row, at);
    if (!cell || cell === cells?.at(-1) || cell.text.trim() === '') continue;
    if (cells) cells.push(cell);
    else cells = [cell];
  }
  return cells ?? none;
};
