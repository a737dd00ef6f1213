import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkRecord } from '../../src/canonical/check-record.ts';
import { formRecordSchema } from '../../src/canonical/form-record.ts';
import { ingest } from '../../src/ingest.ts';

const fixture = (path: string): Uint8Array => readFileSync(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)));
/** Of each kind of place: line, cell, table and paragraph, page. */
const files = ['shanghai-2020-real/form.txt', 'families/self-evaluation.xlsx', 'families/national-2015.docx', 'families/national-2021.pdf'];
const records = (await Promise.all(files.map((path) => ingest(new Uint8Array(fixture(path)), path)))).flat();

type Open = Record<string, unknown>;
type Change = (parent: Open, key: string) => void;

/** Walks down by numbers, each choosing a key, and changes what it comes to. */
const changeAt = (root: Open, path: readonly number[], change: Change): void => {
  let parent = root;
  for (const step of path) {
    const keys = Object.keys(parent);
    const key = keys[step % keys.length] ?? 'more';
    const child = parent[key];
    if (typeof child !== 'object' || child === null || Object.keys(child).length === 0 || step % 7 === 0) {
      change(parent, key);
      return;
    }
    parent = child as Open;
  }
};

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  '甲',
  '𠮷',
  '/a',
  'a',
  0,
  -1,
  1.5,
  Number.NaN,
  true,
  [],
  [1],
  {},
  { more: 1 },
  2 ** 60,
);
const set = (value: unknown): Change => {
  return (parent, key) => {
    parent[key] = value;
  };
};
const add = (value: unknown): Change => {
  return (parent, key) => {
    parent[`${key}x`] = value;
  };
};
const remove: Change = (parent, key) => {
  delete parent[key];
};
const moveToTheEnd: Change = (parent, key) => {
  const value = parent[key];
  delete parent[key];
  parent[key] = value;
};
const change = fc.oneof(odd.map(set), odd.map(add), fc.constantFrom(remove, moveToTheEnd));

const outcomeOf = (value: unknown): { readonly record?: unknown; readonly issues?: unknown } => {
  try {
    return { record: checkRecord(value) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return { issues: error.issues };
  }
};

describe('the check of a record', () => {
  test('accepts, gives and refuses what the schema does, in the same words', () => {
    const path = fc.array(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(path, change), { maxLength: 2 }), (index, changes) => {
        const record: Open = structuredClone({ ...records[index % records.length] });
        for (const [at, apply] of changes) changeAt(record, at, apply);
        const expected = formRecordSchema.safeParse(record);
        const got = outcomeOf(record);
        expect(got.issues).toEqual(expected.error?.issues);
        expect(JSON.stringify(got.record)).toBe(JSON.stringify(expected.data));
      }),
      { numRuns: 400 },
    );
  });

  test('refuses what is no record at all', () => {
    for (const value of [undefined, null, 1, 'x', [], {}])
      expect(outcomeOf(value)).toEqual({ issues: formRecordSchema.safeParse(value).error?.issues });
  });
});
