import type { FormRecord } from '../canonical/form-record.ts';
import type { Severity } from '../model/flag.ts';
import { IngestError, type IngestErrorCode } from '../model/ingest-error.ts';

/**
 * Why a file gave no record: what the pipeline says, or what the door met ('unreadable': the disk; 'internal': a fault of this
 * program; 'crashed': one that took the whole worker process with it).
 */
export type FailureCode = IngestErrorCode | 'unreadable' | 'internal' | 'crashed';

export type FlagCounts = Readonly<Record<Severity, number>>;

/** What the run report says of one record. */
export interface FormSummary {
  readonly id: string;
  readonly family: string;
  readonly project: string | null;
  readonly fiscalYear: number | null;
  readonly indicators: number;
  readonly repairs: number;
  readonly flags: FlagCounts;
}

/** What became of one file. */
export type FileOutcome =
  | { readonly outcome: 'converted'; readonly format: string; readonly forms: readonly FormSummary[] }
  | { readonly outcome: 'failed'; readonly error: { readonly code: FailureCode; readonly message: string } };

const internalMessage = '程序内部出错，此文件未能转换（重新运行时加上 --log 文件名，可把详情记入日志）';

export const countFlags = (flags: FormRecord['flags']): FlagCounts => {
  const of = (severity: Severity): number => flags.filter((flag) => flag.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};

const summariseForm = (record: FormRecord): FormSummary => ({
  id: record.id,
  family: record.template.family,
  project: record.project.name,
  fiscalYear: record.fiscalYear,
  indicators: record.indicators.length,
  repairs: record.repairs.length,
  flags: countFlags(record.flags),
});

export const outcomeOfRecords = (records: readonly FormRecord[]): FileOutcome => {
  const [first] = records;
  return first === undefined
    ? failed('no-form', '文件里没有找到绩效目标表')
    : { outcome: 'converted', format: first.source.format, forms: records.map(summariseForm) };
};

export const failed = (code: FailureCode, message: string): FileOutcome => ({ outcome: 'failed', error: { code, message } });

/** Anything but an IngestError is a fault of the program: the user gets a plain sentence, the stack belongs in the log. */
export const outcomeOfError = (error: unknown): FileOutcome =>
  error instanceof IngestError ? failed(error.code, error.message) : failed('internal', internalMessage);
