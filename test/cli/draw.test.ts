import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jixiao } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const form = 'fixtures/shanghai-2018-library/form.pdf';

test('inspect --draw writes one HTML file and prints nothing', () => {
  const out = join(folderWith({}), 'form.html');
  const { status, stdout, stderr } = jixiao(['inspect', form, '--draw', out]);
  expect([status, stdout, stderr]).toEqual([0, '', '']);
  const html = readFileSync(out, 'utf8');
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).toContain('第1页');
});

test('inspect --draw draws a file that holds no form, too', () => {
  const out = join(folderWith({}), 'no-form.html');
  expect(jixiao(['inspect', 'fixtures/.broken/no-form.xlsx', '--draw', out]).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('个表格');
});

test('inspect --draw says why a file cannot be drawn, and where it cannot write', () => {
  const folder = folderWith({ 'empty.pdf': '', 'taken/by-a-folder.txt': '' });
  const unreadable = jixiao(['inspect', join(folder, 'empty.pdf'), '--draw', join(folder, 'a.html')]);
  expect(unreadable.status).toBe(1);
  expect(unreadable.stderr).toMatch(/文件是空的/);
  const unwritable = jixiao(['inspect', form, '--draw', join(folder, 'taken')]);
  expect(unwritable.status).toBe(2);
  expect(unwritable.stderr).toMatch(/写不进/);
});

test('inspect takes --draw or --stage, not both', () => {
  expect(jixiao(['inspect', form, '--draw', 'a.html', '--stage', 'extract']).status).toBe(2);
});
