/** Processor time of this process, all its threads together: other work on the machine matters less than to a clock. */
export const cpuMsOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Runs all of the works in turns until that took so long: V8 compiles in steps, and an archive spends its time in what has been compiled. */
export const warmUp = async (works: readonly (() => unknown)[], leastMs: number): Promise<void> => {
  for (let spentMs = 0; spentMs < leastMs; ) for (const work of works) spentMs += await cpuMsOf(work);
};

export interface Rounds {
  readonly count: number;
  /** Work that is shorter is repeated within a round until it takes about this long. */
  readonly leastMs: number;
}

/**
 * Median milliseconds of each piece of work, the pieces taking turns at going first: what one leaves to collect is paid by the other
 * as often as not. Each is run before anything is timed, since the first runs of a process pay for loading and compiling.
 */
export const medianCpuMs = async (works: readonly (() => unknown)[], { count, leastMs }: Rounds): Promise<readonly number[]> => {
  const repeats: number[] = [];
  for (const work of works) {
    await work();
    const once = await cpuMsOf(work);
    repeats.push(Math.max(1, Math.ceil(leastMs / Math.max(once, 0.1))));
  }
  const taken = works.map((): number[] => []);
  for (let round = 0; round < count; round += 1) {
    const order = works.map((_, index) => (index + round) % works.length);
    for (const index of order) {
      const times = repeats[index] ?? 1;
      const ms = await cpuMsOf(async () => {
        for (let time = 0; time < times; time += 1) await works[index]?.();
      });
      taken[index]?.push(ms / times);
    }
  }
  return taken.map(median);
};
