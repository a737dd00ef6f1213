import { Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';

export const compareFormats = ['text', 'json'] as const;
export type CompareFormat = (typeof compareFormats)[number];

export interface CompareFlags {
  readonly format: CompareFormat;
}

export type RunCompare = (earlier: string, later: string, flags: CompareFlags) => Promise<ExitCode>;

const help = `
Each of the two is a filed form (PDF, DOCX, XLSX, XLS, text), a record (records/<id>.json) or records (forms.ndjson). Two single forms
are compared whatever their projects are called; of several, those of the same project.

Exit code: 0 compared · 1 a file gave no record · 2 usage error`;

export const compareCommand = (run: RunCompare, finish: (code: ExitCode) => void): Command =>
  new Command('compare')
    .description('print which indicators of a project came, went or changed their target from one year to the next')
    .argument('<earlier>', 'the earlier year')
    .argument('<later>', 'the later year')
    .addOption(new Option('--format <format>', 'text: for a person · json: everything').choices(compareFormats).default('text'))
    .addHelpText('after', help)
    .action(async (earlier: string, later: string, flags: CompareFlags) => finish(await run(earlier, later, flags)));
