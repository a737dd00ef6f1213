import { createOverview, type Overview } from '../batch/overview/overview.ts';
import { reportFile, type SameContent } from '../batch/run-report.ts';
import { addOutcome, emptyTotals, type RunTotals } from '../batch/run-totals.ts';
import { createSameContents } from '../batch/same-contents.ts';
import type { PassedFile } from './conversion-run.ts';
import type { OutputFolder } from './output-folder.ts';
import { type Failure, listedFailures } from './summary-table.ts';

/** Takes the files in path order: their text goes to disk, and what is said of all of them is counted. */
export interface RunResults {
  pass(file: PassedFile): void;
  readonly totals: RunTotals;
  /** For the screen. */
  readonly failures: readonly Failure[];
  overview(): Overview;
  sameContents(): readonly SameContent[];
  /** Of all records, and of all contents that gave some or none. */
  readonly ids: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
}

export const collectResults = (output: Pick<OutputFolder, 'appendForms' | 'appendReport'>): RunResults => {
  const { add, overview } = createOverview();
  const same = createSameContents();
  const failures: Failure[] = [];
  const ids = new Set<string>();
  const contents = new Set<string>();
  let totals = emptyTotals;
  return {
    pass({ report, entry, lines }) {
      for (const line of lines) output.appendForms(line);
      output.appendReport(reportFile(report, totals.files));
      totals = addOutcome(totals, report);
      add(report, entry);
      if (entry !== null) contents.add(entry.sha256);
      if (report.sameAs !== undefined && entry !== null) same.add(entry.sha256, report.sameAs, report.file);
      if (report.outcome === 'converted') for (const { id } of report.forms) ids.add(id);
      else if (failures.length < listedFailures) failures.push({ file: report.file, message: report.error.message });
    },
    get totals() {
      return totals;
    },
    failures,
    overview,
    sameContents: same.list,
    ids,
    contents,
  };
};
