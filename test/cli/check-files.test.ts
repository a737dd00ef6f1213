import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/batch/conversion.ts';
import type { Crew } from '../../src/batch/convert-all.ts';
import { checkFiles } from '../../src/cli/check-files.ts';
import type { ContentTask } from '../../src/cli/convert-content.ts';
import { findInputs } from '../../src/cli/find-inputs.ts';
import { flag, sampleForm } from '../review/findings.ts';
import { localCrew } from './run-convert.ts';
import { folderWith } from './temporary-folder.ts';

const resources = { seconds: 10, memory: 1024 ** 3 };

const codesOf = async (folder: string, crew: Crew<ContentTask>): Promise<readonly string[]> => {
  const { files } = findInputs([folder], { out: null, matches: null });
  const said: string[] = [];
  for await (const { file, findings } of checkFiles(files, { crew, limitBytes: 1_000_000, resources }))
    said.push(`${file} ${findings.map(({ code }) => code).join()}`);
  return said;
};

const oneFlag = async (_bytes: Uint8Array, file: string) => {
  const record = sampleForm([flag('goal-short', '/narrative/goal')]);
  return [{ ...record, source: { ...record.source, file } }];
};

describe('checking files', () => {
  test('gives them in their order, however long each takes, and no more at a time than there are lanes', async () => {
    const folder = folderWith({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c', 'd.txt': 'd' });
    let atWork = 0;
    let most = 0;
    const local = localCrew(oneFlag);
    const crew: Crew<ContentTask> = {
      ...local,
      lanes: 2,
      async convert(task) {
        atWork += 1;
        most = Math.max(most, atWork);
        await new Promise((resolve) => setTimeout(resolve, task.file === 'a.txt' ? 30 : 1));
        atWork -= 1;
        return local.convert(task);
      },
    };
    expect(await codesOf(folder, crew)).toEqual(['a.txt goal-short', 'b.txt goal-short', 'c.txt goal-short', 'd.txt goal-short']);
    expect(most).toBe(2);
  });

  test('tries a file again that took its worker with it, and says so when it does twice', async () => {
    const folder = folderWith({ 'once.txt': '1', 'twice.txt': '2' });
    const local = localCrew(oneFlag);
    const tried: string[] = [];
    const crew: Crew<ContentTask> = {
      ...local,
      async convert(task): Promise<Attempt> {
        tried.push(task.file);
        const isLost = task.file === 'twice.txt' || tried.filter((file) => file === task.file).length === 1;
        return isLost ? { kind: 'lost', loss: { cause: 'crash', how: 'SIGSEGV', milliseconds: 1 } } : local.convert(task);
      },
    };
    expect(await codesOf(folder, crew)).toEqual(['once.txt goal-short', 'twice.txt crashed']);
    expect(tried).toEqual(['once.txt', 'once.txt', 'twice.txt', 'twice.txt']);
  });

  test('refuses a file above the limit unread', async () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'big.txt'), Buffer.alloc(1_000_001));
    expect(await codesOf(folder, localCrew(oneFlag))).toEqual(['big.txt over-limit']);
  });
});
