import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unionByKey } from '../../src/canonical/union-by-key.ts';

const options = [
  z.strictObject({ page: z.number().int().min(1), box: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ table: z.number(), row: z.number() }),
  z.strictObject({ paragraph: z.number(), part: z.string().optional() }),
  z.strictObject({ sheet: z.string(), cell: z.string() }),
] as const;
const plain = z.array(z.union(options).describe('place'));
const byKey = z.array(unionByKey(options).describe('place'));

const field = fc.oneof(fc.constantFrom(0, 1, -1, 1.5, '甲', null, undefined), fc.constantFrom([1, 2], [1], [1, 2, 3], [1, '2']));
const object = fc.dictionary(
  fc.constantFrom('page', 'box', 'table', 'row', 'paragraph', 'part', 'sheet', 'cell', 'more', 'toString', '__proto__'),
  field,
  { maxKeys: 3 },
);
const sound = fc.constantFrom<unknown>(
  { page: 1, box: [0, 1] },
  { row: 3, table: 0 },
  { paragraph: 2 },
  { paragraph: 2, part: 'header' },
  { cell: 'B4', sheet: '申报表' },
);

describe('a union told apart by keys', () => {
  test('accepts, gives and says what the plain union does, of anything', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sound, object, field, fc.anything()), { maxLength: 4 }), (values) => {
        const [expected, got] = [plain.safeParse(values), byKey.safeParse(values)];
        expect(got.success).toBe(expected.success);
        expect(got.data).toEqual(expected.data);
        expect(JSON.stringify(got.data)).toBe(JSON.stringify(expected.data));
        expect(got.error?.issues).toEqual(expected.error?.issues);
      }),
      { numRuns: 2000 },
    );
  });

  test('accepts places', () => {
    fc.assert(fc.property(fc.array(sound), (values) => byKey.safeParse(values).success));
  });

  test('has the JSON Schema of the plain union', () => {
    expect(z.toJSONSchema(byKey)).toEqual(z.toJSONSchema(plain));
  });
});
