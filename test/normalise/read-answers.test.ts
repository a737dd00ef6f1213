import { describe, expect, it } from 'vitest';
import { readBoolean } from '../../src/normalise/read-boolean.ts';
import { readDirection } from '../../src/normalise/read-direction.ts';
import { readNumber } from '../../src/normalise/read-number.ts';

describe('readNumber', () => {
  it.each([
    ['10', 10],
    ['10.00', 10],
    ['１０', 10],
    ['5.5分', 5.5],
    ['（10分）', 10],
    ['10（分）', 10],
    ['10%', 10],
    ['0', 0],
    ['-2', -2],
  ])('reads %s as %d points', (text, points) => expect(readNumber(text)).toBe(points));

  it.each(['', '—', '/', '10/10', '优', '10分以上', '5-10'])('finds no single number in %j', (text) => expect(readNumber(text)).toBeNull());
});

describe('readBoolean', () => {
  it.each([
    '是',
    '是 ',
    '是。',
    '有',
    '☑是 □否',
    '√是 否',
    '√是',
    '是☑否☐',
    '是√ 否',
    '是（√） 否（ ）',
    '■是　□否',
    '●是 ○否',
    'Yes',
    '√',
  ])('takes %s for yes', (text) => expect(readBoolean(text)).toBe(true));
  it.each(['否', '无', '□是 ■否', '是□ 否☑', '是 □ 否 √', '是（ ） 否（√）', '不含', 'N', '×'])('takes %s for no', (text) =>
    expect(readBoolean(text)).toBe(false),
  );
  it.each(['', '是/否', '☐是 ☐否', '☑是 ☑否', '部分', '/'])('takes %j for neither', (text) => expect(readBoolean(text)).toBeNull());
});

describe('readDirection', () => {
  it.each([
    ['正向', 'positive'],
    ['正向指标', 'positive'],
    ['正 向', 'positive'],
    ['反向', 'negative'],
    ['反向指标', 'negative'],
    ['逆向指标', 'negative'],
    ['负向', 'negative'],
    ['正向/反向', null],
    ['定量', null],
    ['', null],
  ])('reads %j as %s', (text, direction) => expect(readDirection(text)).toBe(direction));
});
