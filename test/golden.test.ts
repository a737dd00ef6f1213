import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FormFacts } from '../fixtures/make/form-facts.ts';
import { goldenCases } from '../fixtures/make/golden-cases.ts';
import type { FormRecord } from '../src/canonical/form-record.ts';
import { expectedPath, filesOf, ingestFixture, type Said, saidBy, type Told, toldBy } from './golden-files.ts';

interface Expected {
  readonly said: readonly Said[];
  /** By file, one per record. */
  readonly told: Readonly<Record<string, readonly Told[]>>;
}

const updates = process.env.UPDATE_GOLDEN === '1';

describe.each(goldenCases)('the fixture $name', (golden) => {
  const files = filesOf(golden);
  const path = expectedPath(golden);
  const records = Object.fromEntries(files.map((file) => [file, ingestFixture(file)] as const));
  const recordsOf = async (file: string): Promise<readonly FormRecord[]> => (await records[file]) ?? [];

  it.each(files)('says in %s what its content says', (file) => expectContent(file));

  const expectContent = async (file: string): Promise<void> => {
    const found = await recordsOf(file);
    expect(found.map(({ template }) => template.family)).toEqual(golden.facts.map(({ family }) => family));
    found.forEach((record, index) => {
      const facts = golden.facts[index];
      if (facts) expectFacts(record, facts);
    });
  };

  it('gives the same record in every format, origins and repairs aside', async () => {
    const [first, ...others] = files;
    const said = (await recordsOf(first ?? '')).map(saidBy);
    for (const file of others) expect((await recordsOf(file)).map(saidBy), file).toEqual(said);
  });

  it('gives the golden record (UPDATE_GOLDEN=1 writes it anew)', async () => {
    const told = await Promise.all(files.map(async (file) => [file.replace(/^.*\//, ''), (await recordsOf(file)).map(toldBy)] as const));
    const found: Expected = { said: (await recordsOf(files[0] ?? '')).map(saidBy), told: Object.fromEntries(told) };
    if (updates) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('leads every value it read back to a place in the file', async () => {
    for (const file of files)
      for (const record of await recordsOf(file)) {
        const facts = golden.facts[record.source.ordinal];
        const pointers = [
          '/template/title',
          '/fiscalYear',
          ...Object.keys(facts?.leaves ?? {}).map((key) => `/${key.replace('.', '/')}`),
          ...record.indicators.flatMap((_, index) =>
            ['level1', 'level2', 'name', 'target/text'].map((leaf) => `/indicators/${index}/${leaf}`),
          ),
        ];
        const without = pointers.filter((pointer) => (record.evidence[pointer]?.origins.length ?? 0) === 0);
        expect(without, file).toEqual([]);
      }
  });
});

type Extra = FormFacts['extras'][number];

/** Compares leaf by leaf, so that a failure names the leaf. */
function expectFacts(record: FormRecord, facts: FormFacts): void {
  expect(record.template.title).toBe(facts.title);
  expect(record.fiscalYear).toBe(facts.fiscalYear);
  for (const group of ['project', 'narrative', 'budget'] as const)
    for (const [leaf, value] of Object.entries(record[group])) {
      const key = `${group}.${leaf}`;
      expect({ [key]: value }).toEqual({ [key]: Object.entries(facts.leaves).find(([each]) => each === key)?.[1] ?? null });
    }
  expect(record.extras.map(withoutColons).sort(byText)).toEqual([...facts.extras].sort(byText));
  expect(
    record.indicators.map(({ level1, level2, name, target, weight, direction, actual, score, note }) => ({
      ...{ level1, level2, name, target: target.text, weight, direction },
      ...{ actual: actual?.text ?? null, score, note },
    })),
  ).toEqual(facts.indicators.map((row) => ({ ...{ weight: null, direction: null, actual: null, score: null, note: null }, ...row })));
}

/** 中期资金总额：／其中：财政拨款: a colon that ends a label says nothing. */
const withoutColons = ({ label, text }: Extra): Extra => ({ label: label.replace(/[：:](?=／|$)/g, ''), text });

const byText = (one: Extra, other: Extra) => (`${one.label}${one.text}` < `${other.label}${other.text}` ? -1 : 1);
