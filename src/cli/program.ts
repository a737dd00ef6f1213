import { Command, Option } from 'commander';
import { checkCommand, type RunCheck } from './check-command.ts';
import { compareCommand, type RunCompare } from './compare-command.ts';
import type { ExitCode } from './exit-code.ts';
import { type StageName, stageNames } from './inspect.ts';
import { type LimitFlags, limitOptions } from './limit-options.ts';
import { defaultFormats, type OutputFormat, outputFormats, readFormats } from './output-formats.ts';
import { type ProgressMode, progressModes } from './progress.ts';
import { type RepairPolicy, repairsOption } from './repairs-option.ts';
import { type RunRules, rulesCommand } from './rules-command.ts';
import { type LogLevel, logLevels } from './run-log.ts';
import { toolVersion } from './tool-version.ts';

export type { RepairPolicy };

export interface ConvertFlags extends LimitFlags {
  readonly out: string;
  readonly format: readonly OutputFormat[];
  readonly glob: readonly string[];
  readonly repairs: RepairPolicy;
  readonly progress: ProgressMode;
  readonly log?: string;
  readonly logLevel: LogLevel;
}

export interface InspectFlags {
  readonly stage: StageName;
  readonly draw?: string;
  readonly repairs: RepairPolicy;
}

export interface Commands {
  readonly convert: (inputs: readonly string[], flags: ConvertFlags) => Promise<ExitCode>;
  readonly check: RunCheck;
  readonly rules: RunRules;
  readonly schema: () => Promise<ExitCode>;
  readonly inspect: (file: string, flags: InspectFlags) => Promise<ExitCode>;
  readonly compare: RunCompare;
}

const exitCodeHelp = '\nExit code: 0 every file gave a record · 1 some file failed · 2 usage error · 130 ended by Ctrl-C';

/** The command line, as data; what the commands do is handed in. */
export const createProgram = (commands: Commands, finish: (code: ExitCode) => void): Command => {
  const program = new Command('jixiao')
    .description('Turns filed 财政项目支出绩效目标表 (PDF, DOCX, XLSX, XLS, text) into canonical JSON records')
    .version(toolVersion(), '--version', 'print the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false);

  const convert = program
    .command('convert')
    .description(
      'convert files and folders (recursively) into DIR/forms.ndjson, DIR/records/<id>.json and DIR/run.json, or what --format says',
    )
    .argument('<input...>', 'files and folders; a file named here is always taken')
    .requiredOption('--out <dir>', 'output folder')
    .addOption(
      new Option('--format <formats>', `what to write beside run.json, comma separated: ${outputFormats.join(', ')}`)
        .argParser(readFormats)
        .default(defaultFormats, defaultFormats.join(',')),
    )
    .option('--glob <pattern>', "take only files of folders that match, e.g. '*.pdf' or '2020/**'; repeatable", collect, [])
    .addOption(repairsOption())
    .addOption(
      new Option('--progress <mode>', 'auto: one line on a terminal · plain: a line a file · none').choices(progressModes).default('auto'),
    )
    .option('--log <file>', 'append a log, one JSON object a line')
    .addOption(new Option('--log-level <level>', 'least level to log').choices(logLevels).default('info'))
    .addHelpText('after', exitCodeHelp)
    .action(async (inputs: readonly string[], flags: ConvertFlags) => finish(await commands.convert(inputs, flags)));
  for (const option of limitOptions()) convert.addOption(option);

  program.addCommand(checkCommand(commands.check, finish));
  program.addCommand(rulesCommand(commands.rules, finish));

  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of a record')
    .action(async () => finish(await commands.schema()));

  program
    .command('inspect')
    .description('print what one stage made of a file, as JSON, or draw what was seen in it')
    .argument('<file>', 'the file')
    .addOption(new Option('--stage <stage>', 'the stage').choices(stageNames).default('record'))
    .addOption(new Option('--draw <html>', 'draw pages, lines, cells, joins and grids into this HTML file instead').conflicts('stage'))
    .addOption(repairsOption())
    .action(async (file: string, flags: InspectFlags) => finish(await commands.inspect(file, flags)));

  program.addCommand(compareCommand(commands.compare, finish));

  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .helpOption('--help', 'show this help')
      .showSuggestionAfterError(false);
  }
  return program;
};

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];
