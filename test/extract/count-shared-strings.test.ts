import { describe, expect, test } from 'vitest';
import { countSharedStrings } from '../../src/extract/xlsx/count-shared-strings.ts';

/** A table that states so many strings. */
const tableOf = (stated: number, ...strings: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([stated, 0, 0, 0, stated, 0, 0, 0, ...strings.flat()]);

const narrow = [2, 0, 0, 0x41, 0x42];
const wide = [1, 0, 1, 0x07, 0x76];
/** One run of formats, and three bytes of an extension. */
const rich = [1, 0, 0x0c, 1, 0, 3, 0, 0, 0, 0x41, 0, 0, 0, 0, 9, 9, 9];

describe('the strings of a workbook stream', () => {
  test('are counted as far as they are whole', () => {
    const table = tableOf(3, narrow, wide, rich);
    expect(countSharedStrings(table, [0])).toBe(3);
    const ends = [8 + 5, 8 + 5 + 5, 8 + 5 + 5 + 10];
    for (let length = 0; length < table.length; length += 1) {
      expect([length, countSharedStrings(table.slice(0, length), [0])]).toEqual([length, ends.filter((end) => end <= length).length]);
    }
  });

  test('are no more than there are, whatever is stated', () => {
    expect(countSharedStrings(tableOf(255, narrow, wide), [0])).toBe(2);
    expect(countSharedStrings(tableOf(1, narrow, wide), [0])).toBe(1);
  });

  test('go on over a seam, where their width is said again', () => {
    // 'AB' in the first piece, '目标' in the second.
    const table = tableOf(1, [4, 0, 0, 0x41, 0x42, 1, 0xee, 0x76, 0x07, 0x68]);
    expect(countSharedStrings(table, [0, 13])).toBe(1);
    expect(countSharedStrings(table.slice(0, -1), [0, 13])).toBe(0);
  });
});
