import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failed, type FailureCode } from '../../src/batch/file-outcome.ts';
import { contentOfLine, entryFromLine, entryToLine, isSettled, type JournalEntry } from '../../src/batch/journal-entry.ts';

const resources = { seconds: 300, memory: 1024 };
const entry: JournalEntry = {
  pipeline: '0123456789abcdef',
  sha256: 'a'.repeat(64),
  file: '2020/内涵建设经费\u2028𠮷.pdf',
  milliseconds: 12,
  outcome: failed('damaged', '文件已损坏'),
  flags: { 'goal-short': 2 },
  records: [],
};

describe('a line of the journal', () => {
  test('is ASCII, so that characters are bytes, and gives the entry back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (file) => {
        const line = entryToLine({ ...entry, file });
        expect(line).toMatch(/^[\0-\x7f]*\n$/);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(entryFromLine(line.slice(0, -1))).toEqual({ ...entry, file });
      }),
    );
  });

  test('that was cut anywhere is none', () => {
    const line = entryToLine(entry);
    for (let length = 0; length < line.length - 1; length += 1) expect(entryFromLine(line.slice(0, length))).toBeNull();
  });

  test('tells whose content it is about, to its own pipeline only', () => {
    const line = entryToLine(entry).trimEnd();
    expect(contentOfLine(line, entry.pipeline)).toBe(entry.sha256);
    expect(contentOfLine(line, 'other')).toBeNull();
    expect(contentOfLine('{"pipe', entry.pipeline)).toBeNull();
  });
});

describe('what an earlier run found', () => {
  const withCode = (code: FailureCode): JournalEntry => ({ ...entry, outcome: failed(code, '') });

  test.each(['unsupported-format', 'encrypted', 'damaged', 'no-form', 'over-limit'] as const)('stands, when it is %s', (code) => {
    expect(isSettled(withCode(code), resources)).toBe(true);
  });

  test.each(['internal', 'crashed', 'unreadable'] as const)('is tried again, when it is %s', (code) => {
    expect(isSettled(withCode(code), resources)).toBe(false);
  });

  test('is tried again when time or memory ran out and there is more, or less, of it now', () => {
    const tooLong = { ...withCode('over-limit'), resources };
    expect(isSettled(tooLong, resources)).toBe(true);
    expect(isSettled(tooLong, { ...resources, seconds: 600 })).toBe(false);
    expect(isSettled(tooLong, { ...resources, memory: 2048 })).toBe(false);
  });
});
