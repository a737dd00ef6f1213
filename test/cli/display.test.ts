import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTotals } from '../../src/batch/run-totals.ts';
import { clipStart, displayWidth, padEnd, printable } from '../../src/cli/display-width.ts';
import { summaryTable } from '../../src/cli/summary-table.ts';
import { usageLine } from '../../src/cli/usage-line.ts';

describe('text for a terminal', () => {
  test('Chinese takes two columns a character, a combining mark none', () => {
    expect(displayWidth('绩效a（％）𠮷')).toBe(2 + 2 + 1 + 6 + 2);
    expect(displayWidth('e\u0301')).toBe(1);
  });

  test('a name can neither break the line, nor steer the terminal, nor turn the direction of writing', () => {
    expect(printable('a\nb\u001b[2J\u202efdp.exe')).toBe('a\\u000ab\\u001b[2J\\u202efdp.exe');
  });

  test('clipping keeps the end and never exceeds the width', () => {
    expect(clipStart('2020年度/内涵建设经费.pdf', 13)).toBe('…建设经费.pdf');
    const name = fc.string({ unit: fc.constantFrom('绩', '效', 'a', '/', '𠮷', 'e\u0301') });
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(displayWidth(clipStart(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(padEnd(clipStart(text, width), width))).toBe(width);
      }),
    );
  });
});

describe('the last table', () => {
  const totals = {
    ...emptyTotals,
    files: 12345,
    converted: 12344,
    failed: 1,
    forms: 14,
    indicators: 210,
    repairs: 3,
    flags: { error: 3, warning: 10, info: 7 },
  };

  test('stands in columns although its titles are Chinese', () => {
    expect(summaryTable(totals, [{ file: '坏.pdf', message: '文件已损坏' }], 'out')).toBe(
      [
        ' 文件  表  指标  修复  问题  失败',
        '12345  14   210     3    20     1',
        '问题：错误 3，警告 10，提示 7',
        '失败的文件：',
        '  坏.pdf  文件已损坏',
        '结果：out',
        '',
      ].join('\n'),
    );
  });

  test('says how many more failed than it lists', () => {
    const failures = Array.from({ length: 10 }, (_, index) => ({ file: `${index}.pdf`, message: '文件已损坏' }));
    expect(summaryTable({ ...totals, failed: 25 }, failures, 'out')).toContain('  另有 15 个，见 run.json\n');
  });
});

describe('a wrong command line is one line in Chinese', () => {
  test.each([
    ['commander.unknownOption', "error: unknown option '--foo'", '没有这个选项：--foo（用 --help 查看用法）'],
    [
      'commander.missingMandatoryOptionValue',
      "error: required option '--out <dir>' not specified",
      '缺少必须的选项：--out <dir>（用 --help 查看用法）',
    ],
    ['commander.anything', 'error: new in the next version', '命令写法不对（用 --help 查看用法）'],
  ])('%s', (code, message, line) => {
    expect(usageLine(code, message)).toBe(line);
  });
});
