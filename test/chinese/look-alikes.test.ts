import { describe, expect, test } from 'vitest';
import { closeDrawings, sharedParts } from '../../src/chinese/look-alike-table.ts';
import { lookAlikesOf } from '../../src/chinese/look-alikes.ts';

const characters = [...new Set(`${sharedParts}${closeDrawings}`.replace(/\s/g, ''))];

describe('lookAlikesOf', () => {
  test.each(['高商', '检捡', '护沪', '大太', '服报', '设没', '日曰', '治冶', '人入', '活话', '未末', '己已', '析折', '拔拨', '待侍'])(
    'knows %s, both ways',
    (pair) => {
      const [one = '', other = ''] = pair;
      expect(lookAlikesOf(one)).toContain(other);
      expect(lookAlikesOf(other)).toContain(one);
    },
  );

  test('is symmetric, never names the character itself and names each other one once', () => {
    for (const character of characters) {
      const others = lookAlikesOf(character);
      expect(others).not.toContain(character);
      expect(new Set(others).size).toBe(others.length);
      for (const other of others) expect(lookAlikesOf(other)).toContain(character);
    }
  });

  test('holds only ideographs', () => {
    for (const character of characters) expect(character).toMatch(/^[\u4e00-\u9fff]$/);
  });

  test('is empty for a character that is taken for no other', () => {
    for (const character of ['', 'A', '，', '𠮷']) expect(lookAlikesOf(character)).toBe('');
  });
});
