import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedToLine, storedUnderName } from '../../src/batch/stored-record.ts';
import type { FormRecord } from '../../src/canonical/form-record.ts';
import { recordToLine, recordToPretty } from '../../src/export/record-json.ts';

const strangeKeys = fc.dictionary(fc.constantFrom('1', '-1', '__proto__', 'source', ''), fc.jsonValue());
/** Anything JSON can hold around `source.file`, keys like '1' and '__proto__' among them. */
const records = fc
  .record({ source: fc.record({ file: fc.string({ unit: 'binary' }), bytes: fc.double({ noNaN: true }) }), more: strangeKeys })
  .map((record) => record as unknown as FormRecord);

describe('a stored record', () => {
  test('gives the line that the worker would have given, under any name', () => {
    fc.assert(
      fc.property(records, fc.string({ unit: 'binary' }), (record, file) => {
        const renamed = { ...record, source: { ...record.source, file } };
        expect(storedToLine(recordToPretty(record), record.source.file)).toBe(recordToLine(record));
        expect(storedToLine(recordToPretty(record), file)).toBe(recordToLine(renamed));
        expect(storedUnderName(recordToPretty(record), file)).toBe(recordToPretty(renamed));
      }),
    );
  });
});
