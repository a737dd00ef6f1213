import { kindOfCode } from '../review/codes.ts';
import { switchCodes } from '../review/switch-codes.ts';
import type { CheckFlags } from './check-command.ts';
import { codeLines, codeList } from './code-lines.ts';
import { printable } from './display-width.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { colours, noPaint } from './finding-lines.ts';
import { runCheck } from './run-check.ts';
import { openRunLog, silentLog } from './run-log.ts';
import { toolVersion } from './tool-version.ts';
import { UsageError } from './usage-error.ts';
import { startCrew } from './worker-crew.ts';
import { workerStart } from './worker-start.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface CheckDoor {
  readonly print: (text: string) => void;
  readonly globMatcher: (patterns: readonly string[]) => Promise<((file: string) => boolean) | null>;
}

/** What the flags of `check` ask for: an explanation, the list of codes, or files to be looked at. */
export const openCheck = async (inputs: readonly string[], flags: CheckFlags, door: CheckDoor): Promise<ExitCode> => {
  const isOn = readRules(flags.rules ?? '');
  if (flags.explain !== undefined) {
    door.print(codeLines(flags.explain) ?? unknownCode(flags.explain));
    return exitCodes.done;
  }
  if (flags.listRules === true) {
    door.print(codeList(isOn));
    return exitCodes.done;
  }
  if (inputs.length === 0) throw new UsageError('缺少参数：input（用 --help 查看用法）');
  return checkInputs(inputs, flags, isOn, door);
};

const checkLogLevel = 'info';

const checkInputs = async (
  inputs: readonly string[],
  flags: CheckFlags,
  isOn: (code: string) => boolean,
  { print, globMatcher }: CheckDoor,
): Promise<ExitCode> => {
  const limits = { bytes: flags.limitBytes, inflatedBytes: flags.limitInflated, pages: flags.limitPages, cells: flags.limitCells };
  const resources = { seconds: flags.limitSeconds, memory: flags.limitMemory };
  const log = flags.log === undefined ? silentLog : await openRunLog(flags.log, checkLogLevel);
  const crew = startCrew(
    flags.jobs,
    workerStart({ repairs: flags.repairs, limits, log: flags.log === undefined ? null : checkLogLevel }, resources, inputs),
    log,
  );
  try {
    return await runCheck(
      {
        inputs,
        matches: await globMatcher(flags.glob),
        format: flags.format,
        out: flags.out ?? null,
        severity: flags.severity,
        failOn: flags.failOn,
        isOn,
        version: toolVersion(),
        limitBytes: flags.limitBytes,
        resources,
      },
      {
        crew,
        print,
        paint: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '' ? colours : noPaint,
        write: writeWholeFile,
      },
    );
  } finally {
    crew.close();
  }
};

const readRules = (text: string): ((code: string) => boolean) => {
  const switched = switchCodes(text.split(','));
  return switched.kind === 'on' ? switched.isOn : unknownCode(switched.code);
};

const unknownCode = (code: string): never => {
  const hint = kindOfCode(code.replace(/^-/, '')) === null ? '（用 check --list-rules 查看全部代码）' : '';
  throw new UsageError(`没有这个代码：${printable(code)}${hint}`);
};
