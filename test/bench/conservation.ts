/**
 * Whether every character of every file below some folders is kept once: what test/conservation.test.ts proves for the fixtures.
 *
 *     npx tsx test/bench/conservation.ts --files DIR [--files DIR …]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extract/extract.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';
import { repair } from '../../src/repair/repair.ts';
import { lostInReading, violationsOf } from '../support/conservation.ts';
import { filedCopiesIn } from '../support/filed-copies.ts';
import { textInFile } from '../support/text-in-file.ts';

const { values } = parseArgs({ options: { files: { type: 'string', multiple: true } } });
if (values.files === undefined) throw new Error('--files DIR is missing');

const counts = { sound: 0, faulty: 0, unreadable: 0 };
for (const path of values.files.flatMap(filedCopiesIn)) {
  const faults = await faultsOf(path);
  if (faults === undefined) counts.unreadable += 1;
  else if (faults.length === 0) counts.sound += 1;
  else {
    counts.faulty += 1;
    console.log(path);
    for (const fault of faults) console.log(`    ${fault}`);
  }
}
console.log(`${counts.sound} files keep everything · ${counts.faulty} do not · ${counts.unreadable} cannot be read at all`);

async function faultsOf(path: string): Promise<readonly string[] | undefined> {
  const bytes = new Uint8Array(readFileSync(path));
  try {
    const document = await extract(bytes, defaultLimits);
    const { layout } = reconstruct(document);
    const text = await textInFile(bytes, document.format);
    const lost = text === null ? '' : lostInReading(text, document);
    return [
      ...(lost === '' ? [] : [`never read: ${lost}`]),
      ...violationsOf(document, layout),
      ...violationsOf(document, await repair(layout, 'all')).map((fault) => `after repair: ${fault}`),
    ];
  } catch (error) {
    return error instanceof IngestError ? undefined : [`a stage broke down: ${error}`];
  }
}
