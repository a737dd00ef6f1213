import { type Claim, claimIds } from '../batch/claimed-ids.ts';
import type { Conversion, Resources } from '../batch/conversion.ts';
import { failed } from '../batch/file-outcome.ts';
import { createFreshLines } from '../batch/fresh-lines.ts';
import { isSettled, type JournalEntry } from '../batch/journal-entry.ts';
import { createPathOrder } from '../batch/path-order.ts';
import type { RunFile } from '../batch/run-report.ts';
import { storedToLine, storedUnderName } from '../batch/stored-record.ts';
import type { ContentTask } from './convert-content.ts';
import type { InputFile } from './find-inputs.ts';
import { type InputIdentity, identifyInput } from './read-input.ts';
import type { RunLog } from './run-log.ts';
import type { RunState } from './run-state.ts';

export interface ConversionRun {
  /** What has to be converted, content by content; what is known already is settled on the way. */
  tasks(stopped: () => boolean): AsyncGenerator<ContentTask>;
  settle(task: ContentTask, conversion: Conversion): void;
  /** Whether every file has been passed on. */
  isComplete(): boolean;
}

export interface RunBounds {
  readonly pipeline: string;
  readonly resources: Resources;
  readonly limitBytes: number;
}

/** What became of a file, passed on in path order. */
export interface PassedFile {
  readonly report: RunFile;
  /** Null where its bytes could not be had. */
  readonly entry: JournalEntry | null;
  /** Of forms.ndjson. */
  readonly lines: readonly string[];
}

export interface RunListener {
  pass(file: PassedFile): void;
  /** A file is done, in whatever order. */
  done(file: string, outcome: { readonly failure: string | null; readonly forms: number; readonly fresh: boolean }): void;
}

type Place =
  | { readonly kind: 'unread'; readonly report: RunFile }
  | { readonly kind: 'content'; readonly input: InputFile; readonly identity: InputIdentity; readonly sameAs: string | null };

/** Takes the files in path order, finds what has to be done, and puts together what is. */
export const openConversionRun = (
  files: readonly InputFile[],
  { journal, records }: Pick<RunState, 'journal' | 'records'>,
  { pipeline, resources, limitBytes }: RunBounds,
  listener: RunListener,
  log: RunLog,
): ConversionRun => {
  const claims = new Map<string, Claim>();
  const settled = new Set<string>();
  const fresh = createFreshLines();

  const placeOf = (input: InputFile): Place => {
    const { file } = input;
    const identity = identifyInput(input, limitBytes);
    if ('outcome' in identity) {
      log.warn({ file, ...identity }, 'not read');
      return { kind: 'unread', report: { input: input.input, file, sha256: null, bytes: null, ...identity } };
    }
    const claim = claimIds(claims, { sha256: identity.sha256, file });
    if (claim.kind !== 'collision') return { kind: 'content', input, identity, sameAs: claim.kind === 'first' ? null : claim.file };
    const outcome = failed('internal', `记录编号与 ${claim.file} 相同而内容不同（SHA-256 前 16 位相同），未写入`);
    log.error({ file, ...identity, ...outcome }, 'record id taken');
    return { kind: 'unread', report: { input: input.input, file, ...identity, ...outcome } };
  };

  const entryOf = (sha256: string): JournalEntry => {
    const entry = journal.find(sha256);
    if (entry === null) throw new Error(`journal lost ${sha256}`);
    return entry;
  };

  /** The stored texts of an entry; null where one is gone or was changed. */
  const textsOf = (entry: JournalEntry): readonly string[] | null => {
    const texts = formIds(entry).map((id, ordinal) => records.read(id, entry.records[ordinal] ?? ''));
    return texts.every((text) => text !== null) ? texts : null;
  };

  /** Whether an earlier run, or the part of this one that was killed, has done it. */
  const recall = (sha256: string, file: string): boolean => {
    const entry = journal.find(sha256);
    const texts = entry !== null && isSettled(entry, resources) ? textsOf(entry) : null;
    if (entry === null || texts === null) return false;
    if (entry.file !== file) {
      const ids = formIds(entry);
      const hashes = texts.map((text, ordinal) => records.stage(ids[ordinal] ?? '', storedUnderName(text, file)));
      journal.append({ ...entry, file, records: hashes });
    }
    fresh.keep(
      sha256,
      texts.map((text) => storedToLine(text, file)),
    );
    settled.add(sha256);
    tell(file, entry, false);
    return true;
  };

  const tell = (file: string, { outcome }: Pick<JournalEntry, 'outcome'>, isFresh: boolean): void =>
    listener.done(file, {
      failure: outcome.outcome === 'failed' ? outcome.error.message : null,
      forms: outcome.outcome === 'converted' ? outcome.forms.length : 0,
      fresh: isFresh,
    });

  const linesOf = (entry: JournalEntry, file: string, sameAs: string | null): readonly string[] => {
    const kept = sameAs === null ? fresh.take(entry.sha256) : undefined;
    if (kept !== undefined) return kept;
    const texts = textsOf(entry);
    if (texts === null) throw new Error(`records of ${entry.sha256} were changed while the run went on`);
    return texts.map((text) => storedToLine(text, file));
  };

  const passContent = ({ input, identity, sameAs }: Extract<Place, { readonly kind: 'content' }>): void => {
    const entry = entryOf(identity.sha256);
    if (sameAs !== null) tell(input.file, entry, false);
    const facts = { input: input.input, file: input.file, ...identity, ...(sameAs === null ? {} : { sameAs }) };
    listener.pass({ report: { ...facts, ...entry.outcome }, entry, lines: linesOf(entry, input.file, sameAs) });
  };

  const passUnread = (report: RunFile): void => {
    tell(report.file, { outcome: report }, false);
    listener.pass({ report, entry: null, lines: [] });
  };

  const order = createPathOrder<Place>(
    (place) => place.kind === 'unread' || settled.has(place.identity.sha256),
    (place) => (place.kind === 'unread' ? passUnread(place.report) : passContent(place)),
  );

  return {
    async *tasks(stopped) {
      for (const [index, input] of files.entries()) {
        if (stopped()) return;
        const place = placeOf(input);
        order.put(index, place);
        const isNew = place.kind === 'content' && place.sameAs === null && !recall(place.identity.sha256, input.file);
        if (isNew) yield { path: input.path, file: input.file, sha256: place.identity.sha256 };
        else await breath();
        order.advance();
      }
    },
    settle({ file, sha256 }, { records: texts, ...facts }) {
      const hashes = texts.map(({ id, pretty }) => records.stage(id, pretty));
      journal.append({ pipeline, sha256, file, ...facts, records: hashes });
      fresh.keep(
        sha256,
        texts.map(({ line }) => line),
      );
      settled.add(sha256);
      tell(file, facts, true);
      order.advance();
    },
    isComplete: () => order.reached === files.length,
  };
};

const formIds = ({ outcome }: JournalEntry): readonly string[] =>
  outcome.outcome === 'converted' ? outcome.forms.map(({ id }) => id) : [];

/** Lets signals and results in between files that are settled without waiting. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
