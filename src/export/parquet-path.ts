import type { TableHead } from './table.ts';

/** Apart from the writer, so that naming the file does not load the library. */
export const parquetPath = ({ name }: TableHead): string => `parquet/${name}.parquet`;
