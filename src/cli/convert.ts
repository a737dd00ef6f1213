import type { Resources } from '../batch/conversion.ts';
import { type Crew, convertAll } from '../batch/convert-all.ts';
import { lostFile } from '../batch/lost-file.ts';
import { type RunHead, reportHead, reportTail, type SkippedFile } from '../batch/run-report.ts';
import { openConversionRun } from './conversion-run.ts';
import type { ContentTask } from './convert-content.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { findInputs, type InputFile } from './find-inputs.ts';
import type { Interrupt } from './interrupt.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import { defaultFormats, type OutputFormat } from './output-formats.ts';
import { outputRefusal } from './output-refusal.ts';
import { createProgress, type Progress, type ProgressMode, type Screen } from './progress.ts';
import type { RunLog } from './run-log.ts';
import { collectResults, type RunResults } from './run-results.ts';
import { openRunState, type RunState } from './run-state.ts';
import { interruptedLine, summaryTable } from './summary-table.ts';
import { UsageError } from './usage-error.ts';

export interface ConvertRequest {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Those of a plain run where left out. */
  readonly formats?: readonly OutputFormat[];
  readonly matches: ((file: string) => boolean) | null;
  readonly progress: ProgressMode;
  readonly head: RunHead;
  /** Names the program and the options that records depend on. */
  readonly pipeline: string;
  readonly limitBytes: number;
  readonly resources: Resources;
}

export interface ConvertParts {
  readonly crew: Crew<ContentTask>;
  readonly interrupt: Pick<Interrupt, 'requested'>;
  readonly log: RunLog;
  readonly screen: Screen;
  readonly print: (text: string) => void;
}

/** Files and folders in; forms.ndjson, records/, run.json, report.html and tables out. What is in memory hardly grows with the run. */
export const convert = async (request: ConvertRequest, parts: ConvertParts): Promise<ExitCode> => {
  const { files, skipped } = findInputs(request.inputs, request);
  if (files.length === 0) throw new UsageError('没有找到可以转换的文件（可读 PDF、DOCX、XLSX、XLS、ET、TXT、TSV）');
  const formats = request.formats ?? defaultFormats;
  try {
    const state = openRunState(request.out, request.pipeline, formats.includes('json'));
    try {
      const output = openOutputFolder(request.out, formats);
      try {
        return await convertFiles(files, skipped, { request, parts, state, output });
      } finally {
        // Leaves nothing half done; what has been published is not touched.
        output.abandon();
      }
    } finally {
      state.close();
    }
  } catch (error) {
    parts.log.error({ err: error }, 'run abandoned');
    throw outputRefusal(error, request.out);
  }
};

interface Bench {
  readonly request: ConvertRequest;
  readonly parts: ConvertParts;
  readonly state: RunState;
  readonly output: OutputFolder;
}

const convertFiles = async (files: readonly InputFile[], skipped: readonly SkippedFile[], bench: Bench): Promise<ExitCode> => {
  const { request, parts, state, output } = bench;
  const { log, interrupt } = parts;
  const progress = createProgress(request.progress, parts.screen, files.length);
  try {
    const results = collectResults(output);
    const run = openConversionRun(files, state, request, { pass: results.pass, done: progress.done }, log);
    const stopped = (): boolean => interrupt.requested;
    log.info({ files: files.length, lanes: parts.crew.lanes, pipeline: request.pipeline }, 'run begins');
    output.appendReport(reportHead(request.head));
    await convertAll(run.tasks(stopped), watched(parts.crew, progress), {
      settle: run.settle,
      lost: ({ file }, loss) => log.warn({ file, ...loss }, 'to be tried again, alone'),
      giveUp: (loss) => lostFile(loss, request.resources),
      stopped,
    });
    progress.close();
    if (run.isComplete()) return await finish(results, skipped, bench);
    log.warn({ files: files.length, done: progress.files }, 'run interrupted');
    parts.print(interruptedLine(progress.files, files.length));
    return exitCodes.interrupted;
  } finally {
    progress.close();
  }
};

const watched = (crew: Crew<ContentTask>, progress: Progress): Crew<ContentTask> => ({
  ...crew,
  convert(task) {
    progress.start(task.file);
    return crew.convert(task);
  },
});

/** First everything is written and on the disk, then everything takes its place: a disk that is full leaves the earlier outputs whole. */
const finish = async (
  results: RunResults,
  skipped: readonly SkippedFile[],
  { request, parts, state, output }: Bench,
): Promise<ExitCode> => {
  const { overviewPage } = await import('../batch/overview/overview-page.ts');
  const { familyWords } = await import('../export/code-words.ts');
  const { totals } = results;
  const same = results.sameContents();
  output.appendReport(reportTail(same, skipped, totals));
  output.appendOverview(overviewPage(results.overview(), totals, same, { families: familyWords }));
  await output.writeTables();
  output.close();
  state.journal.stageOnly(results.contents);
  state.records.publish(results.ids);
  output.publish();
  state.journal.replace();
  parts.log.info({ ...totals }, 'run ended');
  parts.print(summaryTable(totals, results.failures, request.out));
  return totals.failed > 0 ? exitCodes.someFailed : exitCodes.done;
};
