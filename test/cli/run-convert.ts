import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConvertParts, type ConvertRequest, convert } from '../../src/cli/convert.ts';
import { silentLog } from '../../src/cli/run-log.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { sampleRecord } from './sample-record.ts';

const head = { tool: { name: 'jixiao', version: '0.0.0' }, schemaVersion: 1, options: {} };

/** The content of a file says what becomes of it: 'no form', 'bug', 'two forms …'; anything else is one form. */
export const scriptedIngest: ConvertParts['ingest'] = async (bytes, file) => {
  const text = Buffer.from(bytes).toString();
  if (text.startsWith('no form')) throw new IngestError('no-form', '文件里没有找到绩效目标表');
  if (text.startsWith('bug')) throw new TypeError("Cannot read properties of undefined (reading 'cells')");
  return (text.startsWith('two forms') ? [0, 1] : [0]).map((ordinal) => sampleRecord(bytes, file, ordinal));
};

export const runConvert = async (
  inputs: readonly string[],
  out: string,
  changes: Partial<ConvertRequest> = {},
  parts: Partial<ConvertParts> = {},
) => {
  const printed: string[] = [];
  const drawn: string[] = [];
  const exitCode = await convert(
    { inputs, out, matches: null, progress: 'auto', head, ...changes },
    {
      ingest: scriptedIngest,
      log: silentLog,
      screen: { write: (text) => drawn.push(text) },
      print: (text) => printed.push(text),
      ...parts,
    },
  );
  return { exitCode, printed: printed.join(''), drawn: drawn.join('') };
};

export const readLines = (out: string): readonly string[] => readFileSync(join(out, 'forms.ndjson'), 'utf8').split('\n').slice(0, -1);
export const readReport = (out: string) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
