import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jixiao, root } from '../cli/run-command.ts';
import { analystQuestions } from './analyst-questions.ts';
import { openDuckdb } from './duckdb-session.ts';
import { textTable } from './text-table.ts';

/** Each `<!-- sql -->` of the README: the SQL that follows, and the result it shows. */
const shownInReadme = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/<!-- sql -->\s*```sql\n(.*?)```\s*```text\n(.*?)```/gs),
].map(([, sql = '', answer = '']) => ({ sql, answer }));

const out = mkdtempSync(join(tmpdir(), 'jixiao-analytics-'));
beforeAll(() => {
  const { status } = jixiao(['convert', 'fixtures', '--out', out, '--format', 'duckdb', '--progress', 'none']);
  expect(status).toBe(0);
}, 180_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const answerTo = async (sql: string): Promise<string> => {
  const { names, rows } = await openDuckdb(join(out, 'jixiao.duckdb'));
  return textTable(await names(sql), await rows(sql));
};

describe('the fixtures, converted into DuckDB, tell', () => {
  test.each(analystQuestions)('$asks', async ({ sql, answer }) => {
    expect(await answerTo(sql)).toBe(answer.trim());
  });
});

describe('the README', () => {
  test('has no SQL that is not followed by its result', () => {
    const marks = readFileSync(join(root, 'README.md'), 'utf8').split('<!-- sql -->').length - 1;
    expect(shownInReadme).toHaveLength(marks);
  });

  test.for(shownInReadme)('shows what its SQL really gives: $sql', async ({ sql, answer }) => {
    expect(await answerTo(sql)).toBe(answer.trim());
  });
});
