import type { FlagTally } from '../conversion.ts';
import type { FileOutcome } from '../file-outcome.ts';
import type { RunFile } from '../run-report.ts';

/** What the overview page shows, beside the totals. Forms of files with the same bytes count once. */
export interface Overview {
  /** In order of count, then name. */
  readonly families: readonly Tally[];
  /** Fiscal year ('' where unknown) → family → forms, in order of year. */
  readonly years: readonly { readonly year: string; readonly families: ReadonlyMap<string, number> }[];
  readonly formats: readonly Tally[];
  /** Flag codes. */
  readonly flags: readonly Tally[];
  readonly failureCodes: readonly Tally[];
  readonly failures: readonly FailedFile[];
  readonly slowest: readonly SlowFile[];
}

export interface Tally {
  readonly name: string;
  readonly count: number;
}

export interface FailedFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

export interface SlowFile {
  readonly file: string;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly forms: number;
}

/** What is known of the content of a file beside the line of the report. */
export interface ContentFacts {
  readonly flags: FlagTally;
  readonly milliseconds: number;
}

/** A browser takes more, a reader does not; all are in run.json. */
export const listedFailures = 500;
export const listedSlowest = 15;

export interface OverviewMaker {
  /** @param facts null for a file that could not be read at all */
  add(file: RunFile, facts: ContentFacts | null): void;
  overview(): Overview;
}

/** Counts as the run goes; what it keeps does not grow with the number of files. */
export const createOverview = (): OverviewMaker => {
  const families = new Map<string, number>();
  const years = new Map<string, Map<string, number>>();
  const formats = new Map<string, number>();
  const flags = new Map<string, number>();
  const failureCodes = new Map<string, number>();
  const failures: FailedFile[] = [];
  let slowest: readonly SlowFile[] = [];

  const addForms = ({ format, forms }: Extract<FileOutcome, { readonly outcome: 'converted' }>): void => {
    count(formats, format, 1);
    for (const { family, fiscalYear } of forms) {
      count(families, family, 1);
      const year = fiscalYear === null ? '' : String(fiscalYear);
      const ofYear = years.get(year) ?? new Map<string, number>();
      count(ofYear, family, 1);
      years.set(year, ofYear);
    }
  };

  return {
    add(file, facts) {
      if (file.outcome === 'failed') {
        count(failureCodes, file.error.code, 1);
        if (failures.length < listedFailures) failures.push({ file: file.file, ...file.error });
      }
      if (file.sameAs !== undefined) return;
      if (file.outcome === 'converted') addForms(file);
      if (facts === null) return;
      for (const [code, times] of Object.entries(facts.flags)) count(flags, code, times);
      slowest = withSlow(slowest, file, facts.milliseconds);
    },
    overview: () => ({
      families: tallies(families),
      years: [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, ofYear]) => ({ year, families: ofYear })),
      formats: tallies(formats),
      flags: tallies(flags),
      failureCodes: tallies(failureCodes),
      failures,
      slowest,
    }),
  };
};

const count = (counts: Map<string, number>, name: string, times: number): void => void counts.set(name, (counts.get(name) ?? 0) + times);

const tallies = (counts: ReadonlyMap<string, number>): readonly Tally[] =>
  [...counts].map(([name, times]) => ({ name, count: times })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));

const withSlow = (slowest: readonly SlowFile[], { file, bytes, ...outcome }: RunFile, milliseconds: number): readonly SlowFile[] => {
  const last = slowest.at(-1);
  if (slowest.length === listedSlowest && last !== undefined && last.milliseconds >= milliseconds) return slowest;
  const forms = outcome.outcome === 'converted' ? outcome.forms.length : 0;
  return [...slowest, { file, milliseconds, bytes: bytes ?? 0, forms }]
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, listedSlowest);
};
