import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ByteSink, OpenSink } from './byte-sink.ts';
import { tableSchema } from './datapackage.ts';
import { parquetPath } from './parquet-path.ts';
import { type RowBatch, rowBatcher } from './row-batch.ts';
import { amountPrecision, amountScale, dayNumber, fenOf } from './stored-values.ts';
import type { Cell, CellType, Column, TableHead } from './table.ts';
import { type TableSource, tableRows, tables } from './tables.ts';

/** A row group: what is held in memory at a time. Analysts' engines like 10,000 rows and more; long narratives end it earlier. */
const rowGroup = { rows: 20_000, characters: 4_000_000 };

/** A file a table, with the values as they are; the same records give the same bytes. */
export const exportParquet = (source: TableSource, open: OpenSink): void => {
  const writers = new Map(tables.map((table) => [table.name, tableWriter(table, open(parquetPath(table)))]));
  for (const { table, row } of tableRows(source)) {
    const writer = writers.get(table.name);
    writer?.write(writer.batcher.add(row));
  }
  for (const writer of writers.values()) {
    writer.write(writer.batcher.rest());
    writer.finish();
  }
};

const tableWriter = (table: TableHead, sink: ByteSink) => {
  const buffer = new ByteWriter();
  const drain = (): void => {
    sink.write(new Uint8Array(buffer.buffer, 0, buffer.index));
    buffer.index = 0;
  };
  const parquet = new ParquetWriter({
    writer: buffer,
    schema: [{ name: 'root', num_children: table.columns.length }, ...table.columns.map(schemaElement)],
    kvMetadata: [{ key: 'jixiao.schema', value: JSON.stringify({ title: table.chinese, ...tableSchema(table) }) }],
    createdBy: 'jixiao',
  });
  return {
    batcher: rowBatcher(table, rowGroup),
    write(batch: RowBatch | null) {
      if (batch === null) return;
      const columnData = table.columns.map(({ name, type }, index) => ({
        name,
        data: (batch.columns[index] ?? []).map((cell) => storedValue(type, cell)),
      }));
      parquet.write({ columnData, rowGroupSize: batch.rowCount });
      drain();
    },
    finish() {
      parquet.finish();
      drain();
    },
  };
};

type SchemaElement = ParquetWriter['schema'][number];

const physical: Readonly<Record<CellType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  amount: { type: 'INT64', converted_type: 'DECIMAL', precision: amountPrecision, scale: amountScale },
  date: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

const schemaElement = ({ name, type, required }: Column): SchemaElement => ({
  name,
  ...physical[type],
  repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
});

const storedValue = (type: CellType, cell: Cell): unknown => {
  if (type === 'amount' && typeof cell === 'number') return fenOf(cell);
  if (type === 'date' && typeof cell === 'string') return dayNumber(cell);
  return type === 'json' && typeof cell === 'string' ? JSON.parse(cell) : cell;
};
