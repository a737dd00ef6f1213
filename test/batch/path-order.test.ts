import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFreshLines } from '../../src/batch/fresh-lines.ts';
import { createPathOrder } from '../../src/batch/path-order.ts';

describe('path order', () => {
  test('is kept whatever becomes ready first, and nothing waits that need not', () => {
    const orders = fc
      .nat(20)
      .chain((count) =>
        fc.record({ count: fc.constant(count), readyOrder: fc.shuffledSubarray([...Array(count).keys()], { minLength: count }) }),
      );
    fc.assert(
      fc.property(orders, ({ count, readyOrder }) => {
        const ready = new Set<number>();
        const passed: number[] = [];
        const order = createPathOrder<number>(
          (item) => ready.has(item),
          (item, place) => passed.push(item === place ? item : -1),
        );
        for (let item = 0; item < count; item += 1) order.put(item, item);
        for (const item of readyOrder) {
          ready.add(item);
          order.advance();
          const firstMissing = [...Array(count + 1).keys()].find((place) => !ready.has(place));
          expect([order.reached, passed.length]).toEqual([firstMissing, firstMissing]);
        }
        expect(passed).toEqual([...Array(count).keys()]);
      }),
    );
  });
});

describe('fresh lines', () => {
  test('are kept as long as there is room, and taken once', () => {
    const fresh = createFreshLines(10);
    fresh.keep('a', ['12345', '678']);
    fresh.keep('b', ['123']);
    expect(fresh.take('b')).toBeUndefined();
    expect(fresh.take('a')).toEqual(['12345', '678']);
    expect(fresh.take('a')).toBeUndefined();
    fresh.keep('b', ['1234567890']);
    expect(fresh.take('b')).toEqual(['1234567890']);
  });
});
