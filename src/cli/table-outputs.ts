import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportFiles } from '../batch/report-files.ts';
import type { OpenSink } from '../export/byte-sink.ts';
import type { TableSource } from '../export/tables.ts';
import { partialName } from './output-names.ts';
import type { TableFormat } from './output-formats.ts';
import { readLines } from './read-lines.ts';

/** Outputs that are written whole beside their places, and wait for the rest of the run. */
export interface StagedOutputs {
  /** Renames them into their places. */
  commit(): void;
  abandon(): void;
}

/** What has been appended to forms.ndjson and run.json so far, on disk. */
export interface AppendedFiles {
  readonly forms: string;
  readonly report: string;
}

/** Tables in these formats out of the records on disk; each writer and its library are loaded when asked for. */
export const stageTables = async (folder: string, formats: readonly TableFormat[], appended: AppendedFiles): Promise<StagedOutputs> => {
  const stage = openStage(folder);
  try {
    await writeTables(formats, sourceOf(appended), stage);
    stage.close();
    return stage;
  } catch (error) {
    stage.abandon();
    throw error;
  }
};

const sourceOf = ({ forms, report }: AppendedFiles): TableSource => ({
  *records() {
    for (const line of readLines(forms)) yield JSON.parse(line);
  },
  files: () => reportFiles(readLines(report)),
});

const writeTables = async (formats: readonly TableFormat[], source: TableSource, { open, place }: Stage): Promise<void> => {
  if (formats.includes('csv')) (await import('../export/csv.ts')).exportCsv(source, open);
  if (formats.includes('parquet')) (await import('../export/parquet.ts')).exportParquet(source, open);
  if (formats.includes('xlsx')) (await import('../export/xlsx/export-xlsx.ts')).exportXlsx(source, open);
  if (formats.includes('duckdb')) {
    const { duckdbPath, exportDuckdb } = await import('../export/duckdb/export-duckdb.ts');
    await exportDuckdb(source, place(duckdbPath));
  }
  const packaged = (['csv', 'parquet'] as const).filter((format) => formats.includes(format));
  if (packaged.length > 0) {
    const { datapackage, datapackagePath } = await import('../export/datapackage.ts');
    open(datapackagePath).write(new TextEncoder().encode(datapackage(packaged)));
  }
};

interface Stage extends StagedOutputs {
  readonly open: OpenSink;
  /** The path under which a writer that opens its own file has to write; nothing lies there yet. */
  place(path: string): string;
  close(): void;
}

const openStage = (folder: string): Stage => {
  const staged: string[] = [];
  const handles: number[] = [];
  const place = (path: string): string => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    removePartial(target);
    staged.push(target);
    return partialName(target);
  };
  const close = (): void => {
    for (const handle of handles.splice(0)) {
      fsyncSync(handle);
      closeSync(handle);
    }
  };
  return {
    place,
    open(path) {
      const handle = openSync(place(path), 'w');
      handles.push(handle);
      return {
        write(bytes) {
          for (let offset = 0; offset < bytes.length; ) offset += writeSync(handle, bytes, offset);
        },
      };
    },
    close,
    commit() {
      for (const target of staged) renameSync(partialName(target), target);
    },
    abandon() {
      close();
      for (const target of staged) removePartial(target);
    },
  };
};

/** DuckDB keeps a log and a spill folder beside its file while it works; a run that was killed leaves them. */
const besides = ['', '.wal', '.tmp'];

const removePartial = (target: string): void => {
  for (const suffix of besides) rmSync(partialName(target) + suffix, { force: true, recursive: true });
};
