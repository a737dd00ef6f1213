import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { outputBytes } from './folder-bytes.ts';
import { root } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

/** A run in a process of its own, with two workers. */
const start = (folder: string, out: string) => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/cli/scripted-run.ts', join(folder, 'in'), join(folder, out), join(folder, 'log')],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return { child, said, ended: endOf(child) };
};

const endOf = (child: ChildProcess): Promise<{ readonly code: number | null; readonly signal: string | null }> =>
  new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await sleep(10);
};
const lines = (text: string): number => text.split('\n').length - 1;
const logged = (folder: string) =>
  readFileSync(join(folder, 'log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const waiting = (count: number, milliseconds: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`in/${String(index).padStart(3, '0')}.txt`, `wait:${milliseconds}:${index}`]),
  );

describe('a run that is ended', () => {
  test('by kill -9, again and again, gives in the end what an undisturbed run gives, and does nothing twice', async () => {
    const files = { ...waiting(60, 15), 'in/copy.txt': 'wait:15:7', 'in/none.txt': 'no form' };
    const folder = folderWith(files);
    const kills = 3;
    for (let kill = 1; kill <= kills; kill += 1) {
      const { child, said, ended } = start(folder, 'out');
      await until(() => lines(said.err) >= kill * 13);
      child.kill('SIGKILL');
      expect((await ended).signal).toBe('SIGKILL');
    }
    expect((await start(folder, 'out').ended).code).toBe(1);
    const conversions = logged(folder).filter(({ msg }) => msg === 'converted').length;
    // Each kill takes at most what two workers have in hand, and one result on its way.
    expect(conversions).toBeLessThanOrEqual(60 + kills * 4);
    expect((await start(folder, 'undisturbed').ended).code).toBe(1);
    expect(outputBytes(join(folder, 'out'))).toEqual(outputBytes(join(folder, 'undisturbed')));
  });

  test('by Ctrl-C finishes the files in hand, says how to go on, and the same command goes on', async () => {
    const folder = folderWith(waiting(30, 60));
    const { child, said, ended } = start(folder, 'out');
    await until(() => lines(said.err) >= 3);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(said.err).toContain('正在完成手头的文件，然后停下（再按一次 Ctrl-C 立即退出）');
    const done = Number(/^已中断：30 个文件中有 (\d+) 个已完成并记下。再次运行同一命令即可接着做/.exec(said.out)?.[1]);
    expect(done).toBeGreaterThanOrEqual(3);
    expect(done).toBeLessThan(30);
    expect(Object.keys(outputBytes(join(folder, 'out')))).toEqual([]);
    // The log is whole: it ends with what the run said last.
    expect(logged(folder).at(-1)).toMatchObject({ msg: 'run interrupted', done });
    expect(logged(folder).filter(({ msg }) => msg === 'converted')).toHaveLength(done);

    expect((await start(folder, 'out').ended).code).toBe(0);
    expect(logged(folder).filter(({ msg }) => msg === 'converted')).toHaveLength(30);
  });

  test('by Ctrl-C twice ends at once, and leaves no worker behind that hangs', async () => {
    const folder = folderWith({ 'in/a.txt': 'form', 'in/b.txt': 'hang', 'in/c.txt': 'form c' });
    const { child, said, ended } = start(folder, 'out');
    await until(() => lines(said.err) >= 2);
    const workers = childrenOf(child.pid);
    expect(workers).toHaveLength(2);
    child.kill('SIGINT');
    await until(() => said.err.includes('正在完成'));
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    await until(() => workers.every((pid) => !isThere(pid)));
  });

  test('leaves its output folder to the next; a second run beside it is refused', async () => {
    const folder = folderWith(waiting(2, 3000));
    const first = start(folder, 'out');
    await until(() => isLocked(folder));
    const second = start(folder, 'out');
    expect((await second.ended).code).not.toBe(0);
    expect(second.said.err).toContain(`正由另一次运行使用（进程 ${first.child.pid}）`);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(isLocked(folder)).toBe(true);
    const third = start(folder, 'out');
    expect((await third.ended).code).toBe(0);
    expect(isLocked(folder)).toBe(false);
  });
});

const isLocked = (folder: string): boolean => {
  try {
    return readFileSync(join(folder, 'out/.jixiao/lock'), 'utf8') !== '';
  } catch {
    return false;
  }
};

const childrenOf = (pid: number | undefined): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);

const isThere = (pid: number): boolean => {
  try {
    // A process that has ended and waits for nobody to ask is not there.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
