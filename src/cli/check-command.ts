import { Command, Option } from 'commander';
import type { Severity } from '../model/flag.ts';
import type { ExitCode } from './exit-code.ts';
import { type LimitFlags, limitOptions } from './limit-options.ts';
import { type RepairPolicy, repairsOption } from './repairs-option.ts';

export const checkFormats = ['text', 'json', 'sarif', 'xlsx'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckFlags extends LimitFlags {
  readonly format: CheckFormat;
  readonly out?: string;
  readonly severity: Severity;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly rules?: string;
  readonly listRules?: true;
  readonly explain?: string;
  readonly glob: readonly string[];
  readonly repairs: RepairPolicy;
  readonly log?: string;
}

export type RunCheck = (inputs: readonly string[], flags: CheckFlags) => Promise<ExitCode>;

const help = `
Findings are in Chinese, a line each: path:place: severity message [code]. The place is line:column (text), sheet!cell (XLSX, XLS),
table, row and column (DOCX), or page and distance from its top left corner (PDF). Files that cannot be read are findings too.

Codes: --rules weight-sum,target-missing checks only these; --rules=-goal-short,-no-form checks everything else.
--fail-on looks at everything that --rules leaves on, shown or not.

Exit code: 0 nothing that --fail-on names · 1 something · 2 usage error`;

export const checkCommand = (run: RunCheck, finish: (code: ExitCode) => void): Command => {
  const command = new Command('check')
    .description('read files and folders (recursively) and print what a reviewer should look at, as a linter does')
    .argument('[input...]', 'files and folders; a file named here is always taken')
    .addOption(
      new Option(
        '--format <format>',
        'text: for a terminal · json · sarif: SARIF 2.1.0 · xlsx: 问题清单, a sheet to send back (needs --out)',
      )
        .choices(checkFormats)
        .default('text'),
    )
    .option('--out <file>', 'write into this file instead of standard output')
    .addOption(new Option('--severity <least>', 'lowest severity shown').choices(['error', 'warning', 'info']).default('warning'))
    .addOption(
      new Option('--fail-on <least>', 'exit with 1 when there is one of at least this')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .option('--rules <codes>', 'codes to check for, comma separated; those with a - before them are left out')
    .option('--list-rules', 'print all codes with severity and title, and which --rules leaves on')
    .option('--explain <code>', 'print what a code asks for, on what it rests, and examples that do and do not raise it')
    .option('--glob <pattern>', "take only files of folders that match, e.g. '*.pdf' or '2020/**'; repeatable", collect, [])
    .addOption(repairsOption())
    .option('--log <file>', 'append a log, one JSON object a line')
    .addHelpText('after', help)
    .action(async (inputs: readonly string[], flags: CheckFlags) => finish(await run(inputs, flags)));
  for (const option of limitOptions()) command.addOption(option);
  return command;
};

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];
