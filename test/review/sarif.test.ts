import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fileFinding } from '../../src/review/file-finding.ts';
import { fileUri } from '../../src/review/sarif/file-uri.ts';
import { sarifLog } from '../../src/review/sarif/sarif-log.ts';
import { checkedFile, flag, sampleForm } from './findings.ts';

/** The schema of SARIF 2.1.0 (OASIS), as the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT) holds it, descriptions left out. */
const schema = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'), (key, value) =>
  // zod takes a relative reference, which the format asks for, for a broken address.
  key === 'format' && value === 'uri-reference' ? undefined : value,
);
const standard = z.fromJSONSchema(schema);

const tool = { name: 'jixiao', version: '0.1.0' };
const formFile = checkedFile(
  sampleForm([
    flag('comparator-contradiction', '/indicators/0/target', '“业务培训”同时写了“以上”和“不少于”。', 'warning'),
    flag('name-missing', '/project/code', '没有填写。'),
    { ...flag('hidden-text', '', '有隐藏文字。', 'info'), origins: [1, 2, 3].map((line) => ({ line, column: 1 })) },
    flag('not-in-any-list', ''),
  ]),
);
const brokenFile = {
  file: '坏 文件.pdf',
  address: 'in/坏 文件.pdf',
  source: null,
  forms: 0,
  findings: [fileFinding('坏 文件.pdf', 'damaged', '已损坏')],
};
const log = sarifLog(tool, [formFile, brokenFile]);
const [run] = log.runs;

describe('a SARIF log', () => {
  test('keeps to the schema of the standard, with findings and without', () => {
    expect(standard.safeParse(log).error).toBeUndefined();
    expect(standard.safeParse(sarifLog(tool, [])).error).toBeUndefined();
  });

  test.each([
    ['a level that there is not', { level: 'fatal' }],
    ['a line 0', { locations: [{ physicalLocation: { artifactLocation: { uri: 'a' }, region: { startLine: 0 } } }] }],
    ['a property of its own', { file: 'a' }],
    ['no message', { message: undefined }],
  ])('with %s is refused by the schema', (_what, change) => {
    const results = [{ ...run.results[0], ...change }];
    expect(standard.safeParse({ ...log, runs: [{ ...run, results }] }).success).toBe(false);
  });

  test('names an artifact once, and every result leads to its artifact and its rule', () => {
    expect(sarifLog(tool, [formFile, formFile]).runs[0].artifacts).toHaveLength(1);
    expect(run.artifacts.map(({ location }) => decodeURIComponent(location.uri))).toEqual(['in/示例.txt', 'in/坏 文件.pdf']);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      if (ruleIndex !== undefined) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      const [location] = locations;
      const { uri, index } = location?.physicalLocation.artifactLocation ?? {};
      expect(run.artifacts[index ?? -1]?.location.uri).toBe(uri);
    }
  });

  test('says the words of the line, and the place in the record', () => {
    expect(run.results[0]).toMatchObject({
      ruleId: 'comparator-contradiction',
      level: 'warning',
      locations: [
        {
          physicalLocation: { region: { startLine: 3, startColumn: 14, endColumn: 16, snippet: { text: '以上' } } },
          logicalLocations: [{ name: 'target', fullyQualifiedName: '0000000000000000-0#/indicators/0/target' }],
        },
      ],
    });
  });

  test('tells further places of one finding', () => {
    expect(run.results[2]?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, '第2行第1栏'],
      [2, '第3行第1栏'],
    ]);
  });

  test('has help for every rule, in plain text and in Markdown', () => {
    const rule = run.tool.driver.rules.find(({ id }) => id === 'target-placeholder');
    expect(rule?.help.text).toContain('不报出：');
    expect(rule?.help.markdown).toContain('\\*\\*');
  });
});

test('a path is a reference of percent-encoded steps', () => {
  expect(fileUri('2020/a b:c#d?.pdf')).toBe('2020/a%20b%3Ac%23d%3F.pdf');
  expect(fileUri('\ud800.pdf')).toBe('%EF%BF%BD.pdf');
});
