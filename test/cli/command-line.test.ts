import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jixiao } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const text = 'fixtures/shanghai-2018-library/form.txt';

describe('jixiao', () => {
  test.each([
    [['--help'], 'Usage: jixiao'],
    [['convert', '--help'], 'Exit code: 0'],
    [['inspect', '--help'], '--stage'],
    [['schema', '--help'], 'JSON Schema'],
  ])('%s is in English, on standard output, and ends with 0', (args, expected) => {
    const { status, stdout, stderr } = jixiao(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(expected);
  });

  test('--version prints the version of the package', () => {
    expect(jixiao(['--version']).stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test.each([
    [['convert', 'fixtures'], '缺少必须的选项：--out <dir>'],
    [['convert', '--out', 'out'], '缺少参数：input'],
    [['convert', 'gone', '--out', 'out'], '读不到输入 gone：文件或文件夹不存在'],
    [['convert', text, '--out', 'package.json'], '写不进输出文件夹 package.json'],
    [['convert', text, '--out', 'out', '--progress', 'loud'], '选项 --progress <mode> 不能是“loud”，只能是：auto, plain, none'],
    [['convert', text, '--out', 'out', '--log', 'package.json/x'], '写不进日志 package.json/x'],
    [['convert', text, '--out', 'out', '--colour'], '没有这个选项：--colour'],
    [['convert', text, '--out', ''], '--out 后面没有写输出文件夹'],
    [['transform'], '没有这个命令：transform'],
    [['inspect', 'gone.pdf'], 'gone.pdf：读不到文件：文件或文件夹不存在'],
    [['inspect', 'src'], 'src：是文件夹，不是文件'],
  ])('%j is a usage error: one line in Chinese, exit code 2', (args, line) => {
    const { status, stdout, stderr } = jixiao(args);
    expect(stderr).toMatch(/^jixiao: [^\n]*\n$/);
    expect(stderr).toContain(line);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('schema prints the JSON Schema', () => {
    expect(JSON.parse(jixiao(['schema']).stdout).$schema).toContain('2020-12');
  });

  test('convert writes the three outputs and a table, and logs a line a file when asked', () => {
    const out = folderWith({});
    const { status, stdout } = jixiao(['convert', text, '--out', out, '--log', join(out, 'run.log')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^文件 {2}表 {2}指标/);
    const [line] = readFileSync(join(out, 'forms.ndjson'), 'utf8').split('\n');
    const record = JSON.parse(line ?? '');
    expect(record.source.file).toBe(text);
    expect(readFileSync(join(out, 'records', `${record.id}.json`), 'utf8')).toBe(`${JSON.stringify(record, null, 2)}\n`);
    const logged = readFileSync(join(out, 'run.log'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((logLine) => JSON.parse(logLine));
    expect(logged.map(({ msg }) => msg)).toEqual(['run begins', 'converted', 'run ended']);
    expect(logged[1]).toMatchObject({ level: 30, file: text, forms: 1 });
  });

  test('convert tells of files that cannot be read, and ends with 1', () => {
    const out = folderWith({});
    const { status, stdout, stderr } = jixiao(['convert', 'fixtures/.broken', '--glob', '*.txt', '--out', out, '--progress', 'plain']);
    expect(status).toBe(1);
    expect(stdout).toContain('失败的文件：');
    expect(stderr).toMatch(/^1\/2 (?:binary|no-form)\.txt 失败：.*\n2\/2 (?:binary|no-form)\.txt 失败：.*\n$/);
  });

  test.each(['extract', 'reconstruct', 'repair', 'understand', 'record'])('inspect --stage %s prints what the stage made', (stage) => {
    const { status, stdout } = jixiao(['inspect', text, '--stage', stage]);
    expect(status).toBe(0);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('图书馆');
  });

  test('inspect shows what a stage made of a file without a form', () => {
    const { status, stdout } = jixiao(['inspect', 'fixtures/.broken/no-form.txt', '--stage', 'reconstruct']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).blocks.length).toBeGreaterThan(0);
  });

  test('inspect of a file without a form says so in one line, and ends with 1', () => {
    const { status, stdout, stderr } = jixiao(['inspect', 'fixtures/.broken/no-form.txt']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^jixiao: fixtures\/\.broken\/no-form\.txt：.*（no-form）\n$/);
  });
});
