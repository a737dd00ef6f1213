import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportFile, reportHead, reportTail } from '../../src/batch/run-report.ts';
import { reportFiles } from '../../src/batch/report-files.ts';
import { emptyTotals } from '../../src/batch/run-totals.ts';
import { readLines } from '../../src/cli/read-lines.ts';
import { folderWith } from './temporary-folder.ts';

const linesOf = (text: string): readonly string[] => [...readLines(join(folderWith({ 'lines.txt': text }), 'lines.txt'))];

describe('the lines of a file', () => {
  test('come whole, however long, with every character across pieces of reading', () => {
    const long = '表'.repeat(400_001);
    expect(linesOf(`a${long}\n\n${long}\nb`)).toEqual([`a${long}`, '', long, 'b']);
  });

  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['\n', ['']],
  ])('%j has the lines %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('the files of a run report', () => {
  const head = reportHead({ tool: { name: 'jixiao', version: '0' }, schemaVersion: 1, options: {} });
  const skipped = [{ input: 'in', file: 'x.jpg', reason: 'other-format' }] as const;
  const file = (name: string) =>
    ({
      input: 'in',
      file: name,
      sha256: null,
      bytes: null,
      outcome: 'failed',
      error: { code: 'unreadable', message: '没有权限' },
    }) as const;

  test('are read back one by one, and nothing else is', () => {
    const files = [file('a.pdf'), file('],'), file('b\n.pdf')];
    const report = head + files.map(reportFile).join('') + reportTail([], skipped, emptyTotals);
    expect([...reportFiles(linesOf(report))]).toEqual(files);
  });

  test('are none where there are none', () => {
    expect([...reportFiles(linesOf(head + reportTail([], skipped, emptyTotals)))]).toEqual([]);
  });
});
