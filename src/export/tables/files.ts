import { outcomeWords } from '../code-words.ts';
import { columnMakers, tableOf } from '../table.ts';

/** One input file and what became of it, as the run report says. */
export interface FileEntry {
  readonly input: string;
  readonly file: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly sameAs?: string;
  readonly outcome: string;
  readonly format?: string;
  readonly forms?: readonly unknown[];
  readonly error?: { readonly code: string; readonly message: string };
}

interface Entry {
  /** From 1. */
  readonly ordinal: number;
  readonly file: FileEntry;
}

const { text, integer } = columnMakers<Entry>();
const required = { required: true };
const outcomeColumn = 3;

export const filesTable = tableOf<FileEntry, Entry>({
  name: 'files',
  chinese: '文件',
  english: 'One row per input file with its outcome; files with the same bytes have a row each, and one set of forms',
  primaryKey: ['file_ordinal'],
  entries: (file, index) => [{ ordinal: index + 1, file }],
  tone: (row) => (row[outcomeColumn] === 'failed' ? 'error' : null),
  columns: [
    integer('file_ordinal', '文件序号', 'Ordinal in the run, from 1', (e) => e.ordinal, required),
    text('input', '输入', 'The argument it came from', (e) => e.file.input, { ...required, width: 20 }),
    text('file', '文件', 'Path relative to the input root', (e) => e.file.file, { ...required, width: 44 }),
    text('outcome', '结果', 'converted or failed', (e) => e.file.outcome, { ...required, width: 9, words: outcomeWords }),
    text('format', '文件格式', 'Format told by the bytes', (e) => e.file.format ?? null, { width: 9 }),
    integer('bytes', '字节数', 'Size in bytes, null where it could not be read', (e) => e.file.bytes, { width: 12 }),
    integer('form_count', '表数', 'Forms found in it', (e) => e.file.forms?.length ?? 0, required),
    text('error_code', '失败代码', 'Why it failed', (e) => e.file.error?.code ?? null, { width: 20 }),
    text('error_message', '失败原因', 'The same in Chinese', (e) => e.file.error?.message ?? null, { width: 60 }),
    text('same_as', '内容同于', 'The first file of the run with the same bytes', (e) => e.file.sameAs ?? null, { width: 36 }),
    text('sha256', 'SHA-256', 'Hash of the bytes, null where it could not be read', (e) => e.file.sha256, { hidden: true }),
  ],
});
