import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../src/cli/find-inputs.ts';
import { readInput } from '../../src/cli/read-input.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { folderWith } from './temporary-folder.ts';

const find = (inputs: readonly string[], out = 'nowhere', matches: ((file: string) => boolean) | null = null) =>
  findInputs(inputs, { out, matches });
const names = (inputs: readonly string[], out?: string): readonly string[] => find(inputs, out).files.map(({ file }) => file);

describe('findInputs', () => {
  test('takes what may be a form by its name, and leaves hidden files alone', () => {
    const folder = folderWith({
      'a.PDF': '',
      'b.docx': '',
      'c.xls': '',
      'd.et': '',
      'e.tsv': '',
      form: '',
      '.hidden.pdf': '',
      '.git/x.txt': '',
    });
    expect(names([folder])).toEqual(['a.PDF', 'b.docx', 'c.xls', 'd.et', 'e.tsv', 'form']);
  });

  test('takes a document under a foreign name by its bytes, and reports what it leaves out', () => {
    const folder = folderWith({
      'form.dat': '%PDF-1.7\n',
      'form.bak': 'PK\u0003\u0004',
      'slides.pptx': 'PK\u0003\u0004',
      'Thumbs.db': Buffer.from('d0cf11e0', 'hex'),
      'photo.jpg': Buffer.from('ffd8ffe0', 'hex'),
      '~$form.docx': 'lock',
    });
    const { files, skipped } = find([folder]);
    expect(files.map(({ file }) => file)).toEqual(['form.bak', 'form.dat']);
    expect(skipped.map(({ file, reason }) => [file, reason])).toEqual([
      ['Thumbs.db', 'other-format'],
      ['photo.jpg', 'other-format'],
      ['slides.pptx', 'other-format'],
      ['~$form.docx', 'lock-file'],
    ]);
  });

  test('takes formats in which forms are filed but which cannot be read, so that the report names them', () => {
    expect(names([folderWith({ 'a.doc': '', 'b.ofd': '' })])).toEqual(['a.doc', 'b.ofd']);
  });

  test('sorts by code point: an astral character after the private and full-width ones', () => {
    const folder = folderWith({ 'Ｚ.txt': '', '𠮷.txt': '', 'a.txt': '', 'Z.txt': '', '中.txt': '' });
    expect(names([folder])).toEqual(['Z.txt', 'a.txt', '中.txt', 'Ｚ.txt', '𠮷.txt']);
  });

  test('keeps the order of the arguments, and converts a file once that is named twice', () => {
    const folder = folderWith({ 'b/x.txt': '', 'a/y.txt': '', 'a/z.txt': '' });
    expect(names([join(folder, 'b'), join(folder, 'a', 'z.txt'), join(folder, 'a')])).toEqual(['x.txt', 'z.txt', 'y.txt']);
  });

  test('a file named on the command line is taken whatever its name', () => {
    const folder = folderWith({ 'readme.md': '', '.hidden': '' });
    expect(names([join(folder, 'readme.md'), join(folder, '.hidden')])).toEqual(['readme.md', '.hidden']);
  });

  test('a glob decides alone what is taken of a folder', () => {
    const folder = folderWith({ 'a/x.md': '', 'a/y.pdf': '', 'a/~$x.md': '' });
    expect(find([folder], 'nowhere', (file) => file.endsWith('.md')).files.map(({ file }) => file)).toEqual(['a/x.md']);
  });

  test('does not read what an earlier run wrote, also when input and output are one folder', () => {
    const folder = folderWith({ 'a.txt': '', 'out/forms.ndjson': '', 'out/table.xlsx': '', 'out/records/x.txt': '' });
    expect(names([folder], join(folder, 'out'))).toEqual(['a.txt']);
    expect(names([join(folder, 'out')], join(folder, 'out'))).toEqual(['table.xlsx']);
  });

  test('is not held by a loop of links, and reads a folder under its true path', () => {
    const folder = folderWith({ 'z/x.txt': '' });
    symlinkSync('..', join(folder, 'z', 'up'));
    symlinkSync('z', join(folder, 'a'));
    symlinkSync('self', join(folder, 'self'));
    expect(find([folder]).files.map(({ file, problem }) => [file, problem])).toEqual([
      ['self', '链接指向的文件不存在'],
      ['z/x.txt', undefined],
    ]);
  });

  test('follows a link that leads out of the folder, once', () => {
    const elsewhere = folderWith({ 'x.txt': '' });
    const folder = folderWith({ 'a.txt': '' });
    symlinkSync(elsewhere, join(folder, 'l2'));
    symlinkSync(elsewhere, join(folder, 'l1'));
    expect(names([folder])).toEqual(['a.txt', 'l1/x.txt']);
  });

  test.skipIf(process.platform !== 'linux')('reads names that are GB18030, as an archive from a Chinese Windows leaves them', () => {
    const folder = folderWith({});
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('bcA8d0A7', 'hex'), Buffer.from('.txt')]);
    writeFileSync(path, 'x');
    const [file] = find([folder]).files;
    expect(file?.file).toBe('绩效.txt');
    expect(file && readInput(file)).toEqual(new Uint8Array([120]));
  });

  test('what is not there is a usage error', () => {
    expect(() => find([join(folderWith({}), 'gone')])).toThrow(UsageError);
    expect(() => find(['gone'])).toThrow('读不到输入 gone：文件或文件夹不存在');
  });

  test('a file of 4 GB is refused by its size, unread', () => {
    const folder = folderWith({ 'big.pdf': '' });
    truncateSync(join(folder, 'big.pdf'), 4 * 1024 ** 3);
    const [file] = find([folder]).files;
    expect(file && readInput(file)).toEqual({
      outcome: 'failed',
      error: { code: 'over-limit', message: '文件有 4096 MB，超过 200 MB 的上限' },
    });
  });

  test('an empty folder has no files', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'empty'));
    expect(find([folder])).toEqual({ files: [], skipped: [] });
  });
});
