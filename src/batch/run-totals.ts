import type { FailureCode, FileOutcome, FlagCounts, FormSummary } from './file-outcome.ts';

export interface RunTotals {
  readonly files: number;
  readonly converted: number;
  readonly failed: number;
  readonly forms: number;
  readonly indicators: number;
  readonly repairs: number;
  readonly flags: FlagCounts;
  /** Failed files by error code, in code order. */
  readonly failures: Readonly<Partial<Record<FailureCode, number>>>;
}

export const emptyTotals: RunTotals = {
  files: 0,
  converted: 0,
  failed: 0,
  forms: 0,
  indicators: 0,
  repairs: 0,
  flags: { error: 0, warning: 0, info: 0 },
  failures: {},
};

export const addOutcome = (totals: RunTotals, file: FileOutcome): RunTotals => {
  if (file.outcome === 'failed') {
    return { ...totals, files: totals.files + 1, failed: totals.failed + 1, failures: countFailure(totals.failures, file.error.code) };
  }
  const sum = (from: number, of: (form: FormSummary) => number): number => file.forms.reduce((total, form) => total + of(form), from);
  return {
    ...totals,
    files: totals.files + 1,
    converted: totals.converted + 1,
    forms: totals.forms + file.forms.length,
    indicators: sum(totals.indicators, (form) => form.indicators),
    repairs: sum(totals.repairs, (form) => form.repairs),
    flags: {
      error: sum(totals.flags.error, (form) => form.flags.error),
      warning: sum(totals.flags.warning, (form) => form.flags.warning),
      info: sum(totals.flags.info, (form) => form.flags.info),
    },
  };
};

const countFailure = (failures: RunTotals['failures'], code: FailureCode): RunTotals['failures'] => {
  const counted = { ...failures, [code]: (failures[code] ?? 0) + 1 };
  return Object.fromEntries(Object.entries(counted).sort(([a], [b]) => (a < b ? -1 : 1)));
};
