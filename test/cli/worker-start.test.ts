import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workerStart } from '../../src/cli/worker-start.ts';
import { folderWith } from './temporary-folder.ts';

const optionsFor = (...inputs: readonly string[]): readonly string[] =>
  workerStart({ repairs: 'all', limits: { bytes: 1 }, log: null }, { seconds: 1, memory: 1 }, inputs).execArgv;

describe('the cores a worker takes', () => {
  test('a worker of many takes one core, so that as many workers as cores do not get in each other’s way', () => {
    const folder = folderWith({ 'year/a.xlsx': '' });
    const file = join(folder, 'year/a.xlsx');
    for (const inputs of [[folder], [file, file], [join(folder, 'gone')]])
      expect(optionsFor(...inputs), inputs.join()).toContain('--single-threaded');
  });

  test('the worker of a single file may take the others, which have nothing to do', () => {
    const folder = folderWith({ 'a.xlsx': '' });
    expect(optionsFor(join(folder, 'a.xlsx'))).not.toContain('--single-threaded');
  });
});
