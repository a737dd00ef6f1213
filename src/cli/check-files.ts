import { isAbsolute, normalize, sep } from 'node:path';
import type { Conversion, Resources } from '../batch/conversion.ts';
import type { Crew } from '../batch/convert-all.ts';
import type { FileOutcome } from '../batch/file-outcome.ts';
import { lostFile } from '../batch/lost-file.ts';
import type { FormRecord } from '../canonical/form-record.ts';
import type { CheckedFile } from '../review/checked-file.ts';
import { fileFinding } from '../review/file-finding.ts';
import { textLines } from '../review/mark-line.ts';
import { recordFindings } from '../review/record-findings.ts';
import type { ContentTask } from './convert-content.ts';
import type { InputFile } from './find-inputs.ts';
import { decodeName } from './input-name.ts';
import { identifyInput, readInput } from './read-input.ts';

export interface CheckFilesParts {
  readonly crew: Crew<ContentTask>;
  readonly limitBytes: number;
  readonly resources: Resources;
}

/** Each file with everything there is to say of it, in their order; that a file cannot be read is a finding. */
export async function* checkFiles(files: readonly InputFile[], parts: CheckFilesParts): AsyncGenerator<CheckedFile> {
  const inHand: Promise<CheckedFile>[] = [];
  for (const input of files) {
    if (inHand.length >= parts.crew.lanes) yield* first(inHand);
    const checked = checkFile(input, parts);
    // Whoever waits for an earlier file must not be told of this one.
    checked.catch(() => {});
    inHand.push(checked);
  }
  while (inHand.length > 0) yield* first(inHand);
}

async function* first(inHand: Promise<CheckedFile>[]): AsyncGenerator<CheckedFile> {
  const next = inHand.shift();
  if (next !== undefined) yield await next;
}

const checkFile = async (input: InputFile, parts: CheckFilesParts): Promise<CheckedFile> => {
  const identity = identifyInput(input, parts.limitBytes);
  if ('outcome' in identity) return notRead(input, identity);
  const { outcome, records } = await converted({ path: input.path, file: input.file, sha256: identity.sha256 }, parts);
  if (outcome.outcome === 'failed') return notRead(input, outcome);
  return checkedRecords(
    input,
    records.map(({ line }): FormRecord => JSON.parse(line)),
    parts.limitBytes,
  );
};

/** A file that takes its worker with it is tried once more. */
const converted = async (task: ContentTask, { crew, resources }: CheckFilesParts): Promise<Conversion> => {
  const attempt = await crew.convert(task);
  if (attempt.kind === 'converted') return attempt.conversion;
  const again = await crew.convert(task);
  return again.kind === 'converted' ? again.conversion : lostFile(again.loss, resources);
};

const checkedRecords = (input: InputFile, records: readonly FormRecord[], limitBytes: number): CheckedFile => {
  const source = records[0]?.source ?? null;
  const lines = source?.format === 'text' ? linesOf(input, limitBytes) : [];
  const findings = records.flatMap((record) => recordFindings(record, lines));
  return { file: input.file, address: addressOf(input), source, forms: records.length, findings };
};

const linesOf = (input: InputFile, limitBytes: number): readonly string[] => {
  const bytes = readInput(input, limitBytes);
  return bytes instanceof Uint8Array ? textLines(bytes) : [];
};

const notRead = (input: InputFile, outcome: FileOutcome): CheckedFile => ({
  file: input.file,
  address: addressOf(input),
  source: null,
  forms: 0,
  findings: outcome.outcome === 'failed' ? [fileFinding(input.file, outcome.error.code, outcome.error.message)] : [],
});

/** From the current folder down; a list that is passed on tells nobody where somebody's folders are. */
const addressOf = ({ path, file }: InputFile): string => {
  const address = normalize(decodeName(path));
  return isAbsolute(address) || address.startsWith('..') ? file : address.split(sep).join('/');
};
