import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder, measureCli, type ProcessCost, root } from './measured-process.ts';

export const fileCounts = [10, 50, 100, 500, 1000, 2000];

/** A quick format and a middling one, in turns. */
const samples = ['fixtures/shanghai-2018-library/form.txt', 'fixtures/shanghai-2018-library/form.xlsx'];

/** Converts so many files, no two alike. */
export const measureFiles = (count: number, options: readonly string[] = []): Promise<ProcessCost> =>
  inTemporaryFolder((folder) => {
    const inputs = join(folder, 'in');
    mkdirSync(inputs);
    const originals = samples.map((path) => ({ bytes: readFileSync(join(root, path)), extension: path.slice(path.lastIndexOf('.')) }));
    for (let index = 0; index < count; index += 1) {
      const { bytes, extension } = originals[index % originals.length] ?? { bytes: Buffer.alloc(0), extension: '' };
      writeFileSync(
        join(inputs, `${index}${extension}`),
        extension === '.xlsx' ? withZipComment(bytes, index) : withLastLine(bytes, index),
      );
    }
    return measureCli(['convert', inputs, '--out', join(folder, 'out'), '--progress', 'none', ...options]);
  });

const withLastLine = (bytes: Buffer, index: number): Buffer => Buffer.concat([bytes, Buffer.from(`\r\n${index}\r\n`)]);

/** The comment of a zip is its end; its length stands in the two bytes before. */
const withZipComment = (bytes: Buffer, index: number): Buffer => {
  const comment = Buffer.from(String(index));
  const copy = Buffer.concat([bytes, comment]);
  copy.writeUInt16LE(comment.length, bytes.length - 2);
  return copy;
};
