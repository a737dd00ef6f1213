import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { distinctCopy } from './distinct-copies.ts';
import { inTemporaryFolder, measureCli, type ProcessCost, root } from './measured-process.ts';

export const fileCounts = [10, 50, 100, 500, 1000, 2000];

const inFormats = (...endings: readonly string[]): readonly string[] =>
  endings.map((ending) => `fixtures/shanghai-2018-library/form.${ending}`);

/** A quick format and a middling one, in turns: what a run itself takes shows beside them. */
export const quickSamples = inFormats('txt', 'xlsx');
/** A form in every format, as an archive has them. */
export const archiveSamples = inFormats('txt', 'xlsx', 'xls', 'docx', 'pdf');

/** Copies of the samples in turns, no two alike. */
export const writeCopies = (folder: string, samples: readonly string[], count: number): void => {
  mkdirSync(folder);
  const originals = samples.map((path) => ({ name: basename(path), bytes: readFileSync(join(root, path)) }));
  for (let index = 0; index < count; index += 1) {
    const original = originals[index % originals.length];
    if (original) writeFileSync(join(folder, `${index}${extname(original.name)}`), distinctCopy(original.name, original.bytes, index));
  }
};

/** Converts so many files, no two alike. */
export const measureFiles = (samples: readonly string[], count: number, options: readonly string[] = []): Promise<ProcessCost> =>
  inTemporaryFolder((folder) => {
    const inputs = join(folder, 'in');
    writeCopies(inputs, samples, count);
    return measureCli(['convert', inputs, '--out', join(folder, 'out'), '--progress', 'none', ...options]);
  });
