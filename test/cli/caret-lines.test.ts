import { describe, expect, test } from 'vitest';
import { caretLines } from '../../src/cli/caret-lines.ts';
import { displayWidth } from '../../src/cli/display-width.ts';

const mark = (text: string, words: string, note = '') =>
  caretLines({ line: 61, text, start: text.indexOf(words), end: text.indexOf(words) + words.length }, note);

describe('a marked line', () => {
  test('has its carets under the words, a Chinese character taking two columns', () => {
    expect(mark('业务培训\t=50人次以上，不少于二次', '以上')).toEqual([
      '  61 | 业务培训 | =50人次以上，不少于二次',
      '     |                   ^^^^',
    ]);
  });

  test('counts half-width and full-width signs as a terminal shows them', () => {
    for (const [text, words] of [
      ['ａｂ，ab≥90%', '≥90%'],
      ['一😀二', '二'],
      ['e\u0301x', 'x'],
    ] as const) {
      const [line = '', carets = ''] = mark(text, words);
      expect(displayWidth(line.slice(0, line.indexOf(words)))).toBe(carets.indexOf('^'));
    }
  });

  test('says what else is to be said of the place', () => {
    expect(mark('项目名称', '名称', '附近')[1]).toBe('     |     ^^^^ 附近');
  });

  test('of great length shows what stands around the words, and fits the room', () => {
    const long = `${'前'.repeat(300)}要点${'后'.repeat(300)}`;
    const [line = '', carets = ''] = mark(long, '要点');
    expect(line).toMatch(/^ {2}61 \| …前+要点后+…$/);
    expect(displayWidth(line)).toBeLessThanOrEqual(107);
    expect(displayWidth(line.slice(0, line.indexOf('要点')))).toBe(carets.indexOf('^'));
    expect(mark(long, long)[1]).toBe(`     | ${'^'.repeat(96)}`);
  });

  test('shows one caret where there is nothing to mark, and no control that could steer the terminal', () => {
    expect(caretLines({ line: 1, text: 'a\u001b[2J', start: 6, end: 6 }, '')).toEqual(['  1 | a\\u001b[2J', '    |           ^']);
  });
});
