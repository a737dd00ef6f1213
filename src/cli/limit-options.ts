import { InvalidArgumentError, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { defaultLimits } from '../model/limits.ts';

/** Bounds on what one file may cost, and how many files are in hand at a time. */
export interface LimitFlags {
  readonly jobs: number;
  readonly limitBytes: number;
  readonly limitInflated: number;
  readonly limitPages: number;
  readonly limitCells: number;
  readonly limitSeconds: number;
  readonly limitMemory: number;
}

/** A book of 2,000 pages takes some two minutes on a slow machine. */
const defaultSeconds = 300;
/** Bytes. The largest workbook within the other bounds stays below. */
const defaultMemory = 2 * 1024 ** 3;
/** A worker holds some 150 MB when it has done nothing hard. */
const leastMemory = 256 * 1024 ** 2;
/** A timer of more milliseconds than fit into 31 bits fires at once. */
const mostSeconds = 2_000_000;
const mostJobs = 256;

const units: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

// Commander puts these words behind 'Allowed choices are', and usage-line.ts puts all of it into Chinese.
const refuse = (allowed: string): never => {
  throw new InvalidArgumentError(`Allowed choices are ${allowed}.`);
};

const counted =
  (least: number, most: number) =>
  (value: string): number => {
    const count = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return count >= least && count <= most ? count : refuse(`${least} 到 ${most} 的整数`);
  };

/** '200M' → 209715200. */
const sized =
  (least: number) =>
  (value: string): number => {
    const [, digits, unit] = /^(\d{1,12}(?:\.\d+)?)([kmg]?)(?:i?b)?$/i.exec(value) ?? [];
    const bytes = digits === undefined ? Number.NaN : Math.floor(Number(digits) * (units[unit?.toLowerCase() ?? ''] ?? 1));
    return bytes >= least ? bytes : refuse(`字节数，可带 K、M、G（如 200M）${least > 1 ? `，至少 ${sizeText(least)}` : ''}`);
  };

const sizeText = (bytes: number): string => (bytes % 1024 ** 3 === 0 ? `${bytes / 1024 ** 3}G` : `${bytes / 1024 ** 2}M`);

const manyPages = 1_000_000;
const manyCells = 1_000_000_000;

export const limitOptions = (): readonly Option[] => [
  new Option('--jobs <n>', 'worker processes, each with one file in hand and one core')
    .argParser(counted(1, mostJobs))
    .default(Math.min(availableParallelism(), mostJobs), 'the number of cores'),
  sizeOption('--limit-bytes <size>', 'largest file', defaultLimits.bytes),
  sizeOption(
    '--limit-inflated <size>',
    'largest content of a file that is a zip (DOCX, XLSX), or of the streams of a PDF',
    defaultLimits.inflatedBytes,
  ),
  countOption('--limit-pages <n>', 'most pages of a file', defaultLimits.pages, manyPages),
  countOption('--limit-cells <n>', 'most cells of a file', defaultLimits.cells, manyCells),
  countOption('--limit-seconds <n>', 'longest time for a file', defaultSeconds, mostSeconds),
  new Option('--limit-memory <size>', 'most memory of a worker')
    .argParser(sized(leastMemory))
    .default(defaultMemory, sizeText(defaultMemory)),
];

const sizeOption = (flags: string, description: string, value: number): Option =>
  new Option(flags, description).argParser(sized(1)).default(value, sizeText(value));

const countOption = (flags: string, description: string, value: number, most: number): Option =>
  new Option(flags, description).argParser(counted(1, most)).default(value);
