import { mkdirSync } from 'node:fs';
import { syncFolder } from './disk-writing.ts';
import { openGrowing } from './growing-file.ts';
import { isTableFormat, type OutputFormat } from './output-formats.ts';
import { outputNames } from './output-names.ts';
import { type StagedOutputs, stageTables } from './table-outputs.ts';

/** The outputs of one run beside records/. They grow beside their places, and take them together at the end. */
export interface OutputFolder {
  appendForms(text: string): void;
  appendReport(text: string): void;
  appendOverview(text: string): void;
  /** Writes the tables that are asked for, from what has been appended; call it when nothing more comes. */
  writeTables(): Promise<void>;
  /** Everything is on the disk after this, so that what follows needs no room. */
  close(): void;
  /** Puts everything in place, run.json last: what it speaks of is there. */
  publish(): void;
  /** Leaves the earlier outputs as they were. */
  abandon(): void;
}

/** @param formats what the run writes; outputs of other formats, of earlier runs, are left alone */
export const openOutputFolder = (folder: string, formats: readonly OutputFormat[]): OutputFolder => {
  mkdirSync(folder, { recursive: true });
  const tableFormats = formats.filter(isTableFormat);
  const forms = openGrowing(folder, outputNames.forms);
  const overview = openGrowing(folder, outputNames.overview);
  const report = openGrowing(folder, outputNames.report);
  let tables: StagedOutputs | null = null;
  return {
    appendForms: forms.append,
    appendReport: report.append,
    appendOverview: overview.append,
    async writeTables() {
      if (tableFormats.length > 0) tables = await stageTables(folder, tableFormats, { forms: forms.partial, report: report.partial });
    },
    close() {
      for (const file of [forms, overview, report]) file.close();
    },
    publish() {
      if (formats.includes('ndjson')) forms.publish();
      else forms.abandon();
      tables?.commit();
      overview.publish();
      report.publish();
      syncFolder(folder);
    },
    abandon() {
      tables?.abandon();
      for (const file of [forms, overview, report]) file.abandon();
    },
  };
};
