import { Command, Option } from 'commander';
import type { ExitCode } from './exit-code.ts';

export const rulesFormats = ['md', 'json', 'html'] as const;

export interface RulesFlags {
  readonly format: (typeof rulesFormats)[number];
  readonly out?: string;
}

export type RunRules = (flags: RulesFlags) => Promise<ExitCode>;

export const rulesCommand = (run: RunRules, finish: (code: ExitCode) => void): Command =>
  new Command('rules')
    .description('print the reference of all validation rules and repairs, with what they rest on and their examples')
    .addOption(new Option('--format <format>', 'md · json · html: one page that needs nothing else').choices(rulesFormats).default('md'))
    .option('--out <file>', 'write into this file instead of standard output')
    .addHelpText('after', '\nExit code: 0 · 2 usage error')
    .action(async (flags: RulesFlags) => finish(await run(flags)));
