import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntegerMap } from '../../src/repair/integer-map.ts';

const entry = fc.tuple(fc.oneof(fc.integer(), fc.integer({ min: -3, max: 40 })), fc.integer({ min: 1 }));

test('an integer map answers as a map does, however many keys it was made for', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 200 }),
      fc.array(fc.integer({ min: -50, max: 50 })),
      fc.nat(300),
      (entries, others, expected) => {
        const known = new Map(entries);
        const map = new IntegerMap(expected);
        for (const [key, value] of entries) map.set(key, value);
        for (const key of [...known.keys(), ...others]) expect(map.get(key)).toBe(known.get(key) ?? 0);
      },
    ),
  );
});
