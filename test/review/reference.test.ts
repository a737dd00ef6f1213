import { describe, expect, test } from 'vitest';
import { makeReference } from '../../src/review/reference/reference.ts';
import { referenceHtml } from '../../src/review/reference/reference-html.ts';
import { referenceMarkdown } from '../../src/review/reference/reference-markdown.ts';
import { visibleText } from '../../src/review/reference/visible-text.ts';
import { rules } from '../../src/repair/rules.ts';
import { catalogue } from '../../src/validate/catalogue.ts';

const reference = makeReference();
const entries = reference.sections.flatMap((section) => section.rules);

describe('the reference', () => {
  test('holds every rule once, in a section', () => {
    expect(entries.map(({ code }) => code).sort()).toEqual(catalogue.map(({ code }) => code).sort());
    for (const { title, rules: inside } of reference.sections) expect(inside.length, title).toBeGreaterThan(0);
  });

  test('holds every repair of texts in their order, and what joins pages and binds labels', () => {
    expect(reference.repairs.map(({ id }) => id)).toEqual([...rules.map(({ id }) => id), 'page-cut', 'displaced-label']);
  });

  test('says what a check says of each example, and nothing of what it leaves alone', () => {
    for (const { code, fires, leavesAlone, undecided } of entries) {
      for (const { says, shows } of [...fires, ...undecided]) expect(says, `${code} ${shows}`).not.toEqual([]);
      for (const { says, shows } of leavesAlone) expect(says, `${code} ${shows}`).toEqual([]);
    }
  });
});

describe('as Markdown', () => {
  const markdown = referenceMarkdown(reference);

  test('every code is a heading or a row', () => {
    for (const { code } of entries) expect(markdown).toContain(`### \`${code}\` `);
    for (const { code } of [...reference.copy, ...reference.file]) expect(markdown).toContain(`| \`${code}\` |`);
    for (const { id } of reference.repairs) expect(markdown).toContain(`### \`${id}\`\n`);
  });

  test('no example becomes markup', () => {
    expect(markdown).toContain('≥\\*\\*');
    expect(markdown).not.toMatch(/^[^|`]*<p>/m);
  });

  test('rows of tables have as many cells as their heads', () => {
    for (const line of markdown.split('\n').filter((text) => text.startsWith('| '))) {
      expect([2, 3], line).toContain(line.replaceAll('\\|', '').split('|').length - 2);
    }
  });
});

describe('as a page', () => {
  const page = referenceHtml(reference);

  test('every name is an anchor, once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { code } of entries) expect(ids).toContain(code);
  });

  test('needs nothing from elsewhere', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import/);
  });

  test('no example becomes markup', () => {
    expect(page).toContain('&lt;p&gt;根据上级要求');
    expect(page.match(/<script>/g)).toHaveLength(1);
  });
});

test('signs that cannot be seen are named', () => {
  expect(visibleText('预算\u200b执行\n率\t\uf0fe\u00a0')).toBe('预算⟨U+200B⟩执行⏎率⇥⟨U+F0FE⟩⟨U+00A0⟩');
  expect(visibleText('　全角空格 ≥90%')).toBe('　全角空格 ≥90%');
});
