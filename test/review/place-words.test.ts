import { describe, expect, test } from 'vitest';
import { originWords, placeWords } from '../../src/review/place-words.ts';

test.each([
  [{ page: 3, box: [72, 144, 100, 156] }, '第3页距上边51毫米、距左边25毫米'],
  [{ sheet: 'Sheet1', cell: 'B4' }, 'Sheet1!B4'],
  [{ sheet: '附表2', cell: 'B4' }, '附表2!B4'],
  [{ sheet: "2020年 '表'", cell: 'B4' }, "'2020年 ''表'''!B4"],
  [{ table: 0, row: 3, column: 1 }, '第1个表格第4行第2列'],
  [{ paragraph: 0 }, '正文第1段'],
  [{ paragraph: 1, part: 'footnotes' }, '脚注第2段'],
  [{ line: 5, column: 2 }, '第5行第2栏'],
])('%j is %s', (origin, words) => {
  expect(originWords(origin)).toBe(words);
});

describe('a place', () => {
  const origins = [
    { sheet: '表', cell: 'A1' },
    { sheet: '表', cell: 'A2' },
  ];

  test('says how many there are', () => {
    expect(placeWords({ origins, relation: 'here', pointer: null })).toBe('表!A1等2处');
  });

  test('says that it is only near', () => {
    expect(placeWords({ origins, relation: 'near', pointer: null })).toBe('表!A1附近');
  });

  test('of a form is its title', () => {
    expect(placeWords({ origins, relation: 'form', pointer: null })).toBe('表!A1');
  });
});
