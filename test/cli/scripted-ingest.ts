import type { Ingest } from '../../src/cli/convert-content.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { sampleRecord } from './sample-record.ts';

/** The content of a file says what becomes of it: 'no form', 'bug', 'two forms …'; anything else is one form. */
export const scriptedIngest: Ingest = async (bytes, file) => {
  const text = Buffer.from(bytes).toString();
  if (text.startsWith('no form')) throw new IngestError('no-form', '文件里没有找到绩效目标表');
  if (text.startsWith('bug')) throw new TypeError("Cannot read properties of undefined (reading 'cells')");
  return (text.startsWith('two forms') ? [0, 1] : [0]).map((ordinal) => sampleRecord(bytes, file, ordinal));
};
