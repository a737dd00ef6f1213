import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Resources } from '../../src/batch/conversion.ts';
import { type RunLog, silentLog } from '../../src/cli/run-log.ts';
import { startCrew } from '../../src/cli/worker-crew.ts';
import type { WorkerStart } from '../../src/cli/worker-process.ts';
import { readLines, readReport, runConvert } from './run-convert.ts';
import { folderWith } from './temporary-folder.ts';

const entry = fileURLToPath(new URL('./scripted-worker.ts', import.meta.url));
const ample: Resources = { seconds: 60, memory: 1024 ** 3 };

const crewOf = (lanes: number, resources: Resources = ample, log: RunLog = silentLog, args: Partial<WorkerStart> = {}) => {
  const crew = startCrew(lanes, { entry, args: [], execArgv: ['--import', 'tsx'], resources, ...args }, log);
  onTestFinished(crew.close);
  return crew;
};

const convert = async (
  files: Readonly<Record<string, string>>,
  lanes: number,
  resources: Resources = ample,
  args: readonly string[] = [],
) => {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text])));
  const out = join(folder, 'out');
  const logged: { readonly level: string; readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void logged.push({ level, message, fields });
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const { exitCode } = await runConvert([join(folder, 'in')], out, { resources }, { crew: crewOf(lanes, resources, log, { args }), log });
  const outcomes = Object.fromEntries(
    readReport(out).files.map((file: { file: string; error?: { code: string; message: string } }) => [
      file.file,
      file.error ?? 'converted',
    ]),
  );
  return { exitCode, outcomes, logged, out };
};

const pids = (out: string): readonly string[] => readLines(out).map((line) => JSON.parse(line).project.code);

describe('worker processes', () => {
  test('are as many as there are lanes, each for many files, and the outputs are in path order', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${String(index).padStart(2, '0')}.txt`, `pid:${index}`]));
    const { out } = await convert(files, 2);
    expect(readLines(out).map((line) => JSON.parse(line).source.file)).toEqual(Object.keys(files));
    expect(new Set(pids(out)).size).toBeLessThanOrEqual(2);
    expect(pids(out)).not.toContain(String(process.pid));
  });

  test('send what the run writes down, and nothing else', async () => {
    const messages = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await convert({ 'a.txt': 'form a' }, 1, ample, args)).logged.map(({ message }) => message);
    expect(await messages()).toContain('converted');
    expect(await messages('warn')).not.toContain('converted');
  });

  test('that crash take one file with them, which is tried once more and then recorded', async () => {
    const { exitCode, outcomes, logged } = await convert({ 'a.txt': 'form a', 'b.txt': 'abort', 'c.txt': 'exit', 'd.txt': 'form d' }, 2);
    expect(exitCode).toBe(1);
    expect(outcomes).toEqual({
      'a.txt': 'converted',
      'b.txt': { code: 'crashed', message: '处理此文件的进程意外终止（SIGABRT），重试一次仍如此' },
      'c.txt': { code: 'crashed', message: '处理此文件的进程意外终止（exit code 7），重试一次仍如此' },
      'd.txt': 'converted',
    });
    expect(
      logged
        .filter(({ message }) => message === 'worker lost')
        .map(({ fields }) => fields.file)
        .toSorted(),
    ).toEqual(['b.txt', 'b.txt', 'c.txt', 'c.txt']);
  });

  test('that crash by chance cost nothing: the second try counts', async () => {
    const marker = join(folderWith({}), 'died');
    const { exitCode, outcomes } = await convert({ 'a.txt': `die once:${marker}`, 'b.txt': 'form b' }, 1);
    expect([exitCode, outcomes]).toEqual([0, { 'a.txt': 'converted', 'b.txt': 'converted' }]);
  });

  test('that hang are ended after the time limit', async () => {
    const { outcomes } = await convert({ 'a.txt': 'hang', 'b.txt': 'form b' }, 2, { ...ample, seconds: 1 });
    expect(outcomes).toEqual({
      'a.txt': { code: 'over-limit', message: '处理超过 1 秒的上限（重试一次仍超过），已停止' },
      'b.txt': 'converted',
    });
  });

  test.skipIf(process.platform !== 'linux')('that eat memory are ended, whether it is the heap or what lies outside of it', async () => {
    const resources = { seconds: 60, memory: 256 * 1024 ** 2 };
    const { outcomes } = await convert({ 'a.txt': 'eat heap', 'b.txt': 'eat buffers', 'c.txt': 'form c' }, 2, resources);
    const error = { code: 'over-limit', message: '占用内存超过 256 MB 的上限（重试一次仍超过），已停止' };
    expect(outcomes).toEqual({ 'a.txt': error, 'b.txt': error, 'c.txt': 'converted' });
  });

  test('that have grown make way for fresh ones between two files', async () => {
    const files = { 'a.txt': 'pid:a', 'b.txt': 'pid:b', 'c.txt': 'grow:300', 'd.txt': 'pid:d' };
    const { outcomes, out } = await convert(files, 1, { seconds: 60, memory: 768 * 1024 ** 2 });
    expect(outcomes).toEqual({ 'a.txt': 'converted', 'b.txt': 'converted', 'c.txt': 'converted', 'd.txt': 'converted' });
    const [a, b, , d] = pids(out);
    expect([a === b, a === d]).toEqual([true, false]);
  });

  test('outlive an exception in nobody’s hands, and a file that nothing could ever finish; the log has the stack', async () => {
    const { outcomes, logged, out } = await convert({ 'a.txt': 'stray', 'b.txt': 'never', 'c.txt': 'pid' }, 1);
    expect(outcomes).toMatchObject({ 'a.txt': { code: 'internal' }, 'b.txt': { code: 'internal' }, 'c.txt': 'converted' });
    const faults = logged.filter(({ message }) => message === 'fault of the program');
    expect(faults.map(({ level, fields }) => [level, fields.file])).toEqual([
      ['error', 'a.txt'],
      ['error', 'b.txt'],
    ]);
    expect(JSON.stringify(faults[0]?.fields)).toMatch(/"message":"stray","stack":"Error: stray\\n +at .*scripted-worker/);
    expect(pids(out)).toHaveLength(1);
  });

  test('that cannot be started end the run, instead of failing every file', async () => {
    const folder = folderWith({ 'a.txt': 'form', 'broken.ts': 'process.exit(3);' });
    const crew = crewOf(1, ample, silentLog, { entry: join(folder, 'broken.ts') });
    const run = runConvert([join(folder, 'a.txt')], join(folder, 'out'), {}, { crew });
    await expect(run).rejects.toThrow('worker process did not start: exit code 3');
  });
});
