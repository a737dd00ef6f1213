import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jixiao, root } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'fixtures', name)));
const plain = fixture('shanghai-2018-library/form.txt');

/** Takes any machine seconds, and several hundred megabytes. */
const book = (): Buffer =>
  Buffer.concat([fixture('shanghai-2020-real/form.txt'), Buffer.from('产出目标\t数量\t养护里程\t≥80公里\t保障\t备注\n'.repeat(250_000))]);

/** Converts one file beside a plain one, through the command line and its workers. */
const convert = (name: string, bytes: Uint8Array, options: readonly string[]) => {
  const folder = folderWith({ [`in/${name}`]: bytes, 'in/z.txt': plain });
  const out = join(folder, 'out');
  const { status, stdout, stderr } = jixiao(['convert', join(folder, 'in'), '--out', out, '--jobs', '1', ...options]);
  const { files } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as {
    readonly files: readonly { readonly outcome: string; readonly error?: { readonly code: string; readonly message: string } }[];
  };
  return { status, stderr, stdout, error: files[0]?.error, other: files[1]?.outcome };
};

describe('a limit of the command line', () => {
  test.each([
    ['--limit-bytes', '6K', 'form.pdf', 'shanghai-2018-library/form.pdf', /^文件有 .*上限$/],
    ['--limit-inflated', '10K', 'form.xlsx', 'shanghai-2018-library/form.xlsx', /解压后过大/],
    ['--limit-pages', '3', 'form.pdf', 'shanghai-2020-real/clean-calc.pdf', /^页数过多：4 页，超过上限 3 页$/],
    ['--limit-cells', '150', 'form.txt', 'shanghai-2020-real/form.txt', /单元格过多/],
  ])('%s %s stops the file that exceeds it, and no other', (option, value, name, path, message) => {
    const { status, stderr, error, other } = convert(name, fixture(path), [option, value]);
    expect([status, stderr, other]).toEqual([1, '', 'converted']);
    expect(error).toEqual({ code: 'over-limit', message: expect.stringMatching(message) });
  });

  test.each([
    ['--limit-seconds', '1', /^处理超过 1 秒的上限（重试一次仍超过），已停止$/],
    ['--limit-memory', '256M', /^占用内存超过 256 MB 的上限（重试一次仍超过），已停止$/],
  ])('%s %s ends the worker, twice, and lets the others be', (option, value, message) => {
    const { status, stderr, error, other } = convert('a.txt', book(), [option, value]);
    expect([status, stderr]).toEqual([1, '']);
    expect(error).toEqual({ code: 'over-limit', message: expect.stringMatching(message) });
    // A second is little for a worker that has to load everything first, on a machine that has other things to do.
    if (option === '--limit-memory') expect(other).toBe('converted');
  });
});
