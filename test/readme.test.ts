import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { root } from './cli/run-command.ts';
import { folderWith } from './cli/temporary-folder.ts';

/** What stands between `<!-- example -->` and the end of the code block that follows. */
const examples = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/<!-- example -->\s*```ts\n(.*?)```/gs)].map(
  ([, code]) => code ?? '',
);

/** An example runs from the project's folder, with the sources in the place of the installed package. */
const run = (code: string) => {
  const file = join(folderWith({}), 'example.mts');
  writeFileSync(file, code.replaceAll("from 'jixiao'", `from '${pathToFileURL(join(root, 'src/index.ts')).href}'`));
  return spawnSync(process.execPath, ['--import', 'tsx', file], { cwd: root, encoding: 'utf8' });
};

describe('README', () => {
  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('its example runs and prints what its `// → …` comments say: %#', (code) => {
    const { status, stdout, stderr } = run(code);
    expect([status, stderr]).toEqual([0, '']);
    const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line);
    expect(promised.length).toBeGreaterThan(0);
    expect(stdout.trimEnd().split('\n')).toEqual(promised);
  });
});
