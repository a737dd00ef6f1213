import { createHash } from 'node:crypto';
import { type Claim, claimIds } from '../batch/claimed-ids.ts';
import { type FileOutcome, failed, outcomeOfError, outcomeOfRecords } from '../batch/file-outcome.ts';
import { type RunFile, type RunHead, reportFile, reportHead, reportTail } from '../batch/run-report.ts';
import { addOutcome, emptyTotals } from '../batch/run-totals.ts';
import type { FormRecord } from '../canonical/form-record.ts';
import { recordToLine, recordToPretty } from '../export/record-json.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { type FaultWatch, watchFaults } from './fault-watch.ts';
import { type InputFile, findInputs } from './find-inputs.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import { defaultFormats, type OutputFormat } from './output-formats.ts';
import { type ProgressMode, type Screen, createProgress } from './progress.ts';
import { readInput } from './read-input.ts';
import type { RunLog } from './run-log.ts';
import { type Failure, listedFailures, summaryTable } from './summary-table.ts';
import { UsageError } from './usage-error.ts';

export interface ConvertRequest {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Those of a plain run where left out. */
  readonly formats?: readonly OutputFormat[];
  readonly matches: ((file: string) => boolean) | null;
  readonly progress: ProgressMode;
  readonly head: RunHead;
}

export interface ConvertParts {
  readonly ingest: (bytes: Uint8Array, file: string) => Promise<readonly FormRecord[]>;
  readonly log: RunLog;
  readonly screen: Screen;
  readonly print: (text: string) => void;
}

/** Files and folders in; forms.ndjson, records/ and run.json out. One file at a time is in memory. */
export const convert = async (request: ConvertRequest, parts: ConvertParts): Promise<ExitCode> => {
  const { files, skipped } = findInputs(request.inputs, request);
  if (files.length === 0) throw new UsageError('没有找到可以转换的文件（可读 PDF、DOCX、XLSX、XLS、ET、TXT、TSV）');
  const output = openOutputFolder(request.out, request.formats ?? defaultFormats);
  const progress = createProgress(request.progress, parts.screen, files.length);
  const faults = watchFaults(parts.log);
  const claims = new Map<string, Claim>();
  const failures: Failure[] = [];
  let totals = emptyTotals;
  try {
    output.appendReport(reportHead(request.head));
    for (const [index, file] of files.entries()) {
      progress.start(file.file, totals);
      const result = await convertFile(file, claims, parts, faults);
      writeFile(output, result, index);
      totals = addOutcome(totals, result.report);
      const failure = result.report.outcome === 'failed' ? result.report.error.message : null;
      if (failure !== null && failures.length < listedFailures) failures.push({ file: file.file, message: failure });
      progress.done(file.file, failure);
    }
    output.appendReport(reportTail(skipped, totals));
    await output.writeTables();
    output.finish();
  } catch (error) {
    output.abandon();
    parts.log.error({ err: error }, 'run abandoned');
    throw error;
  } finally {
    progress.close();
    faults.close();
  }
  parts.print(summaryTable(totals, failures, request.out));
  return totals.failed > 0 ? exitCodes.someFailed : exitCodes.done;
};

interface FileResult {
  readonly report: RunFile;
  readonly records: readonly FormRecord[];
}

const convertFile = async (
  input: InputFile,
  claims: Map<string, Claim>,
  { ingest, log }: ConvertParts,
  faults: FaultWatch,
): Promise<FileResult> => {
  const { file } = input;
  const bytes = readInput(input);
  if (!(bytes instanceof Uint8Array)) {
    log.warn({ file, ...bytes }, 'not read');
    return { report: { input: input.input, file, sha256: null, bytes: null, ...bytes }, records: [] };
  }
  // Before `ingest`: a reader may take the bytes over and leave the array empty.
  const facts = { input: input.input, file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
  const claim = claimIds(claims, facts);
  if (claim.kind === 'collision') {
    const outcome = failed('internal', `记录编号与 ${claim.file} 相同而内容不同（SHA-256 前 16 位相同），未写入`);
    log.error({ ...facts, ...outcome }, 'record id taken');
    return { report: { ...facts, ...outcome }, records: [] };
  }
  const { outcome, records } = await ingestFile(bytes, file, ingest, log, faults);
  return { report: { ...facts, ...(claim.kind === 'same-bytes' ? { sameAs: claim.file } : {}), ...outcome }, records };
};

const ingestFile = async (
  bytes: Uint8Array,
  file: string,
  ingest: ConvertParts['ingest'],
  log: RunLog,
  faults: FaultWatch,
): Promise<{ readonly outcome: FileOutcome; readonly records: readonly FormRecord[] }> => {
  const startedMs = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - startedMs);
  try {
    const records = await faults.during(() => ingest(bytes, file));
    log.info({ file, forms: records.length, milliseconds: milliseconds() }, 'converted');
    return { outcome: outcomeOfRecords(records), records };
  } catch (error) {
    const outcome = outcomeOfError(error);
    const internal = outcome.outcome === 'failed' && outcome.error.code === 'internal';
    log[internal ? 'error' : 'warn'](
      { file, milliseconds: milliseconds(), err: error },
      internal ? 'fault of the program' : 'not converted',
    );
    return { outcome, records: [] };
  }
};

/** A file with the bytes of an earlier one has lines of its own, but its records are there already. */
const writeFile = (output: OutputFolder, { report, records }: FileResult, index: number): void => {
  for (const record of records) {
    output.appendForms(recordToLine(record));
    if (report.sameAs === undefined) output.writeRecord(record.id, recordToPretty(record));
  }
  output.appendReport(reportFile(report, index));
};
