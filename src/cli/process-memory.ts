import { readFileSync } from 'node:fs';

/** What Linux counts in, on every machine that Node runs on with it but a few ARM servers. */
const pageBytes = 4096;

/** Resident memory of another process, from proc(5); null where the system has no such file: there the bound on V8's heap stands alone. */
export const processMemory = (pid: number | undefined): number | null => {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * pageBytes : null;
  } catch {
    return null;
  }
};
