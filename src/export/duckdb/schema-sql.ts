import { amountPrecision, amountScale } from '../stored-values.ts';
import type { CellType, Column, TableHead } from '../table.ts';

export const sqlTypes: Readonly<Record<CellType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  amount: `DECIMAL(${amountPrecision}, ${amountScale})`,
  date: 'DATE',
  boolean: 'BOOLEAN',
  json: 'JSON',
};

export const createTable = ({ name, columns, primaryKey }: TableHead): string =>
  `CREATE TABLE ${name} (\n  ${[...columns.map(columnSql), `PRIMARY KEY (${primaryKey.join(', ')})`].join(',\n  ')}\n)`;

const columnSql = ({ name, type, required }: Column): string => `${name} ${sqlTypes[type]}${required ? ' NOT NULL' : ''}`;

/** Chinese first, then English, as in the JSON Schema of the record. */
export const tableComments = (table: TableHead): readonly string[] => [
  `COMMENT ON TABLE ${table.name} IS ${literal(comment(table))}`,
  ...table.columns.map((column) => `COMMENT ON COLUMN ${table.name}.${column.name} IS ${literal(comment(column))}`),
];

const comment = ({ chinese, english }: { readonly chinese: string; readonly english: string }): string => `${chinese} · ${english}`;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
