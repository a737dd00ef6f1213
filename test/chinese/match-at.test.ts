import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endAt, matchAt, matchesIn, standsAt } from '../../src/chinese/match-at.ts';

describe('patterns at a place', () => {
  it('are looked for there and nowhere behind', () => {
    expect(matchAt(/\d+/y, '共12个', 1)?.[0]).toBe('12');
    expect(matchAt(/\d+/y, '共12个', 0)).toBeNull();
    expect([endAt(/\d+/y, '共12个', 1), endAt(/\d+/y, '共12个', 0)]).toEqual([3, 0]);
    expect([standsAt(/(?<=第)/y, '第3名', 1), standsAt(/(?<=第)/y, '第3名', 2)]).toEqual([true, false]);
  });
});

describe('matchesIn', () => {
  it.each([[/a+/g], [/a*/g], [/(?=(ab))/g], [/a|b/g]])('gives for %s what matchAll gives', (pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '中') }), (text) => {
        const plain = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => [match.index, ...match]);
        expect(plain(matchesIn(pattern, text))).toEqual(plain(text.matchAll(pattern)));
      }),
    );
  });
});
