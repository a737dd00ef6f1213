import { closeSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordFileName } from './output-names.ts';

/** Only what says of itself that it is a record of this name is taken away: whatever else lies there is somebody's. */
export const removeStaleRecords = (records: string, wanted: ReadonlySet<string>): void => {
  for (const entry of readdirSync(records, { withFileTypes: true })) {
    const { name } = entry;
    const id = recordFileName.exec(name)?.[1];
    const partial = id !== undefined && name.endsWith('.partial');
    if (!entry.isFile() || id === undefined || (wanted.has(id) && !partial)) continue;
    if (partial || isRecordOf(join(records, name), id)) rmSync(join(records, name), { force: true });
  }
};

/** Long enough for '{ "schemaVersion": 1, "id": "…" ' with white space. */
const recordHeadBytes = 200;

const isRecordOf = (path: string, id: string): boolean => {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(recordHeadBytes);
    const text = head.toString('utf8', 0, readSync(handle, head, 0, recordHeadBytes, 0));
    return text.startsWith('{') && text.includes('"schemaVersion"') && text.includes(`"id": "${id}"`);
  } finally {
    closeSync(handle);
  }
};
