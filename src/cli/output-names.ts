/** What a run writes into its output folder. */
export const outputNames = {
  forms: 'forms.ndjson',
  records: 'records',
  report: 'run.json',
  overview: 'report.html',
  csv: 'csv',
  datapackage: 'datapackage.json',
  parquet: 'parquet',
  duckdb: 'jixiao.duckdb',
  xlsx: 'jixiao.xlsx',
} as const;

/** A file is written beside its place and renamed when whole. */
export const partialName = (name: string): string => `${name}.partial`;

const products: ReadonlySet<string> = new Set(Object.values(outputNames).flatMap((name) => [name, partialName(name)]));
export const isProduct = (name: string): boolean => products.has(name);

/** '9f86d081884c7d65-0.json', or what a run that was killed left of one. */
export const recordFileName = /^([0-9a-f]{16}-\d+)\.json(?:\.partial)?$/;
