import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Operation = 'openSync' | 'writeSync' | 'writeFileSync' | 'renameSync' | 'linkSync' | 'rmSync' | 'mkdirSync' | 'fsyncSync';
const operations: readonly Operation[] = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
  'fsyncSync',
];

export interface DiskTrouble {
  /** Which operation that changes the disk fails, from 1; none of a run that is only counted. */
  readonly at: number;
  /** 'killed': that one half done, and nothing after it. Otherwise a code: that one fails, what comes after goes well again. */
  readonly how: 'killed' | 'ENOSPC';
  /** Which operations can fail. */
  readonly of?: readonly Operation[];
}

/** Does the work with a disk that fails once, or from then on. @returns how many operations there were, and how the work ended */
export const withFailingDisk = async (trouble: DiskTrouble, work: () => Promise<unknown>) => {
  const originals = Object.fromEntries(operations.map((name) => [name, fs[name]]));
  const counted = trouble.of ?? operations;
  let count = 0;
  let dead = false;
  const failing =
    (name: Operation) =>
    (...args: readonly unknown[]): unknown => {
      const real = originals[name] as (...args: readonly unknown[]) => unknown;
      if (dead && !reads(name, args)) throw new Error('killed');
      if (!counted.includes(name) || reads(name, args)) return real(...args);
      count += 1;
      if (count !== trouble.at) return real(...args);
      if (trouble.how !== 'killed') throw Object.assign(new Error(trouble.how), { code: trouble.how, syscall: name });
      dead = true;
      const half = halfOf(name, args);
      if (half !== null) real(...half);
      throw new Error('killed');
    };
  for (const name of operations) Object.assign(fs, { [name]: failing(name) });
  syncBuiltinESMExports();
  try {
    return { error: await work().then(() => null, identity), operations: count };
  } finally {
    Object.assign(fs, originals);
    syncBuiltinESMExports();
  }
};

const identity = (error: unknown): unknown => error;
const reads = (name: Operation, [, flags]: readonly unknown[]): boolean => name === 'openSync' && (flags === 'r' || flags === undefined);

/** What a process that dies within a write has written. */
const halfOf = (name: Operation, [target, data, ...rest]: readonly unknown[]): readonly unknown[] | null => {
  if (name === 'writeFileSync') return [target, String(data).slice(0, String(data).length / 2), ...rest];
  if (name !== 'writeSync' || !Buffer.isBuffer(data)) return null;
  return [target, data, 0, Math.floor(data.length / 2)];
};
