import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jixiao, root } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const folder = 'fixtures/shanghai-2018-library';
const files = readdirSync(join(root, folder))
  .filter((name) => name.startsWith('form.'))
  .map((name) => `${folder}/${name}`);

const convert = (inputs: readonly string[], environment: Readonly<Record<string, string>>) => {
  const out = folderWith({});
  const { status, stderr } = jixiao(['convert', ...inputs, '--out', out], environment);
  expect([status, stderr]).toEqual([0, '']);
  const lines = readFileSync(join(out, 'forms.ndjson'), 'utf8').split('\n').slice(0, -1);
  const records = readdirSync(join(out, 'records')).sort();
  return { lines, records: records.map((name) => [name, readFileSync(join(out, 'records', name), 'utf8')]) };
};

test('the same files in another order, time zone and locale give the same bytes, record by record', () => {
  const here = convert(files, { TZ: 'America/New_York', LC_ALL: 'C.UTF-8' });
  const there = convert(files.toReversed(), { TZ: 'Asia/Tokyo', LC_ALL: 'C', LANG: 'tr_TR' });
  expect(here.lines).toHaveLength(files.length);
  expect(there.lines.toReversed()).toEqual(here.lines);
  expect(there.records).toEqual(here.records);
});
