import { csvPath, lineEnd } from './csv.ts';
import { parquetPath } from './parquet-path.ts';
import type { CellType, Column, ForeignKey, TableHead } from './table.ts';
import { tables } from './tables.ts';

export type PackagedFormat = 'csv' | 'parquet';
export const datapackagePath = 'datapackage.json';

const protection =
  "CSV cells of text that begin with = + - @ (also full-width, also behind blanks), a control character (tab, CR …) or an apostrophe carry one leading apostrophe more; take it away to have the text ('=25个中心 is =25个中心).";

/** Table Schema types; decimals go with `number`, whose lexical form is exact. */
const fieldTypes: Readonly<Record<CellType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  amount: 'number',
  date: 'date',
  boolean: 'boolean',
  json: 'array',
};

interface Packaging {
  readonly pathOf: (table: TableHead) => string;
  /** Of the resource: names are unique in a package. */
  readonly nameOf: (table: string) => string;
  readonly about: object;
}

const packagings: Readonly<Record<PackagedFormat, Packaging>> = {
  csv: {
    pathOf: csvPath,
    nameOf: (table) => table,
    about: {
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: lineEnd, quoteChar: '"', doubleQuote: true, header: true },
    },
  },
  parquet: {
    pathOf: parquetPath,
    nameOf: (table) => `${table}-parquet`,
    about: { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
  },
};

/** A Frictionless tabular data package (specs.frictionlessdata.io), of what was written. */
export const datapackage = (formats: readonly PackagedFormat[]): string => {
  const description = {
    profile: 'tabular-data-package',
    name: 'jixiao',
    title: '财政项目支出绩效目标表 · project-expenditure performance target forms',
    ...(formats.includes('csv') ? { description: protection } : {}),
    resources: formats.flatMap((format) => tables.map((table) => resource(table, packagings[format]))),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
};

const resource = (table: TableHead, { pathOf, nameOf, about }: Packaging): object => ({
  profile: 'tabular-data-resource',
  name: nameOf(table.name),
  title: table.chinese,
  description: table.english,
  path: pathOf(table),
  ...about,
  schema: tableSchema(table, nameOf),
});

/** Table Schema of a table. */
export const tableSchema = (table: TableHead, nameOf: (table: string) => string = (name) => name): object => ({
  fields: table.columns.map(field),
  missingValues: [''],
  primaryKey: table.primaryKey,
  ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map((key) => foreignKey(key, nameOf)) } : {}),
});

const field = ({ name, type, chinese, english, required }: Column): object => ({
  name,
  type: fieldTypes[type],
  title: chinese,
  description: english,
  // A flag on the whole record has the empty pointer, which a CSV reader cannot tell from a missing value.
  ...(required && type !== 'text' ? { constraints: { required: true } } : {}),
  ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
});

const foreignKey = ({ columns, table, references }: ForeignKey, nameOf: (table: string) => string): object => ({
  fields: columns,
  reference: { resource: nameOf(table), fields: references },
});
