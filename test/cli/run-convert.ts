import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Crew } from '../../src/batch/convert-all.ts';
import { type ConvertParts, type ConvertRequest, convert } from '../../src/cli/convert.ts';
import { type ContentTask, convertContent, type Ingest } from '../../src/cli/convert-content.ts';
import { watchFaults } from '../../src/cli/fault-watch.ts';
import { type RunLog, silentLog } from '../../src/cli/run-log.ts';
import { scriptedIngest } from './scripted-ingest.ts';

const head = { tool: { name: 'jixiao', version: '0.0.0' }, schemaVersion: 1, options: {} };

/** Converts in this process, without workers. */
export const localCrew = (ingest: Ingest, log: RunLog = silentLog, lanes = 1, limitBytes = 1_000_000): Crew<ContentTask> => ({
  lanes,
  async convert(task) {
    const faults = watchFaults(log);
    try {
      const conversion = await convertContent(task, limitBytes, (bytes, file) => faults.during(() => ingest(bytes, file)), log);
      return { kind: 'converted', conversion };
    } finally {
      faults.close();
    }
  },
  rest() {},
});

export const runConvert = async (
  inputs: readonly string[],
  out: string,
  changes: Partial<ConvertRequest> = {},
  { ingest = scriptedIngest, ...parts }: Partial<ConvertParts> & { readonly ingest?: Ingest } = {},
) => {
  const printed: string[] = [];
  const drawn: string[] = [];
  const log = parts.log ?? silentLog;
  const exitCode = await convert(
    {
      inputs,
      out,
      matches: null,
      progress: 'auto',
      head,
      pipeline: '0123456789abcdef',
      limitBytes: 1_000_000,
      resources: { seconds: 10, memory: 1024 ** 3 },
      ...changes,
    },
    {
      crew: localCrew(ingest, log),
      interrupt: { requested: false },
      log,
      screen: { write: (text) => drawn.push(text) },
      print: (text) => printed.push(text),
      ...parts,
    },
  );
  return { exitCode, printed: printed.join(''), drawn: drawn.join('') };
};

export const readLines = (out: string): readonly string[] => readFileSync(join(out, 'forms.ndjson'), 'utf8').split('\n').slice(0, -1);
export const readReport = (out: string) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
