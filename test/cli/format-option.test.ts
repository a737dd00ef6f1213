import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { openDuckdb } from '../export/duckdb-session.ts';
import { jixiao } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const form = 'fixtures/shanghai-2018-library/form.txt';
const convert = (out: string, format: string) => jixiao(['convert', form, '--out', out, '--format', format, '--progress', 'none']);
const everything = (out: string): readonly string[] => readdirSync(out, { recursive: true, encoding: 'utf8' }).toSorted();

describe('convert --format', () => {
  test('writes every format that is asked for, and they hold the same', async () => {
    const out = folderWith({});
    expect(convert(out, 'xlsx, CSV,duckdb,parquet,ndjson,json').status).toBe(0);
    const record = JSON.parse(readFileSync(join(out, 'forms.ndjson'), 'utf8'));
    expect(existsSync(join(out, 'records', `${record.id}.json`))).toBe(true);
    expect(everything(out).filter((path) => path.includes('.partial'))).toEqual([]);

    const names = record.indicators.map(({ name }: { readonly name: string }) => name);
    const { rows } = await openDuckdb(join(out, 'jixiao.duckdb'));
    expect((await rows('SELECT name FROM indicators ORDER BY indicator_ordinal')).flat()).toEqual(names);
    expect((await rows(`SELECT name FROM '${join(out, 'parquet', 'indicators.parquet')}' ORDER BY indicator_ordinal`)).flat()).toEqual(
      names,
    );
    const sheet = XLSX.read(readFileSync(join(out, 'jixiao.xlsx'))).Sheets.绩效指标 as XLSX.WorkSheet;
    expect(XLSX.utils.sheet_to_json<Record<string, string>>(sheet).map((row) => row.三级指标)).toEqual(names);
    const csv = readFileSync(join(out, 'csv', 'indicators.csv'), 'utf8');
    for (const name of names) expect(csv).toContain(name);
    const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
    for (const { path } of resources) expect(existsSync(join(out, path)), path).toBe(true);
  });

  test('writes nothing that is not asked for, and leaves what earlier runs wrote in other formats', () => {
    const out = folderWith({});
    convert(out, 'csv');
    const outputs = ['forms.ndjson', 'records', 'csv', 'parquet', 'datapackage.json', 'jixiao.duckdb', 'jixiao.xlsx', 'run.json'];
    const there = (): readonly string[] => outputs.filter((name) => existsSync(join(out, name)));
    expect(there()).toEqual(['csv', 'datapackage.json', 'run.json']);
    convert(out, 'xlsx');
    expect(there()).toEqual(['csv', 'datapackage.json', 'jixiao.xlsx', 'run.json']);
  });

  test('gives the same bytes again, the database apart', () => {
    const [first, second] = [folderWith({}), folderWith({})];
    for (const out of [first, second]) convert(out, 'csv,parquet,xlsx');
    const written = everything(first).filter((path) => /^[^.].*\.(?:csv|parquet|xlsx|json)$/.test(path));
    expect(written.length).toBeGreaterThanOrEqual(15);
    for (const path of written) expect(readFileSync(join(first, path)).equals(readFileSync(join(second, path))), path).toBe(true);
  });

  test('that cannot be written is a usage error, and leaves the earlier outputs as they were', () => {
    const out = folderWith({});
    convert(out, 'ndjson,xlsx');
    const before = readFileSync(join(out, 'jixiao.xlsx'));
    writeFileSync(join(out, 'parquet'), 'in the way');
    const { status, stderr } = convert(out, 'ndjson,xlsx,csv,parquet');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^jixiao: 写不进输出文件夹 [^\n]*：已有同名的文件[^\n]*\n$/)]);
    expect(readFileSync(join(out, 'jixiao.xlsx')).equals(before)).toBe(true);
    expect(everything(out).filter((path) => path.includes('.partial') || path.endsWith('.csv'))).toEqual([]);
  });

  test('does not take its own outputs for inputs', () => {
    const folder = folderWith({ 'form.txt': readFileSync(form) });
    const run = () => jixiao(['convert', folder, '--out', folder, '--format', 'xlsx,csv,duckdb', '--progress', 'none']);
    run();
    expect(run().status).toBe(0);
    const { files, skipped } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    expect([files.map(({ file }: { readonly file: string }) => file), skipped]).toEqual([['form.txt'], []]);
  });

  test.each(['pdf', '', 'csv,'])('%j is a usage error that names the formats', (format) => {
    const { status, stderr } = convert(folderWith({}), format);
    expect(status).toBe(2);
    expect(stderr).toContain('只能是：ndjson, json, csv, parquet, duckdb, xlsx');
  });
});
