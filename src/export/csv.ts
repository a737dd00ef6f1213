import { type OpenSink, textSink } from './byte-sink.ts';
import { protectCell } from './protect-cell.ts';
import type { Cell, Column, Row, TableHead } from './table.ts';
import { type TableSource, tableRows, tables } from './tables.ts';

// RFC 4180 in UTF-8 with a byte order mark, without which Excel takes the file for GBK.

const byteOrderMark = '\ufeff';
export const lineEnd = '\r\n';

export const csvPath = ({ name }: TableHead): string => `csv/${name}.csv`;

/** A file a table; the same records give the same bytes. */
export const exportCsv = (source: TableSource, open: OpenSink): void => {
  const sinks = new Map(tables.map((table) => [table.name, textSink(open(csvPath(table)))]));
  for (const table of tables) sinks.get(table.name)?.write(byteOrderMark + csvLine(table.columns.map(({ name }) => name)));
  for (const { table, row } of tableRows(source)) sinks.get(table.name)?.write(csvRow(table.columns, row));
  for (const sink of sinks.values()) sink.flush();
};

export const csvRow = (columns: readonly Column[], row: Row): string =>
  csvLine(columns.map((column, index) => csvCell(column, row[index] ?? null)));

/** Null is nothing, an empty text is "". Only texts are protected: -5 in a column of numbers is a number. */
const csvCell = ({ type }: Column, cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell === '' ? '""' : quoted(protectCell(cell));
  return type === 'amount' && typeof cell === 'number' ? cell.toFixed(2) : String(cell);
};

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csvLine = (cells: readonly string[]): string => cells.join(',') + lineEnd;
