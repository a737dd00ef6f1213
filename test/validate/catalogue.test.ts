import { describe, expect, it } from 'vitest';
import { formRecordSchema } from '../../src/canonical/form-record.ts';
import { catalogue } from '../../src/validate/catalogue.ts';
import type { Outcome, Rule } from '../../src/validate/rule.ts';
import { examine, validate } from '../../src/validate/validate.ts';

const outcomes = (rule: Rule, record: Rule['fires'][number]['record'], outcome: Outcome) =>
  examine(record)
    .filter((finding) => finding.rule === rule && finding.outcome === outcome)
    .map(({ message }) => message);

describe('the catalogue', () => {
  it('names every code once, in kebab-case', () => {
    const codes = catalogue.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('says of every rule in one Chinese sentence what it asks for, and on what it rests', () => {
    for (const { title, basis } of catalogue) {
      expect(title).toMatch(/^[^。]+。$/);
      expect(basis.id).toMatch(/^R\d\d$/);
      expect(basis.source).not.toBe('');
    }
  });

  it('answers every rule of the reference', () => {
    const groups: readonly (readonly [first: number, last: number])[] = [
      [1, 18],
      [20, 29],
      [30, 44],
      [50, 72],
      [80, 93],
    ];
    const asked = groups.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => `R${String(first + index).padStart(2, '0')}`),
    );
    const answered = new Set(catalogue.flatMap(({ basis }) => [basis.id, ...(basis.also ?? [])]));
    expect(asked.filter((id) => !answered.has(id))).toEqual([]);
    expect([...answered].filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('has for every rule an example that raises it and one that must be left alone', () => {
    for (const rule of catalogue) {
      expect(rule.fires.length, rule.code).toBeGreaterThan(0);
      expect(rule.leavesAlone.length, rule.code).toBeGreaterThan(0);
    }
  });
});

describe.each(catalogue.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it.each(rule.fires.map((example) => [example.shows, example.record] as const))('is raised by %s', (_shows, record) => {
    expect(formRecordSchema.safeParse(record).error).toBeUndefined();
    expect(outcomes(rule, record, 'violated')).not.toEqual([]);
    expect(outcomes(rule, record, 'undecidable')).toEqual([]);
    const flags = validate(record).filter(({ code }) => code === rule.code);
    expect(flags).not.toEqual([]);
    for (const { pointer, message } of flags) {
      expect(pointer).toMatch(/^(?:\/[A-Za-z0-9]+)+$/);
      expect(message).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it.each(rule.leavesAlone.map((example) => [example.shows, example.record] as const))('leaves alone %s', (_shows, record) => {
    expect(formRecordSchema.safeParse(record).error).toBeUndefined();
    const messages = examine(record)
      .filter((finding) => finding.rule === rule)
      .map(({ message }) => message);
    expect(messages).toEqual([]);
  });

  it('cannot tell where it says so', () => {
    for (const { record, shows } of rule.undecided ?? []) {
      expect(outcomes(rule, record, 'violated'), shows).toEqual([]);
      expect(outcomes(rule, record, 'undecidable'), shows).not.toEqual([]);
    }
  });
});
