import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processMemory } from '../../../src/cli/process-memory.ts';
import { median } from './cpu-time.ts';
import { archiveSamples, writeCopies } from './many-files.ts';
import { builtCli, inTemporaryFolder, root } from './measured-process.ts';

export interface Soak {
  readonly files: number;
  readonly failed: number;
  /** More than the workers of the run where some were replaced on the way. */
  readonly workers: number;
  /** Resident memory of a worker, the median of what was seen of all workers around that many files of each. */
  readonly points: readonly { readonly filesOfWorker: number; readonly rssMiB: number }[];
}

const lookEveryMs = 50;
const mebibyte = 1024 * 1024;
/** Between two collections the memory of a worker goes up and down: it is looked at over so many of its files. */
const windowShare = 0.1;

/** Converts so many files, no two alike, and watches its workers from outside (Linux only). */
export const soak = (files: number, jobs: number, lookAt: readonly number[]): Promise<Soak> =>
  inTemporaryFolder(async (folder) => {
    const inputs = join(folder, 'in');
    writeCopies(inputs, archiveSamples, files);
    const args = ['convert', inputs, '--out', join(folder, 'out'), '--jobs', String(jobs), '--progress', 'plain'];
    const run = spawn(process.execPath, [builtCli, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let done = 0;
    run.stderr.setEncoding('utf8').on('data', (text: string) => {
      done += text.split('\n').length - 1;
    });
    const seen: { readonly filesOfWorker: number; readonly rssMiB: number }[] = [];
    const workers = new Set<number>();
    const look = setInterval(() => {
      for (const pid of childrenOf(run.pid)) {
        workers.add(pid);
        const bytes = processMemory(pid);
        if (bytes !== null) seen.push({ filesOfWorker: done / jobs, rssMiB: bytes / mebibyte });
      }
    }, lookEveryMs);
    await new Promise((resolve) => run.once('close', resolve));
    clearInterval(look);
    const { totals } = JSON.parse(readFileSync(join(folder, 'out', 'run.json'), 'utf8')) as {
      readonly totals: { readonly failed: number };
    };
    const points = lookAt.map((filesOfWorker) => {
      const near = seen.filter((one) => Math.abs(one.filesOfWorker - filesOfWorker) <= filesOfWorker * windowShare);
      return { filesOfWorker, rssMiB: median(near.map(({ rssMiB }) => rssMiB)) };
    });
    return { files, failed: totals.failed, workers: workers.size, points };
  });

const childrenOf = (pid: number | undefined): readonly number[] => {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  } catch {
    return [];
  }
};
