import type { Stages } from '../ingest.ts';
import { outcomeOfError } from '../batch/file-outcome.ts';
import { noForm } from '../model/ingest-error.ts';
import { printable } from './display-width.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { argumentName } from './input-name.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

export const stageNames = ['extract', 'reconstruct', 'repair', 'understand', 'record'] as const;
export type StageName = (typeof stageNames)[number];

export interface InspectParts {
  readonly ingestStages: (bytes: Uint8Array, file: string) => Promise<Stages>;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

/** What one stage made of a file, as JSON. */
export const inspect = (argument: string, stage: StageName, parts: InspectParts): Promise<ExitCode> =>
  withStages(argument, parts, (stages) => {
    if (stage === 'record' && stages.record.length === 0) throw noForm(stages.notices);
    parts.print(`${JSON.stringify(stages[stage], null, 2)}\n`);
  });

/** Runs a file through all stages and shows them; says why where that cannot be done. */
export const withStages = async (
  argument: string,
  { ingestStages, complain }: Omit<InspectParts, 'print'>,
  show: (stages: Stages) => void,
): Promise<ExitCode> => {
  const bytes = readInput({ path: Buffer.from(argument) });
  if (!(bytes instanceof Uint8Array)) {
    throw new UsageError(`${printable(argument)}：${bytes.outcome === 'failed' ? bytes.error.message : ''}`);
  }
  try {
    show(await ingestStages(bytes, argumentName(argument)));
    return exitCodes.done;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const outcome = outcomeOfError(error);
    if (outcome.outcome === 'failed') complain(`${printable(argument)}：${printable(outcome.error.message)}（${outcome.error.code}）`);
    return exitCodes.someFailed;
  }
};
