import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './disk-reason.ts';
import { printable } from './display-width.ts';
import { UsageError } from './usage-error.ts';

/** Who holds an output folder. */
interface Holder {
  readonly pid: number;
  /** Process numbers are used again; the moment a process began tells two of the same number apart. Null where the system does not say. */
  readonly began: string | null;
  readonly host: string;
}

/**
 * Two runs in one folder would take away each other's outputs. The lock is a file made by a hard link, which succeeds for one of
 * two; that of a run that was killed is taken over.
 *
 * @returns how to give it back
 */
export const takeRunLock = (path: string, folder: string): (() => void) => {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beganOf(process.pid), host: hostname() } satisfies Holder));
  try {
    while (!linked(mine, path)) {
      const text = textOf(path);
      if (text === null) continue;
      const holder = holderOf(text);
      if (holder !== null && isAlive(holder)) throw new UsageError(refusal(folder, holder, path));
      removeExactly(path, text, `${mine}.dead`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
};

const refusal = (folder: string, { pid, host }: Holder, path: string): string =>
  host === hostname()
    ? `输出文件夹 ${printable(folder)} 正由另一次运行使用（进程 ${pid}），请等它结束，或换一个 --out`
    : `输出文件夹 ${printable(folder)} 正由 ${printable(host)} 上的另一次运行使用（进程 ${pid}）；若那次运行已不在，请删除 ${printable(path)}`;

const linked = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (withoutLinks.has(errorCode(error))) return copied(from, to);
    throw error;
  }
};

/** What memory sticks and some network folders answer: FAT has no hard links. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);

const copied = (from: string, to: string): boolean => {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Renamed first, then looked at: had another run taken the lock over meanwhile, it gets it back. */
const removeExactly = (path: string, text: string, aside: string): void => {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (textOf(aside) !== text) linked(aside, path);
  rmSync(aside, { force: true });
};

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Null for what a run that was killed left half written. */
const holderOf = (text: string): Holder | null => {
  try {
    const { pid, began, host } = JSON.parse(text);
    return typeof pid === 'number' && typeof host === 'string' ? { pid, began: typeof began === 'string' ? began : null, host } : null;
  } catch {
    return null;
  }
};

/** A run on another machine that shares the folder cannot be asked: it counts as alive. */
const isAlive = ({ pid, began, host }: Holder): boolean => {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  return began === null || beganOf(pid) === began;
};

/** Clock ticks from the start of the system to that of the process: field 22 of proc(5), counted behind the name in parentheses. */
const beganOf = (pid: number): string | null => {
  const fields = textOf(`/proc/${pid}/stat`);
  return fields?.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};
