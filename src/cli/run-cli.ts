import { CommanderError } from 'commander';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { InspectParts } from './inspect.ts';
import { type Commands, createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';
import { usageLine } from './usage-line.ts';

// Each command brings its own machinery when it runs, so that --help and a one-page workbook start fast.

const print = (text: string): void => void process.stdout.write(text);
const complain = (line: string): void => void process.stderr.write(`jixiao: ${line}\n`);

/** The pipeline, in this process. */
const guarded = async <Result>(work: (pipeline: typeof import('../ingest.ts')) => Promise<Result>): Promise<Result> => {
  const [{ guardFaults }, pipeline] = await Promise.all([import('./guard-faults.ts'), import('../ingest.ts')]);
  return guardFaults(() => work(pipeline));
};

const commands: Commands = {
  convert: async (inputs, flags) => {
    const { startConvert } = await import('./start-convert.ts');
    return startConvert(inputs, flags, await globMatcher(flags.glob), { print, complain, quit: () => process.exit(exitCodes.interrupted) });
  },
  check: async (inputs, flags) => {
    const { openCheck } = await import('./open-check.ts');
    return openCheck(inputs, flags, { print, globMatcher });
  },
  rules: async (flags) => {
    const [{ runRules }, { writeWholeFile }] = await Promise.all([import('./run-rules.ts'), import('./write-whole-file.ts')]);
    return runRules(flags, print, writeWholeFile);
  },
  schema: async () => {
    const { formRecordJsonSchema } = await import('../canonical/form-record.ts');
    print(`${JSON.stringify(formRecordJsonSchema(), null, 2)}\n`);
    return exitCodes.done;
  },
  inspect: async (file, { stage, draw: out, repairs }) => {
    const ingestStages: InspectParts['ingestStages'] = (bytes, name) =>
      guarded((pipeline) => pipeline.ingestStages(bytes, name, { repairs }));
    if (out !== undefined) {
      const [{ draw }, { writeWholeFile }] = await Promise.all([import('./draw.ts'), import('./write-whole-file.ts')]);
      return draw(file, out, { ingestStages, complain }, writeWholeFile);
    }
    const { inspect } = await import('./inspect.ts');
    return inspect(file, stage, { ingestStages, print, complain });
  },
  compare: async (earlier, later, { format }) => {
    const { runCompare } = await import('./run-compare.ts');
    return runCompare(earlier, later, format, {
      ingest: (bytes, file) => guarded((pipeline) => pipeline.ingest(bytes, file)),
      print,
      complain,
    });
  },
};

/** '*.pdf' without a slash goes by the name in any folder, and '.PDF' is a '.pdf'. */
const globMatcher = async (patterns: readonly string[]): Promise<((file: string) => boolean) | null> => {
  if (patterns.length === 0) return null;
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map((pattern) => picomatch(pattern, { nocase: true, basename: !pattern.includes('/') }));
  return (file) => matchers.some((matches) => matches(file));
};

export const runCli = async (args: readonly string[]): Promise<ExitCode> => {
  let exitCode: ExitCode = exitCodes.done;
  try {
    await createProgram(commands, (code) => {
      exitCode = code;
    }).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    if (error instanceof CommanderError) complain(usageLine(error.code, error.message));
    else complain(error instanceof UsageError ? error.message : '程序内部出错，未能继续');
    return exitCodes.usage;
  }
};
