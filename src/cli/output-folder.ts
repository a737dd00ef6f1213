import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { diskReason } from './disk-reason.ts';
import { printable } from './display-width.ts';
import { isTableFormat, type OutputFormat } from './output-formats.ts';
import { outputNames, partialName, recordFileName } from './output-names.ts';
import { type StagedOutputs, stageTables } from './table-outputs.ts';
import { UsageError } from './usage-error.ts';

/** The output folder of one run. Every write is whole or not there; a failing disk is a UsageError. */
export interface OutputFolder {
  /** records/<id>.json, whole at once; nothing where that format is not asked for. */
  writeRecord(id: string, text: string): void;
  /** forms.ndjson and run.json grow as the run goes, and take their names in `finish`. */
  appendForms(text: string): void;
  appendReport(text: string): void;
  /** Writes the tables that are asked for, from what has been appended; call it when nothing more comes. */
  writeTables(): Promise<void>;
  /** Puts everything in place and takes away records of earlier runs that this run did not write. */
  finish(): void;
  /** Leaves the earlier outputs, records apart, as they were. */
  abandon(): void;
}

/** @param formats what the run writes; outputs of other formats, of earlier runs, are left alone */
export const openOutputFolder = (folder: string, formats: readonly OutputFormat[]): OutputFolder => {
  // '--out "$DIR"' with DIR unset would fill the current folder.
  if (folder === '') throw new UsageError('--out 后面没有写输出文件夹');
  const refusal = (error: unknown): UsageError =>
    new UsageError(`写不进输出文件夹 ${printable(folder)}：${diskReason(error)}`, { cause: error });
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw refusal(error);
    }
  };
  const records = join(folder, outputNames.records);
  const written = new Set<string>();
  const tableFormats = formats.filter(isTableFormat);
  let tables: StagedOutputs | null = null;
  const [forms, report] = guarded(() => {
    mkdirSync(formats.includes('json') ? records : folder, { recursive: true });
    return [openGrowing(folder, outputNames.forms), openGrowing(folder, outputNames.report)] as const;
  });
  return {
    writeRecord: (id, text) =>
      guarded(() => {
        if (!formats.includes('json')) return;
        written.add(id);
        const path = join(records, `${id}.json`);
        writeFileSync(partialName(path), text);
        renameSync(partialName(path), path);
      }),
    appendForms: (text) => guarded(() => forms.append(text)),
    appendReport: (text) => guarded(() => report.append(text)),
    writeTables: async () => {
      if (tableFormats.length === 0) return;
      try {
        tables = await stageTables(folder, tableFormats, { forms: forms.partial, report: report.partial });
      } catch (error) {
        throw refusal(error);
      }
    },
    finish: () =>
      guarded(() => {
        if (formats.includes('ndjson')) forms.commit();
        else forms.abandon();
        if (formats.includes('json')) removeStaleRecords(records, written);
        tables?.commit();
        report.commit();
      }),
    abandon: () => {
      tables?.abandon();
      forms.abandon();
      report.abandon();
    },
  };
};

interface GrowingFile {
  /** Where it lies until `commit`. */
  readonly partial: string;
  append(text: string): void;
  commit(): void;
  abandon(): void;
}

const openGrowing = (folder: string, name: string): GrowingFile => {
  const partial = join(folder, partialName(name));
  const handle = openSync(partial, 'w');
  let open = true;
  const close = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    partial,
    append(text) {
      const bytes = Buffer.from(text);
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(handle, bytes, offset);
    },
    commit() {
      close();
      renameSync(partial, join(folder, name));
    },
    abandon() {
      close();
      rmSync(partial, { force: true });
    },
  };
};

/** Only what says of itself that it is a record of this name is taken away: whatever else lies there is somebody's. */
const removeStaleRecords = (records: string, written: ReadonlySet<string>): void => {
  for (const entry of readdirSync(records, { withFileTypes: true })) {
    const { name } = entry;
    const id = recordFileName.exec(name)?.[1];
    const partial = id !== undefined && name.endsWith('.partial');
    if (!entry.isFile() || id === undefined || (written.has(id) && !partial)) continue;
    if (partial || isRecordOf(join(records, name), id)) rmSync(join(records, name), { force: true });
  }
};

/** Long enough for '{ "schemaVersion": 1, "id": "…" ' with white space. */
const recordHeadBytes = 200;

const isRecordOf = (path: string, id: string): boolean => {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(recordHeadBytes);
    const text = head.toString('utf8', 0, readSync(handle, head, 0, recordHeadBytes, 0));
    return text.startsWith('{') && text.includes('"schemaVersion"') && text.includes(`"id": "${id}"`);
  } finally {
    closeSync(handle);
  }
};
