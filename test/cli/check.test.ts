import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckFormat } from '../../src/cli/check-command.ts';
import type { Ingest } from '../../src/cli/convert-content.ts';
import { codeLines, codeList } from '../../src/cli/code-lines.ts';
import { noPaint } from '../../src/cli/finding-lines.ts';
import { type CheckRequest, runCheck } from '../../src/cli/run-check.ts';
import type { RulesFlags } from '../../src/cli/rules-command.ts';
import { runRules } from '../../src/cli/run-rules.ts';
import { writeWholeFile } from '../../src/cli/write-whole-file.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { flag, sampleForm, sampleLines } from '../review/findings.ts';
import { localCrew } from './run-convert.ts';
import { jixiao } from './run-command.ts';
import { folderWith } from './temporary-folder.ts';

const flags = [
  flag('comparator-contradiction', '/indicators/0/target', '“业务培训”同时写了“以上”和“不少于”。', 'warning'),
  flag('name-missing', '/project/code', '没有填写项目代码。'),
  flag('goal-short', '/narrative/goal', '目标过短。', 'info'),
];

/** The content of a file says what becomes of it. */
const ingest: Ingest = async (bytes, file) => {
  const content = Buffer.from(bytes).toString();
  if (content === 'no form') throw new IngestError('no-form', '文件里没有找到绩效目标表');
  if (content === 'bug') throw new TypeError("Cannot read properties of undefined (reading 'cells')");
  const records = content === 'two forms' ? [sampleForm([]), sampleForm([])] : [sampleForm(flags)];
  return records.map((record) => ({ ...record, source: { ...record.source, file } }));
};

const run = async (inputs: readonly string[], changes: Partial<CheckRequest> = {}, reads = ingest) => {
  const printed: string[] = [];
  const exitCode = await runCheck(
    {
      ...{ inputs, matches: null, format: 'text' as CheckFormat, out: null, severity: 'warning', failOn: 'error' },
      ...{ isOn: () => true, version: '0.0.0', limitBytes: 1_000_000, resources: { seconds: 10, memory: 1024 ** 3 } },
      ...changes,
    },
    { crew: localCrew(reads), print: (text) => printed.push(text), paint: noPaint, write: writeWholeFile },
  );
  return { exitCode, printed: printed.join('') };
};

const folder = () => folderWith({ 'a.txt': sampleLines.join('\n'), 'b.txt': 'no form', 'c.txt': 'two forms' });

describe('check', () => {
  test('prints a line a finding with path, place, severity, message and code, and the words of the line', async () => {
    const { exitCode, printed } = await run([folder()]);
    expect(exitCode).toBe(1);
    expect(printed.split('\n')).toEqual([
      'a.txt:3:14: 警告 “业务培训”同时写了“以上”和“不少于”。 [comparator-contradiction]',
      '  3 | 数量 | 业务培训 | =50人次以上，培训场次不少于二次',
      '    |                          ^^^^',
      'a.txt:2:7: 错误 没有填写项目代码。 [name-missing]',
      '  2 | 项目名称： | 内涵建设经费 | 主管部门： | 市教委',
      '    |              ^^^^^^^^^^^^ 附近',
      'b.txt: 错误 文件里没有找到绩效目标表 [no-form]',
      '共检查 3 个文件、3 张表：错误 2，警告 1，提示 1（未列出）。',
      '',
    ]);
  });

  test('shows from the severity asked for', async () => {
    expect((await run([folder()], { severity: 'info' })).printed).toContain('[goal-short]');
    expect((await run([folder()], { severity: 'error' })).printed).not.toContain('[comparator-contradiction]');
  });

  test('fails on what it is told to, shown or not, and on nothing that is switched off', async () => {
    const inputs = [join(folder(), 'a.txt')];
    const exit = async (changes: Partial<CheckRequest>) => (await run(inputs, changes)).exitCode;
    expect(await exit({})).toBe(1);
    expect(await exit({ failOn: 'never' })).toBe(0);
    expect(await exit({ isOn: (code) => code !== 'name-missing' })).toBe(0);
    expect(await exit({ isOn: (code) => code !== 'name-missing', failOn: 'warning', severity: 'error' })).toBe(1);
    expect(await exit({ isOn: (code) => code === 'goal-short', failOn: 'warning' })).toBe(0);
  });

  test('writes JSON with every finding, its place and its words', async () => {
    const { printed } = await run([folder()], { format: 'json' });
    const { totals, findings, files } = JSON.parse(printed);
    expect(totals).toEqual({ files: 3, forms: 3, error: 2, warning: 1, info: 1 });
    expect(files.map(({ file, forms }: { file: string; forms: number }) => [file, forms])).toEqual([
      ['a.txt', 1],
      ['b.txt', 0],
      ['c.txt', 2],
    ]);
    expect(findings[0]).toMatchObject({
      file: 'a.txt',
      code: 'comparator-contradiction',
      place: { words: '第3行第3栏', relation: 'here', origins: [{ line: 3, column: 3 }] },
      text: { line: 3, startColumn: 14, endColumn: 16 },
    });
    expect(findings[2]).toMatchObject({ file: 'b.txt', record: null, code: 'no-form', place: null });
  });

  test('writes SARIF, to a file when asked', async () => {
    const inputs = folder();
    const out = join(inputs, 'lists', 'findings.sarif');
    const { printed } = await run([inputs], { format: 'sarif', out });
    expect(printed).toBe('');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ version: '2.1.0', runs: [{ results: [{}, {}, { ruleId: 'no-form' }] }] });
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  test('writes a workbook only into a file, and does not read its own list when it runs again', async () => {
    const inputs = folder();
    const out = join(inputs, '问题清单.xlsx');
    await expect(run([inputs], { format: 'xlsx' })).rejects.toThrow('--out');
    await run([inputs], { format: 'xlsx', out });
    const first = readFileSync(out);
    await run([inputs], { format: 'xlsx', out });
    expect(readFileSync(out).equals(first)).toBe(true);
    expect(first.subarray(0, 2).toString()).toBe('PK');
  });

  test('a fault of the program is a finding of its file', async () => {
    const { exitCode, printed } = await run([folderWith({ 'a.txt': 'bug', 'b.txt': 'one' })], { severity: 'error' });
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/^a\.txt: 错误 程序内部出错.*\[internal\]\nb\.txt:/);
  });

  test('names the form where a file has several', async () => {
    const two: Ingest = async (_bytes, file) => {
      const record = sampleForm([flag('weight-sum', '/indicators', '合计93分。')]);
      return [0, 1].map((ordinal) => ({ ...record, source: { ...record.source, file, ordinal } }));
    };
    const { printed } = await run([join(folder(), 'a.txt')], {}, two);
    expect(printed).toContain('错误 〔第2张表：内涵建设经费〕合计93分。 [weight-sum]');
  });

  test('has nothing to check in an empty folder', async () => {
    await expect(run([folderWith({})])).rejects.toThrow('没有找到可以检查的文件');
  });

  test('a list that cannot be written is a usage error', async () => {
    const inputs = folder();
    writeFileSync(join(inputs, 'file'), '');
    await expect(run([inputs], { format: 'json', out: join(inputs, 'file', 'x.json') })).rejects.toThrow('写不进');
  });
});

