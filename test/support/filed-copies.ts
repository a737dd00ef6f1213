import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Endings of what is filed; .et is a workbook of WPS. */
const filed = /\.(?:pdf|docx|xlsx|xls|et|txt)$/i;

/** Paths below a folder of all files that may hold a form, hidden folders included, in a fixed order. */
export const filedCopiesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => filed.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((name) => join(folder, name));
