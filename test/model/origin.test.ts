import { describe, expect, it } from 'vitest';
import { isSamePlace, type Origin, originKey } from '../../src/model/origin.ts';

const places: readonly Origin[] = [
  { page: 1, box: [10, 20, 30, 40] },
  { page: 2, box: [10, 20, 30, 40] },
  { page: 1, box: [10, 20, 30, 41] },
  { table: 0, row: 1, column: 2 },
  { table: 0, row: 2, column: 1 },
  { paragraph: 3 },
  { paragraph: 3, part: 'footer' },
  { paragraph: 4 },
  { sheet: '表一', cell: 'A1' },
  { sheet: '表二', cell: 'A1' },
  { sheet: '表一', cell: 'A2' },
  { line: 3, column: 1 },
  { line: 1, column: 3 },
];

describe('origins', () => {
  it('are the same place when their keys are equal, and only then', () => {
    for (const one of places)
      for (const other of places.map((place) => structuredClone(place)))
        expect(isSamePlace(one, other), `${originKey(one)} · ${originKey(other)}`).toBe(originKey(one) === originKey(other));
  });
});
