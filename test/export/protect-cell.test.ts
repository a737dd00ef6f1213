import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectCell, unprotectCell } from '../../src/export/protect-cell.ts';

/** Shaped like the danger: blanks and apostrophes before a sign, and plausible text after. */
const risky = fc
  .tuple(
    fc.stringMatching(/^['\s\u3000]{0,3}$/),
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', "'", ''),
    fc.oneof(fc.string(), fc.constantFrom('25个中心', 'cmd|', '90%')),
  )
  .map((parts) => parts.join(''));

describe('a protected cell', () => {
  test('gives back its text, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => unprotectCell(protectCell(text)) === text),
      {
        numRuns: 2000,
      },
    );
  });

  test('never begins with what begins a formula, even behind blanks', () => {
    fc.assert(
      fc.property(risky, (text) => !/^(?:[\s\u3000]*[=+\-@＝＋－＠]|[\t\r])/.test(protectCell(text))),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['=25个中心', "'=25个中心"],
    ['-', "'-"],
    ["'十四五'规划", "''十四五'规划"],
    ['＝1次', "'＝1次"],
    [' =1', "' =1"],
  ])('%j carries an apostrophe: %j', (text, cell) => {
    expect(protectCell(text)).toBe(cell);
  });

  test.each(['≥90%', '>=1次', '25个', '（=1）', '2020-01-02', ''])('%j stays as it is', (text) => {
    expect(protectCell(text)).toBe(text);
  });
});
