import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { FormRecord } from '../../src/canonical/form-record.ts';
import { ingest } from '../../src/ingest.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { kindOfCode } from '../../src/review/codes.ts';
import { originWords } from '../../src/review/place-words.ts';
import { makeReference } from '../../src/review/reference/reference.ts';
import { recordFindings } from '../../src/review/record-findings.ts';
import { filedCopiesIn } from '../support/filed-copies.ts';

const repairIds = new Set(makeReference().repairs.map(({ id }) => id));

/** The records of a file, or the code that it gives instead. */
const recordsOf = async (path: string): Promise<readonly FormRecord[] | string> => {
  try {
    return await ingest(new Uint8Array(readFileSync(path)), basename(path));
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
};

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

describe.each(filedCopiesIn(fixtures).map((path) => [relative(fixtures, path), path] as const))('%s', (_name, path) => {
  test('raises no code that the catalogue does not know, and has a place for everything it says', async () => {
    const records = await recordsOf(path);
    const codes = typeof records === 'string' ? [records] : records.flatMap(({ flags }) => flags.map(({ code }) => code));
    expect(codes.filter((code) => kindOfCode(code) === null)).toEqual([]);
    if (typeof records === 'string') return;
    for (const record of records) {
      expect(record.repairs.map(({ rule }) => rule).filter((rule) => !repairIds.has(rule))).toEqual([]);
      for (const { place, code } of recordFindings(record, [])) expect(place?.origins.map(originWords).join(), code).not.toBe('');
    }
  });
});
