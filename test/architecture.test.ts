import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkHouse, type SourceTree } from './architecture/check-house.ts';
import { allowances } from './architecture/house.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const readTree = (): SourceTree => {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.sort().map((name) => [name.split(sep).join('/'), readFileSync(join(root, 'src', name), 'utf8')]));
};

const packages = (): ReadonlySet<string> => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)]);
};

test('the source keeps to the house', () => {
  expect(checkHouse(readTree(), packages(), allowances)).toEqual([]);
});

describe('the checker finds', () => {
  const check = (tree: SourceTree, allowed = [] as typeof allowances): readonly string[] =>
    checkHouse(tree, new Set(['zod', 'big.js']), allowed);
  const sound: SourceTree = {
    'model/grid.ts': 'export interface Grid { readonly format: string; readonly process: number }',
    'canonical/record.ts': "import { z } from 'zod';\nexport const record = z.string();",
    'extract/read.ts': "import type { Grid } from '../model/grid.ts';\nexport const read = (g: Grid) => g.format === 'pdf';",
    'ingest.ts': "import { read } from './extract/read.ts';\nexport const ingest = read;",
    'cli/main.ts': "import { ingest } from '../ingest.ts';\nimport 'node:fs';\nprocess.exitCode = Date.now() + Number(ingest);",
  };
  const planted = (path: string, text: string): readonly string[] => check({ ...sound, [path]: text });

  test('nothing in a sound tree', () => {
    expect(check(sound)).toEqual([]);
  });

  test.each([
    [
      'a stage that imports a sibling',
      'repair/a.ts',
      "import { read } from '../extract/read.ts';",
      'repair/a.ts:1: repair imports sideways from extract/read.ts',
    ],
    [
      'an import upwards, of a type only',
      'model/a.ts',
      "import type { x } from '../ingest.ts';",
      'model/a.ts:1: model imports up from ingest.ts',
    ],
    [
      'an import upwards in a type position',
      'chinese/a.ts',
      "type R = import('../ingest.ts').R;",
      'chinese/a.ts:1: chinese imports up from ingest.ts',
    ],
    [
      'an import upwards when it runs',
      'chinese/a.ts',
      "const r = () => import('../extract/read.ts');",
      'chinese/a.ts:1: chinese imports up from extract/read.ts',
    ],
    [
      'a re-export sideways',
      'families/a.ts',
      "export { record } from '../canonical/record.ts';",
      'families/a.ts:1: families imports sideways from canonical/record.ts',
    ],
    [
      'one door that imports another',
      'index.ts',
      "export * from './cli/main.ts';",
      'index.ts:1: index.ts imports sideways from cli/main.ts',
    ],
    [
      'an import of what is not there',
      'repair/a.ts',
      "import '../model/gone.ts';",
      'repair/a.ts:1: imports model/gone.ts, which is not there',
    ],
    ['a computed import', 'repair/a.ts', 'const r = (p: string) => import(p);', 'repair/a.ts:1: imports a computed path'],
    ['the disk in a stage', 'repair/a.ts', "import { readFileSync } from 'node:fs';", 'repair/a.ts:1: node:fs, which only doors touch'],
    ['the environment', 'repair/a.ts', 'const home = process.env.HOME;', 'repair/a.ts:1: process, which only doors touch'],
    ['the environment taken apart', 'repair/a.ts', 'const { env } = process;', 'repair/a.ts:1: process, which only doors touch'],
    ['the clock', 'repair/a.ts', 'const now = Date.now();', 'repair/a.ts:1: Date.now, which only doors touch'],
    ['a date of now', 'repair/a.ts', 'const now = new Date();', 'repair/a.ts:1: new Date, which only doors touch'],
    ['a date in local time', 'repair/a.ts', 'const day = new Date(2020, 1, 29);', 'repair/a.ts:1: new Date, which only doors touch'],
    [
      'a local reading of a date',
      'repair/a.ts',
      'const day = (d: Date) => d.getDate();',
      'repair/a.ts:1: .getDate(), which only doors touch',
    ],
    ['chance', 'repair/a.ts', 'const x = Math.random();', 'repair/a.ts:1: Math.random, which only doors touch'],
    ['the locale', 'repair/a.ts', "const x = 'a'.localeCompare('b');", 'repair/a.ts:1: .localeCompare(), which only doors touch'],
    ['zod in a stage', 'repair/a.ts', "import { z } from 'zod';", 'repair/a.ts:1: zod, which belongs to canonical/ and the doors'],
    [
      'a package that is not a dependency',
      'repair/a.ts',
      "import '@scope/left-pad/deep.js';",
      'repair/a.ts:1: @scope/left-pad is not a dependency of the package',
    ],
    [
      'a stage that asks for the format',
      'repair/a.ts',
      "const x = (g: any) => g.format !== 'pdf';",
      "repair/a.ts:1: asks for the format, which is extract's to know",
    ],
    ['a drawer', 'repair/text-utils.ts', '', "repair/text-utils.ts: 'text-utils' is a drawer, not a subject"],
    ['a name that is not kebab-case', 'repair/myRule.ts', '', "repair/myRule.ts: 'myRule' is not kebab-case"],
    ['a room that is not in the picture', 'shared/a.ts', '', 'shared/a.ts: stands in no room of the picture'],
    ['a long file', 'repair/a.ts', '\n'.repeat(301), 'repair/a.ts: 301 lines, more than 300'],
  ])('%s', (_what, path, text, violation) => {
    expect(planted(path, text)).toEqual([violation]);
  });

  test('a cycle, types included', () => {
    const tree = { 'repair/a.ts': "import './b.ts';", 'repair/b.ts': "import type { A } from './a.ts';" };
    expect(check(tree)).toEqual(['cycle: repair/a.ts → repair/b.ts → repair/a.ts']);
  });

  test('no fault in arithmetic on dates', () => {
    expect(planted('repair/a.ts', 'const last = (y: number) => new Date(Date.UTC(y, 2, 0)).getUTCDate();')).toEqual([]);
  });

  test('no fault in what is allowed with a reason, and an allowance that nothing needs', () => {
    const allowed = [{ file: 'repair/a.ts', touches: 'node:crypto', reason: 'a hash' }];
    expect(check({ ...sound, 'repair/a.ts': "import 'node:crypto';" }, allowed)).toEqual([]);
    expect(check(sound, allowed)).toEqual(['repair/a.ts: no longer touches node:crypto, so its allowance has to go']);
  });
});
