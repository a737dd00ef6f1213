/**
 * Converts spoilt copies of the fixtures: each has to end in a record or an IngestError, in bounded time and memory.
 *
 *     npm run fuzz [-- --format pdf,xls --files 5000 --from 0 --seed 1 --jobs 1 --seconds 60 --memory 2048]
 *     npm run fuzz -- --format pdf --from 17 --files 1 --keep out     # writes the file that number 17 is made of
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzRun } from './fuzz-run.ts';
import { formats, spoiltFile } from './spoilt-file.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: formats.join(',') },
    files: { type: 'string', default: '5000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    memory: { type: 'string', default: '2048' },
    keep: { type: 'string' },
  },
});
const from = Number(values.from);
const to = from + Number(values.files);
const seed = Number(values.seed);
const wanted = values.format.split(',');
const keep = values.keep;
const announceEvery = 500;

let faultCount = 0;
for (const format of formats.filter((each) => wanted.includes(each))) {
  if (keep !== undefined) {
    mkdirSync(keep, { recursive: true });
    for (let number = from; number < to; number += 1) {
      const { bytes, story } = spoiltFile(format, seed, number);
      writeFileSync(join(keep, `${number}.${format}`), bytes);
      console.log(`${number}.${format}  ${story}`);
    }
    continue;
  }
  const startedMs = performance.now();
  const { ends, faults, slowest } = await fuzzRun({
    format,
    seed,
    from,
    to,
    jobs: Number(values.jobs),
    resources: { seconds: Number(values.seconds), memory: Number(values.memory) * 1024 ** 2 },
    execArgv: process.execArgv,
    onDone: (number, { length }) => {
      if ((number + 1) % announceEvery === 0) console.error(`${format}: ${number + 1}, ${length} faults`);
    },
  });
  console.log(`\n${format}: ${to - from} files, ${((performance.now() - startedMs) / 1000).toFixed(0)} s, ${faults.length} faults`);
  console.log(
    `  ${Object.entries(ends)
      .map(([end, count]) => `${end} ${count}`)
      .join(', ')}`,
  );
  for (const { number, milliseconds, story } of slowest) console.log(`  ${(milliseconds / 1000).toFixed(1)} s  ${number}  ${story}`);
  for (const { number, what, story } of faults) console.log(`  FAULT ${number}  ${story}\n        ${what}`);
  faultCount += faults.length;
}
process.exitCode = faultCount === 0 ? 0 : 1;
