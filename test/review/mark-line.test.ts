import { describe, expect, test } from 'vitest';
import { markLine, quotedIn, textLines } from '../../src/review/mark-line.ts';

const lines = ['标题', '业务培训\t =50人次以上，培训场次不少于二次 \t备注'];
const markedIn = (wanted: readonly string[], column = 2): string | null => {
  const marked = markLine(lines, [{ line: 2, column }], wanted);
  return marked === null ? null : marked.text.slice(marked.start, marked.end);
};

describe('the words of a line', () => {
  test('are what is wanted first and stands in the field', () => {
    expect(markedIn(['业务培训', '以上', '不少于'])).toBe('以上');
  });

  test('are the field without the blanks around it where nothing wanted stands in it', () => {
    expect(markedIn(['合格率', ''])).toBe('=50人次以上，培训场次不少于二次');
    expect(markedIn([], 3)).toBe('备注');
  });

  test('are none where the place is no line of the file', () => {
    expect(markLine(lines, [{ line: 9, column: 1 }], [])).toBeNull();
    expect(markLine(lines, [{ line: 2, column: 9 }], [])).toBeNull();
    expect(markLine(lines, [{ sheet: '表', cell: 'A1' }], [])).toBeNull();
  });

  test('are looked for in all places of the value', () => {
    const marked = markLine(
      ['第一段', '第二段'],
      [1, 2].map((line) => ({ line, column: 1 })),
      ['第二'],
    );
    expect(marked).toEqual({ line: 2, text: '第二段', start: 0, end: 2 });
  });
});

test('a message quotes in its order, shortened quotations without their dots', () => {
  expect(quotedIn('三级指标“业务培训”的指标值“…包括全年…”只是任务。')).toEqual(['业务培训', '包括全年']);
});

test('lines are counted as the reader of text counts them', () => {
  expect(textLines(new TextEncoder().encode('一\r\n二\r三\n\u2028五'))).toEqual(['一', '二', '三', '', '五']);
});
