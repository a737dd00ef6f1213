import { DuckDBInstance, type Json } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';

/** A database that lives in memory, or the file at the path, opened to read; closed after the test. */
export const openDuckdb = async (path?: string) => {
  const offline = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
  const instance = await DuckDBInstance.create(path ?? ':memory:', path === undefined ? offline : { ...offline, access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  onTestFinished(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const read = (sql: string) => connection.runAndReadAll(sql);
  return {
    rows: async (sql: string): Promise<readonly (readonly Json[])[]> => (await read(sql)).getRowsJson(),
    names: async (sql: string): Promise<readonly string[]> => (await read(sql)).columnNames(),
  };
};

/** As DuckDB shows it in JSON: big integers and decimals as texts. */
export const shownInJson = (value: string | number | boolean | null, type: string): string | number | boolean | null =>
  type === 'amount' && typeof value === 'number' ? value.toFixed(2) : value;
