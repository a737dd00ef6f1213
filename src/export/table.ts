// What every writer needs to know of a table. One description of a column gives the CSV heading, the Parquet and DuckDB type,
// the comments, the data package and the heading of the workbook.

/** Text, number, truth; a day as ISO 8601, an amount as yuan exact to the fen, JSON as its text. */
export type Cell = string | number | boolean | null;
export type Row = readonly Cell[];

export type CellType = 'text' | 'integer' | 'number' | 'amount' | 'date' | 'boolean' | 'json';

/** How a workbook tints a row. */
export type Tone = 'error' | 'warning' | 'info';

export interface Column {
  /** snake_case, the same in every output. */
  readonly name: string;
  readonly type: CellType;
  /** Never null. */
  readonly required: boolean;
  readonly chinese: string;
  readonly english: string;
  /** For the workbook, in characters; a Chinese one counts two. */
  readonly width: number;
  /** For programs only: hidden in the workbook. */
  readonly hidden?: boolean;
  /** The codes of the column in words, for the workbook only. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  /** In the other table. */
  readonly references: readonly string[];
}

export interface TableHead {
  readonly name: string;
  readonly chinese: string;
  readonly english: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** How a row shows in a workbook. */
  readonly tone?: (row: Row) => Tone | null;
}

/** A table whose rows come from items of one kind, a record or a line of the run report. */
export interface Table<Item> extends TableHead {
  /** @param index of the item, from 0 */
  readonly rows: (item: Item, index: number) => readonly Row[];
}

/** A column and how it is read off an entry, which becomes a row. */
export interface EntryColumn<Entry> extends Column {
  readonly read: (entry: Entry) => Cell;
}

interface TableDescription<Item, Entry> extends Omit<TableHead, 'columns' | 'foreignKeys'> {
  readonly columns: readonly EntryColumn<Entry>[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly entries: (item: Item, index: number) => readonly Entry[];
}

export const tableOf = <Item, Entry>({ columns, entries, ...head }: TableDescription<Item, Entry>): Table<Item> => ({
  foreignKeys: [],
  ...head,
  columns: columns.map(({ read, ...column }) => column),
  rows: (item, index) => entries(item, index).map((entry) => columns.map(({ read }) => read(entry))),
});

type Details = Partial<Pick<Column, 'required' | 'width' | 'hidden' | 'words'>>;
type ColumnMaker<Entry> = (
  name: string,
  chinese: string,
  english: string,
  read: (entry: Entry) => Cell,
  details?: Details,
) => EntryColumn<Entry>;

/** In characters; text columns say their own where they need more. */
const usualWidths: Readonly<Record<CellType, number>> = { text: 14, integer: 9, number: 10, amount: 18, date: 12, boolean: 9, json: 24 };

/** The makers of columns for entries of one kind, one a type. */
export const columnMakers = <Entry>(): Readonly<Record<CellType, ColumnMaker<Entry>>> => {
  const maker =
    (type: CellType): ColumnMaker<Entry> =>
    (name, chinese, english, read, details = {}) => ({
      name,
      type,
      required: false,
      chinese,
      english,
      width: usualWidths[type],
      ...details,
      read,
    });
  return {
    text: maker('text'),
    integer: maker('integer'),
    number: maker('number'),
    amount: maker('amount'),
    date: maker('date'),
    boolean: maker('boolean'),
    json: maker('json'),
  };
};
