import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conversion, Loss, Resources } from '../../src/batch/conversion.ts';
import { convertAll } from '../../src/batch/convert-all.ts';
import { lostFile } from '../../src/batch/lost-file.ts';
import type { ContentTask } from '../../src/cli/convert-content.ts';
import { type RunLog, silentLog } from '../../src/cli/run-log.ts';
import { startCrew } from '../../src/cli/worker-crew.ts';
import { workerStart } from '../../src/cli/worker-start.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { type Format, spoiltFile } from './spoilt-file.ts';

export interface FuzzRequest {
  readonly format: Format;
  readonly seed: number;
  /** Which of the files of this seed. */
  readonly from: number;
  readonly to: number;
  readonly jobs: number;
  readonly resources: Resources;
  /** For workers that run from the sources. */
  readonly execArgv: readonly string[];
  /** Told of each file when it is done. */
  readonly onDone?: (number: number, faults: readonly Fault[]) => void;
}

/** A file that ended in neither a record nor an IngestError, or that ended a worker on its way. */
export interface Fault {
  readonly number: number;
  readonly story: string;
  readonly what: string;
}

export interface FuzzResult {
  /** How many files ended how: 'record', or the code of the error. */
  readonly ends: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** Slowest first. */
  readonly slowest: readonly { readonly number: number; readonly story: string; readonly milliseconds: number }[];
}

interface FuzzTask extends ContentTask {
  readonly number: number;
  readonly story: string;
}

const slowestKept = 5;

/** Converts spoilt files by the same workers, bounds and second tries as `jixiao convert` does. */
export const fuzzRun = async ({ format, seed, from, to, jobs, resources, execArgv, onDone }: FuzzRequest): Promise<FuzzResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-fuzz-'));
  const ends = new Map<string, number>();
  const faults: Fault[] = [];
  const taken: { readonly number: number; readonly story: string; readonly milliseconds: number }[] = [];
  const crew = startCrew(
    jobs,
    { ...workerStart({ repairs: 'all', limits: defaultLimits, log: 'debug' }, resources, []), execArgv },
    loggedFaults(faults),
  );
  const settle = ({ number, story, path }: FuzzTask, { outcome, milliseconds, resources: exceeded }: Conversion): void => {
    const end = outcome.outcome === 'converted' ? 'record' : outcome.error.code;
    ends.set(end, (ends.get(end) ?? 0) + 1);
    taken.push({ number, story, milliseconds });
    const message = outcome.outcome === 'failed' ? outcome.error.message : '';
    const isFault = exceeded !== undefined || ['internal', 'crashed', 'unreadable'].includes(end) || !isForPeople(message);
    if (isFault) faults.push({ number, story, what: `${end}: ${message}` });
    rmSync(Buffer.from(path));
    onDone?.(number, faults);
  };
  try {
    await convertAll(spoiltFiles(folder, format, seed, from, to), crew, {
      settle,
      lost: ({ number, story }: FuzzTask, { cause, how }: Loss) =>
        void faults.push({ number, story, what: `worker lost: ${cause}, ${how}` }),
      giveUp: (loss: Loss) => lostFile(loss, resources),
      stopped: () => false,
    });
  } finally {
    crew.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const slowest = taken.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, slowestKept);
  return { ends: Object.fromEntries([...ends].sort(([one], [other]) => (one < other ? -1 : 1))), faults, slowest };
};

async function* spoiltFiles(folder: string, format: Format, seed: number, from: number, to: number): AsyncGenerator<FuzzTask> {
  for (let number = from; number < to; number += 1) {
    const { bytes, story } = spoiltFile(format, seed, number);
    const file = `${number}.${format}`;
    writeFileSync(join(folder, file), bytes);
    yield { path: Buffer.from(join(folder, file)), file, sha256: createHash('sha256').update(bytes).digest('hex'), number, story };
  }
}

/** One line in Chinese: no stack, no exception of a library. */
const isForPeople = (message: string): boolean =>
  message === '' || (/\p{Script=Han}/u.test(message) && !/\n|\bat .*:\d+|Error\b/.test(message));

/** What no outcome tells: an exception in nobody's hands, which need not spoil the file it came from. */
const loggedFaults = (faults: Fault[]): RunLog => ({
  ...silentLog,
  error: (fields, message) => {
    if (message === 'exception outside any file' || message === 'unhandled rejection') {
      faults.push({ number: -1, story: '', what: `${message}: ${JSON.stringify(fields.err)}` });
    }
  },
});
