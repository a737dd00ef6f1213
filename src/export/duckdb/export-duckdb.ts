import { DuckDBDataChunk, DuckDBDateValue, DuckDBDecimalValue, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { type RowBatch, rowBatcher } from '../row-batch.ts';
import { amountPrecision, amountScale, dayNumber, fenOf } from '../stored-values.ts';
import type { Cell, CellType, TableHead } from '../table.ts';
import { type TableSource, tableRows, tables } from '../tables.ts';
import { createTable, literal, tableComments } from './schema-sql.ts';
import { views } from './views.ts';

export const duckdbPath = 'jixiao.duckdb';

/** Nothing is fetched, whatever the file asks for: Parquet and JSON are built in. Memory is bounded; what is above spills beside the file. */
const settings = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', memory_limit: '1GB' };

/** A DuckDB vector holds 2,048 values. */
const chunk = { rows: 2_048, characters: 4_000_000 };

/**
 * A database file with the tables, their comments and views. The same records give the same rows in the same order; the bytes differ,
 * since DuckDB puts a random identifier into every file.
 *
 * @param path of a file that is not there yet
 */
export const exportDuckdb = async (source: TableSource, path: string): Promise<void> => {
  const instance = await DuckDBInstance.create(path, settings);
  try {
    const connection = await instance.connect();
    try {
      for (const table of tables) await connection.run(createTable(table));
      const appenders = new Map<string, TableAppender>();
      for (const table of tables) appenders.set(table.name, tableAppender(table, await connection.createAppender(table.name)));
      for (const { table, row } of tableRows(source)) {
        const appender = appenders.get(table.name);
        appender?.append(appender.batcher.add(row));
      }
      for (const appender of appenders.values()) appender.finish();
      for (const { name, query } of views) await connection.run(`CREATE VIEW ${name} AS${query}`);
      for (const statement of tables.flatMap(tableComments)) await connection.run(statement);
      for (const { name, chinese, english } of views)
        await connection.run(`COMMENT ON VIEW ${name} IS ${literal(`${chinese} · ${english}`)}`);
      await connection.run('CHECKPOINT');
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
};

type Appender = Awaited<ReturnType<Awaited<ReturnType<DuckDBInstance['connect']>>['createAppender']>>;
type TableAppender = ReturnType<typeof tableAppender>;

/** By chunks: five times as fast as value by value. */
const tableAppender = (table: TableHead, appender: Appender) => {
  const types = table.columns.map((_column, index) => appender.columnType(index));
  const append = (batch: RowBatch | null): void => {
    if (batch === null) return;
    const data = DuckDBDataChunk.create(types, batch.rowCount);
    data.setColumns(table.columns.map(({ type }, index) => (batch.columns[index] ?? []).map((cell) => duckdbValue(type, cell))));
    appender.appendDataChunk(data);
  };
  const batcher = rowBatcher(table, chunk);
  return {
    batcher,
    append,
    finish() {
      append(batcher.rest());
      appender.closeSync();
    },
  };
};

const duckdbValue = (type: CellType, cell: Cell): DuckDBValue => {
  if (type === 'amount' && typeof cell === 'number') return new DuckDBDecimalValue(fenOf(cell), amountPrecision, amountScale);
  return type === 'date' && typeof cell === 'string' ? new DuckDBDateValue(dayNumber(cell)) : cell;
};
