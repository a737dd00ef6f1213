import { InvalidArgumentError } from 'commander';

/** What a run can write beside run.json: the records themselves, and tables of them. */
export const outputFormats = ['ndjson', 'json', 'csv', 'parquet', 'duckdb', 'xlsx'] as const;
export type OutputFormat = (typeof outputFormats)[number];
export type TableFormat = Exclude<OutputFormat, 'ndjson' | 'json'>;

export const defaultFormats: readonly OutputFormat[] = ['ndjson', 'json'];

export const isTableFormat = (format: OutputFormat): format is TableFormat => format !== 'ndjson' && format !== 'json';

/** 'csv,duckdb', each once, in the order of the list above. */
export const readFormats = (value: string): readonly OutputFormat[] => {
  const asked = value.split(',').map((name) => name.trim().toLowerCase());
  const unknown = asked.find((name) => !outputFormats.some((format) => format === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`Allowed choices are ${outputFormats.join(', ')}.`);
  return outputFormats.filter((format) => asked.includes(format));
};
