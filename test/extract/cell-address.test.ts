import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from '../../src/extract/xlsx/cell-address.ts';

test('an address leads to its place and back', () => {
  expect(parseAddress('B7')).toEqual({ row: 6, column: 1 });
  expect(parseAddress('$AA$10')).toEqual({ row: 9, column: 26 });
  expect(formatAddress({ row: 1_048_575, column: 16_383 })).toBe('XFD1048576');
  fc.assert(
    fc.property(fc.nat({ max: 1_048_575 }), fc.nat({ max: 16_383 }), (row, column) => {
      expect(parseAddress(formatAddress({ row, column }))).toEqual({ row, column });
    }),
  );
});

test('nothing else is an address', () => {
  const character = fc.constantFrom('A', 'Z', 'a', '$', '0', '7', ' ', '-', '甲');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
      expect(parseAddress(text) !== undefined).toBe(/^\$?[A-Z]{1,3}\$?\d{1,7}$/.test(text));
    }),
    { numRuns: 2000 },
  );
});
