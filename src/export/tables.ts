import type { FormRecord } from '../canonical/form-record.ts';
import type { Row, Table, TableHead } from './table.ts';
import { conditionsTable } from './tables/conditions.ts';
import { type FileEntry, filesTable } from './tables/files.ts';
import { flagsTable } from './tables/flags.ts';
import { formsTable } from './tables/forms.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { repairsTable } from './tables/repairs.ts';

export type { FileEntry } from './tables/files.ts';

/** Where the rows come from. Each call begins anew, so that no writer needs to hold all records. */
export interface TableSource {
  readonly records: () => Iterable<FormRecord>;
  readonly files: () => Iterable<FileEntry>;
}

export interface TableRow {
  readonly table: TableHead;
  readonly row: Row;
  /** The record it is from; null in the table of files. */
  readonly record: FormRecord | null;
}

const formTables: readonly Table<FormRecord>[] = [formsTable, indicatorsTable, conditionsTable, flagsTable, repairsTable];

/** The tables of every output, in their order. */
export const tables: readonly TableHead[] = [...formTables, filesTable];

/** The rows of these tables in one pass; those of one table are in order, those of different tables mixed. */
export function* tableRows(source: TableSource, wanted: readonly TableHead[] = tables): Generator<TableRow> {
  const asked = formTables.filter((table) => wanted.includes(table));
  if (asked.length > 0) for (const record of distinct(source.records())) yield* rowsOf(asked, record, 0, record);
  if (!wanted.includes(filesTable)) return;
  let index = 0;
  for (const file of source.files()) yield* rowsOf([filesTable], file, index++, null);
}

function* rowsOf<Item>(asked: readonly Table<Item>[], item: Item, index: number, record: FormRecord | null): Generator<TableRow> {
  for (const table of asked) for (const row of table.rows(item, index)) yield { table, row, record };
}

/** A file filed under two names has a line for each, with the same ids: the first stands for both. */
function* distinct(records: Iterable<FormRecord>): Generator<FormRecord> {
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.id)) continue;
    seen.add(record.id);
    yield record;
  }
}
