import type { WorkerSettings } from './worker-messages.ts';
import type { ConvertRequest } from './convert.ts';
import type { ExitCode } from './exit-code.ts';
import { watchInterrupt } from './interrupt.ts';
import { pipelineKey } from './pipeline-key.ts';
import type { ConvertFlags } from './program.ts';
import { openRunLog, silentLog } from './run-log.ts';
import { toolVersion } from './tool-version.ts';
import { startCrew } from './worker-crew.ts';
import { workerStart } from './worker-start.ts';

export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
  /** Ends the process at once. */
  readonly quit: () => void;
}

/** Which worker converts, and by what name its work is remembered. */
export interface Machinery {
  readonly workerStart: typeof workerStart;
  readonly pipelineKey: typeof pipelineKey;
}

/** The command `convert`: workers, log and signals around the run. */
export const startConvert = async (
  inputs: readonly string[],
  flags: ConvertFlags,
  matches: ConvertRequest['matches'],
  { print, complain, quit }: Terminal,
  machinery: Machinery = { workerStart, pipelineKey },
): Promise<ExitCode> => {
  const limits = { bytes: flags.limitBytes, inflatedBytes: flags.limitInflated, pages: flags.limitPages, cells: flags.limitCells };
  const resources = { seconds: flags.limitSeconds, memory: flags.limitMemory };
  const settings: WorkerSettings = { repairs: flags.repairs, limits, log: flags.log === undefined ? null : flags.logLevel };
  const log = flags.log === undefined ? silentLog : await openRunLog(flags.log, flags.logLevel);
  // Before anything else is loaded: a worker loads the pipeline meanwhile, on another core.
  const crew = startCrew(flags.jobs, machinery.workerStart(settings, resources, inputs), log);
  const interrupt = watchInterrupt(() => complain('正在完成手头的文件，然后停下（再按一次 Ctrl-C 立即退出）'), quit);
  try {
    const { convert } = await import('./convert.ts');
    return await convert(
      {
        inputs,
        out: flags.out,
        formats: flags.format,
        matches,
        progress: flags.progress,
        head: runHead(flags, { ...limits, ...resources }),
        pipeline: machinery.pipelineKey(settings),
        limitBytes: flags.limitBytes,
        resources,
      },
      { crew, interrupt, log, screen: process.stderr, print },
    );
  } finally {
    interrupt.close();
    crew.close();
  }
};

/** Only what bears on the outputs: the same inputs and options give the same report, with however many workers. */
const runHead = ({ repairs, glob, format }: ConvertFlags, limits: Readonly<Record<string, number>>): ConvertRequest['head'] => ({
  tool: { name: 'jixiao', version: toolVersion() },
  schemaVersion: 1,
  options: { repairs, glob, format, limits },
});