describe('jixiao check', () => {
  const text = 'fixtures/shanghai-2020-real/form.txt';

  test('finds what is wrong in a filed form, and points at it', () => {
    const { status, stdout, stderr } = jixiao(['check', text]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${text}:46:27: 警告 `);
    expect(stdout).toMatch(/\n {2}46 \| .*=50人次以上，培训场次不少于二次\n {5}\| +\^+\n/);
    expect(stdout).not.toContain('\u001b');
  });

  test.each([
    ['fixtures/families/self-evaluation.xlsx', ':自评表!D16附近: 警告 '],
    ['fixtures/families/self-evaluation.docx', ':第1个表格第14行第4列附近: 警告 '],
    ['fixtures/families/self-evaluation.pdf', ':第1页距上边'],
  ])('tells the place in %s', (file, place) => {
    expect(jixiao(['check', file, '--fail-on', 'warning'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${file}${place}`),
    });
  });

  test('goes on after files that cannot be read, and ends with 1', () => {
    const { status, stdout } = jixiao(['check', 'fixtures/.broken', '--glob', '*.txt']);
    expect(status).toBe(1);
    expect(stdout).toContain('[unsupported-format]');
    expect(stdout).toContain('[no-form]');
    expect(jixiao(['check', 'fixtures/.broken', '--glob', '*.txt', '--rules=-no-form,-unsupported-format']).status).toBe(0);
  });

  test.each([
    [['check'], '缺少参数：input'],
    [['check', text, '--rules', 'weight-summ'], '没有这个代码：weight-summ'],
    [['check', '--explain', 'nothing'], '没有这个代码：nothing'],
    [['check', text, '--severity', 'fatal'], '选项 --severity <least> 不能是“fatal”'],
  ])('%j is a usage error: one line in Chinese, exit code 2', (args, line) => {
    const { status, stdout, stderr } = jixiao(args);
    expect(stderr).toMatch(/^jixiao: [^\n]*\n$/);
    expect(stderr).toContain(line);
    expect([status, stdout]).toEqual([2, '']);
  });

  test('--help is in English', () => {
    expect(jixiao(['check', '--help']).stdout).toContain('Exit code: 0');
  });
});

test('check lists its codes, and says which are off', () => {
  const list = codeList((code) => code !== 'weight-sum');
  expect(list).toMatch(/^- weight-sum +错误 {2}三级指标的权重/m);
  expect(list).toMatch(/^ {2}target-missing +错误 /m);
});

test.each([
  ['comparator-contradiction', /依据：.*R54[\s\S]*会报出：\n {2}=50人次以上.*\n {4}→ 三级指标[\s\S]*不报出：/],
  ['label-uncertain', /不能下结论：|会报出：/],
  ['no-form', /^no-form（错误）\n/],
  ['lost-ordinal', /第届工博会\n {4}→ /],
])('check explains %s', (code, expected) => {
  expect(codeLines(code)).toMatch(expected);
});

test('nothing is explained that there is not', () => {
  expect(codeLines('nothing')).toBeNull();
});

describe('rules', () => {
  const print = (format: RulesFlags['format']): string => {
    const printed: string[] = [];
    expect(runRules({ format }, (text) => printed.push(text), writeWholeFile)).toBe(0);
    return printed.join('');
  };

  test.each([
    ['md', /^# 检查与修复规则\n/],
    ['json', /^\{\n {2}"sections": \[/],
    ['html', /^<!doctype html>\n/],
  ] as const)('prints the reference as %s', (format, expected) => {
    expect(print(format)).toMatch(expected);
  });

  test('writes it into a file', () => {
    const out = join(folderWith({}), 'rules.html');
    const { status, stdout } = jixiao(['rules', '--format', 'html', '--out', out]);
    expect([status, stdout]).toEqual([0, '']);
    expect(readFileSync(out, 'utf8')).toContain('</html>');
  });

  test('--help is in English', () => {
    expect(jixiao(['rules', '--help']).stdout).toContain('--format');
  });
});
