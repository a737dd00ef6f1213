import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFailingDisk } from './failing-disk.ts';
import { outputBytes } from './folder-bytes.ts';
import { runConvert } from './run-convert.ts';
import { folderWith } from './temporary-folder.ts';

// An earlier run, and what has changed since: b is new, c gone, d moved, e changed; f has the bytes of a, h fails, i has two forms.
const earlier = { 'a.txt': 'a', 'c.txt': 'c', 'd.txt': 'd', 'e.txt': 'e', 'h.txt': 'no form' };
const later = {
  'a.txt': 'a',
  'b.txt': 'b',
  'e.txt': 'changed',
  'f.txt': 'a',
  'h.txt': 'no form',
  'i.txt': 'two forms',
  'moved/d.txt': 'd',
};

const setUp = async () => {
  const files = (folder: string, contents: Readonly<Record<string, string>>) =>
    Object.entries(contents).map(([path, content]) => [`${folder}/${path}`, content]);
  const folder = folderWith(Object.fromEntries([...files('earlier', earlier), ...files('later', later)]));
  const before = join(folder, 'before');
  await runConvert([join(folder, 'earlier')], before);
  const inputs = [join(folder, 'later')];
  const undisturbed = join(folder, 'undisturbed');
  cpSync(before, undisturbed, { recursive: true });
  const { operations } = await withFailingDisk({ at: 0, how: 'killed' }, () => runConvert(inputs, undisturbed));
  const fresh = join(folder, 'fresh');
  await runConvert(inputs, fresh);
  return { folder, before, inputs, operations, expected: outputBytes(fresh), undisturbed: outputBytes(undisturbed) };
};

describe('a run that is killed', () => {
  test('at any moment is made up for by the same command: the outputs are those of an undisturbed run, byte for byte', async () => {
    const { folder, before, inputs, operations, expected, undisturbed } = await setUp();
    expect(undisturbed).toEqual(expected);
    expect(operations).toBeGreaterThan(50);
    for (let at = 1; at <= operations; at += 1) {
      const out = join(folder, `killed-${at}`);
      cpSync(before, out, { recursive: true });
      const { error } = await withFailingDisk({ at, how: 'killed' }, () => runConvert(inputs, out));
      expect(error).not.toBeNull();
      // A process that is gone holds no lock; this one is still there.
      rmSync(join(out, '.jixiao/lock'), { force: true });
      const { exitCode } = await runConvert(inputs, out);
      expect([at, exitCode, outputBytes(out)]).toEqual([at, 1, expected]);
      expect(readdirSync(join(out, '.jixiao'))).toEqual(['journal.ndjson', 'records']);
      expect(readdirSync(join(out, '.jixiao/records'))).toEqual([]);
      rmSync(out, { recursive: true });
    }
  });

  test('twice in a row loses nothing that the first had done', async () => {
    const { folder, before, inputs, operations, expected } = await setUp();
    for (let at = 5; at < operations; at += 7) {
      const out = join(folder, `twice-${at}`);
      cpSync(before, out, { recursive: true });
      for (const moment of [at, Math.floor(operations / 3)]) {
        await withFailingDisk({ at: moment, how: 'killed' }, () => runConvert(inputs, out));
        rmSync(join(out, '.jixiao/lock'), { force: true });
      }
      await runConvert(inputs, out);
      expect([at, outputBytes(out)]).toEqual([at, expected]);
    }
  });
});

const refusal = /写不进输出文件夹 .*：磁盘已满。原有的结果没有改动，.*再次运行同一命令即可接着做$/;

describe('a disk that is full', () => {
  test('at any moment of the work is one line in Chinese, and leaves the earlier outputs whole', async () => {
    const { folder, before, inputs, expected } = await setUp();
    const whole = outputBytes(before);
    const of = ['writeSync', 'writeFileSync', 'fsyncSync'] as const;
    const counted = join(folder, 'counted');
    cpSync(before, counted, { recursive: true });
    const { operations } = await withFailingDisk({ at: 0, how: 'ENOSPC', of }, () => runConvert(inputs, counted));
    for (let at = 1; at <= operations; at += 1) {
      const out = join(folder, `full-${at}`);
      cpSync(before, out, { recursive: true });
      const { error } = await withFailingDisk({ at, how: 'ENOSPC', of }, () => runConvert(inputs, out));
      // That the names in a folder are on the disk is asked for last, when everything is in place; no answer is no harm.
      const [said, left] = at === operations ? [null, expected] : [expect.stringMatching(refusal), whole];
      expect([at, error === null ? null : String(error), outputBytes(out)]).toEqual([at, said, left]);
      await runConvert(inputs, out);
      expect([at, outputBytes(out)]).toEqual([at, expected]);
      rmSync(out, { recursive: true });
    }
  });
});
