import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const builtCli = join(root, 'dist', 'cli', 'main.js');

/** The library as it is built: what tsx makes of the sources keeps names of functions, which costs time where many are made. */
export const builtLibrary = (): Promise<typeof import('../../../src/index.ts')> =>
  import(pathToFileURL(join(root, 'dist', 'index.js')).href);

/** Whether a source is younger than what is built. */
export const isBuildStale = (): boolean => {
  const builtMs = statSync(builtCli).mtimeMs;
  const sources = join(root, 'src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).some((name) => statSync(join(sources, name)).mtimeMs > builtMs);
};

export interface ProcessCost {
  readonly wallMs: number;
  /** Of the process and all processes below it. */
  readonly cpuMs: number;
  /** Of the largest one. */
  readonly peakMiB: number;
  readonly exitCode: number | null;
}

/** How often a process tells: a worker is ended without notice. */
const tellEveryMs = 50;

/**
 * Told by every process again and again, into a file of its own in the folder that the environment names. Where the system says it, the
 * peak is that of the program itself: what getrusage(2) gives begins with the size of the process that started it.
 */
const reporter = `
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const peakOfProgram = () => {
  try {
    return Number(/^VmHWM:\\s*(\\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return undefined;
  }
};
const tell = () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const told = { cpu: userCPUTime + systemCPUTime, rss: peakOfProgram() ?? maxRSS };
  const file = process.env.JIXIAO_BENCH_USAGE + '/' + process.pid;
  writeFileSync(file + '.new', JSON.stringify(told));
  renameSync(file + '.new', file);
};
setInterval(tell, ${tellEveryMs}).unref();
process.on('exit', tell);
`;

/** Runs the built command line and says what it took. */
export const measureCli = (args: readonly string[]): ProcessCost => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    const usage = join(folder, 'usage');
    const hook = join(folder, 'report-usage.cjs');
    mkdirSync(usage);
    writeFileSync(hook, reporter);
    const startedMs = performance.now();
    const { status } = spawnSync(process.execPath, [builtCli, ...args], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, JIXIAO_BENCH_USAGE: usage, NODE_OPTIONS: `--require ${hook}` },
    });
    const wallMs = performance.now() - startedMs;
    const told = readdirSync(usage)
      .filter((name) => !name.endsWith('.new'))
      .map((name) => JSON.parse(readFileSync(join(usage, name), 'utf8')) as { readonly cpu: number; readonly rss: number });
    return {
      wallMs,
      cpuMs: told.reduce((total, { cpu }) => total + cpu, 0) / 1000,
      peakMiB: Math.max(0, ...told.map(({ rss }) => rss)) / 1024,
      exitCode: status,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A folder for the outputs and inputs of one measurement. */
export const inTemporaryFolder = async <Result>(work: (folder: string) => Promise<Result> | Result): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
