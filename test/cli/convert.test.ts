import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/cli/usage-error.ts';
import { readLines, readReport, runConvert } from './run-convert.ts';
import { sha256 } from './sample-record.ts';
import { scriptedIngest } from './scripted-ingest.ts';
import { folderWith } from './temporary-folder.ts';

const filesOf = (lines: readonly string[]): readonly string[] => lines.map((line) => JSON.parse(line).source.file);

describe('convert', () => {
  test('writes a line a record in path order, and each record into a file of its own', async () => {
    const folder = folderWith({ 'in/b.txt': 'two forms', 'in/a/z.txt': 'one', 'in/a.txt': 'other' });
    const out = join(folder, 'out');
    const { exitCode } = await runConvert([join(folder, 'in')], out);
    expect(exitCode).toBe(0);
    expect(filesOf(readLines(out))).toEqual(['a.txt', 'a/z.txt', 'b.txt', 'b.txt']);
    const ids = readLines(out).map((line) => JSON.parse(line).id);
    expect(readdirSync(join(out, 'records')).sort()).toEqual(ids.map((id) => `${id}.json`).sort());
    for (const line of readLines(out)) {
      const record = JSON.parse(line);
      const pretty = readFileSync(join(out, 'records', `${record.id}.json`), 'utf8');
      expect(pretty).toBe(`${JSON.stringify(record, null, 2)}\n`);
    }
  });

  test('goes on after files that fail, tells why in the report, and ends with 1', async () => {
    const folder = folderWith({ 'in/a.txt': 'no form', 'in/b.txt': 'bug', 'in/c.txt': 'one' });
    const out = join(folder, 'out');
    const { exitCode, printed } = await runConvert([join(folder, 'in')], out);
    expect(exitCode).toBe(1);
    const { files, totals } = readReport(out);
    expect(files.map((file: { outcome: string }) => file.outcome)).toEqual(['failed', 'failed', 'converted']);
    expect(files[0].error).toEqual({ code: 'no-form', message: '文件里没有找到绩效目标表' });
    expect(files[1].error.code).toBe('internal');
    expect(totals).toMatchObject({ files: 3, converted: 1, failed: 2, forms: 1, failures: { internal: 1, 'no-form': 1 } });
    expect(printed).toContain('a.txt  文件里没有找到绩效目标表');
  });

  test('shows no stack trace and no English exception to the user; the log has them', async () => {
    const logged: string[] = [];
    const note = (fields: Readonly<Record<string, unknown>>): void => void logged.push(String((fields.err as Error | undefined)?.stack));
    const folder = folderWith({ 'in/b.txt': 'bug' });
    const out = join(folder, 'out');
    const { printed } = await runConvert([join(folder, 'in')], out, {}, { log: { debug: note, info: note, warn: note, error: note } });
    expect(printed + readFileSync(join(out, 'run.json'), 'utf8')).not.toMatch(/Cannot read|TypeError|\.ts/);
    expect(logged.join()).toMatch(/TypeError: Cannot read.*scripted-ingest\.ts/s);
  });

  test('an exception thrown outside the promise, in a library’s callback, fails that file and no other', async () => {
    const folder = folderWith({ 'in/a.txt': 'stray', 'in/b.txt': 'one' });
    const out = join(folder, 'out');
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    try {
      const { exitCode } = await runConvert(
        [join(folder, 'in')],
        out,
        {},
        {
          ingest: (bytes, file) =>
            Buffer.from(bytes).toString() === 'stray'
              ? new Promise(() =>
                  setImmediate(() => {
                    throw new Error('stray');
                  }),
                )
              : scriptedIngest(bytes, file),
        },
      );
      expect(exitCode).toBe(1);
    } finally {
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
    expect(readReport(out).files.map((file: { outcome: string }) => file.outcome)).toEqual(['failed', 'converted']);
  });

  test('a file that nothing could ever finish fails, instead of ending the run without a word', async () => {
    const folder = folderWith({ 'in/a.txt': 'hangs', 'in/b.txt': 'one' });
    const out = join(folder, 'out');
    const idle = (): void => void process.emit('beforeExit', 0);
    await runConvert(
      [join(folder, 'in')],
      out,
      {},
      {
        ingest: (bytes, file) =>
          Buffer.from(bytes).toString() === 'hangs' ? new Promise(() => setImmediate(idle)) : scriptedIngest(bytes, file),
      },
    );
    expect(readReport(out).files.map((file: { outcome: string }) => file.outcome)).toEqual(['failed', 'converted']);
  });

  test('a reader that takes the bytes over leaves hash and size in the report right', async () => {
    const folder = folderWith({ 'in/a.txt': 'one' });
    const out = join(folder, 'out');
    await runConvert(
      [join(folder, 'in')],
      out,
      {},
      {
        ingest: async (bytes, file) => {
          const records = await scriptedIngest(bytes.slice(), file);
          structuredClone(bytes.buffer, { transfer: [bytes.buffer as ArrayBuffer] });
          return records;
        },
      },
    );
    expect(readReport(out).files[0]).toMatchObject({ sha256: sha256(Buffer.from('one')), bytes: 3 });
  });

  test('files with the same bytes have a line each, one record file, and the report names the first', async () => {
    const folder = folderWith({ 'in/a.txt': 'same', 'in/b/a.txt': 'same' });
    const out = join(folder, 'out');
    await runConvert([join(folder, 'in')], out);
    expect(filesOf(readLines(out))).toEqual(['a.txt', 'b/a.txt']);
    const [name, ...others] = readdirSync(join(out, 'records'));
    expect(others).toEqual([]);
    expect(JSON.parse(readFileSync(join(out, 'records', name as string), 'utf8')).source.file).toBe('a.txt');
    expect(readReport(out).files.map((file: { sameAs?: string }) => file.sameAs)).toEqual([undefined, 'a.txt']);
  });

  test('a second run gives the same bytes, report included', async () => {
    const folder = folderWith({ 'in/a.txt': 'one', 'in/b.txt': 'no form', 'in/notes.md': '#' });
    const read = (out: string): readonly string[] => ['forms.ndjson', 'run.json'].map((name) => readFileSync(join(out, name), 'utf8'));
    await runConvert([join(folder, 'in')], join(folder, 'first'));
    await runConvert([join(folder, 'in')], join(folder, 'second'));
    expect(read(join(folder, 'second'))).toEqual(read(join(folder, 'first')));
  });

  test('takes away records of an earlier run, and nothing that somebody else laid there', async () => {
    const folder = folderWith({ 'a.txt': 'one', 'b.txt': 'other' });
    const out = join(folder, 'out');
    await runConvert([join(folder, 'a.txt')], out);
    const [stale] = readdirSync(join(out, 'records'));
    const foreign = ['notes.json', '0123456789abcdef-0.json', '0123456789abcdef-1.json'];
    for (const name of foreign.slice(0, 2)) writeFileSync(join(out, 'records', name), '{ "mine": true }');
    mkdirSync(join(out, 'records', '0123456789abcdef-1.json'));
    writeFileSync(join(out, 'records', '0123456789abcdef-2.json.partial'), '{ "schema');
    await runConvert([join(folder, 'b.txt')], out);
    const left = readdirSync(join(out, 'records'));
    expect(left).not.toContain(stale);
    expect(left).not.toContain('0123456789abcdef-2.json.partial');
    expect(left).toEqual(expect.arrayContaining(foreign));
    expect(left).toHaveLength(foreign.length + 1);
  });

  test('leaves the outputs of the earlier run whole when it cannot go on', async () => {
    const folder = folderWith({ 'a.txt': 'one', 'b.txt': 'other' });
    const out = join(folder, 'out');
    await runConvert([join(folder, 'a.txt')], out);
    const before = readFileSync(join(out, 'forms.ndjson'), 'utf8');
    const full = runConvert(
      [join(folder, 'b.txt')],
      out,
      { progress: 'plain' },
      {
        screen: {
          write: () => {
            throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
          },
        },
      },
    );
    await expect(full).rejects.toThrow();
    expect(readFileSync(join(out, 'forms.ndjson'), 'utf8')).toBe(before);
    expect(readdirSync(out).sort()).toEqual(['.jixiao', 'forms.ndjson', 'records', 'report.html', 'run.json']);
  });

  test('an output that cannot be written is one line in Chinese', async () => {
    const folder = folderWith({ 'a.txt': 'one', out: 'a file' });
    await expect(runConvert([join(folder, 'a.txt')], join(folder, 'out'))).rejects.toThrow(UsageError);
    await expect(runConvert([join(folder, 'a.txt')], join(folder, 'out'))).rejects.toThrow(/^写不进输出文件夹 .*[\u4e00-\u9fff]$/);
  });

  test('nothing to convert is a usage error, and no output folder is made', async () => {
    const folder = folderWith({ 'in/readme.md': '#' });
    await expect(runConvert([join(folder, 'in')], join(folder, 'out'))).rejects.toThrow('没有找到可以转换的文件');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('a name of an input turns neither a line nor the report, and stands in the record as it is', async () => {
    const name = '\u202efdp.\u2066a\nb\u0007<b>.txt';
    const folder = folderWith({ [`in/${name}`]: 'one', [`in/no ${name}`]: 'no form' });
    const { drawn, printed } = await runConvert([join(folder, 'in')], join(folder, 'out'), { progress: 'plain' });
    const shown = readFileSync(join(folder, 'out', 'report.html'), 'utf8');
    for (const sign of ['\u0007', '\u202e', '\u2066']) for (const text of [drawn, printed, shown]) expect(text).not.toContain(sign);
    expect(drawn.split('\n')).toHaveLength(3);
    expect(shown).not.toContain('<b>.txt');
    expect(JSON.parse(readLines(join(folder, 'out'))[0] ?? '').source.file).toBe(name);
  });

  test('draws on a terminal, is silent in a pipe, and gives a line a file when asked', async () => {
    const folder = folderWith({ 'in/a\nb.txt': 'one', 'in/c.txt': 'no form' });
    const drawn: string[] = [];
    const screen = { isTTY: true, columns: 40, write: (text: string) => drawn.push(text) };
    await runConvert([join(folder, 'in')], join(folder, 'out'), {}, { screen });
    expect(drawn.join('')).toMatch(/^\r\[0\/2\] a\\u000ab\.txt/);
    expect(drawn.at(-1)).toBe('\r\u001b[K');
    expect((await runConvert([join(folder, 'in')], join(folder, 'out'))).drawn).toBe('');
    const plain = await runConvert([join(folder, 'in')], join(folder, 'out'), { progress: 'plain' });
    expect(plain.drawn).toBe('1/2 a\\u000ab.txt 完成\n2/2 c.txt 失败：文件里没有找到绩效目标表\n');
  });
});
