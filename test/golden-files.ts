import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GoldenCase } from '../fixtures/make/golden-cases.ts';
import type { FormRecord } from '../src/canonical/form-record.ts';
import { ingest } from '../src/ingest.ts';

const fixturesFolder = fileURLToPath(new URL('../fixtures', import.meta.url));

export const ingestFixture = (path: string): Promise<readonly FormRecord[]> =>
  ingest(new Uint8Array(readFileSync(join(fixturesFolder, path))), path);

/** Paths of a case's forms from the fixtures folder, in a fixed order. */
export const filesOf = ({ folder, stem }: GoldenCase): readonly string[] =>
  readdirSync(join(fixturesFolder, folder))
    .filter((name) => name.startsWith(stem) && !name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** Where the golden records of a case stand. */
export const expectedPath = ({ folder, stem }: GoldenCase): string => join(fixturesFolder, folder, `${stem}expected.json`);

/** What the form says, whatever file it came in. */
export type Said = Omit<FormRecord, 'id' | 'source' | 'repairs' | 'flags' | 'evidence'>;

export const saidBy = ({ id: _id, source: _source, repairs: _repairs, flags: _flags, evidence: _evidence, ...said }: FormRecord): Said =>
  said;

/** What a file's own history adds: its flags, the repairs that were judged, and how many of each exact kind there were. */
export interface Told {
  readonly flags: readonly string[];
  readonly judgedRepairs: readonly string[];
  readonly exactRepairs: Readonly<Record<string, number>>;
}

export const toldBy = ({ repairs, flags }: FormRecord): Told => {
  const exact = repairs.filter(({ confidence }) => confidence === undefined).map(({ rule }) => rule);
  return {
    flags: flags.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`.trim()),
    judgedRepairs: repairs
      .filter(({ confidence }) => confidence !== undefined)
      .map(
        ({ pointer, rule, before, after, applied }) =>
          `${pointer} ${rule}: ${shortened(before)} → ${shortened(after)}${applied ? '' : ' (suggested)'}`,
      ),
    exactRepairs: Object.fromEntries([...new Set(exact)].sort().map((rule) => [rule, exact.filter((each) => each === rule).length])),
  };
};

const longestQuote = 60;

/** Narrative is told by its two ends. */
const shortened = (text: string | null): string | null =>
  text === null || text.length <= longestQuote ? text : `${text.slice(0, longestQuote / 2)}…${text.slice(-longestQuote / 2)}`;
