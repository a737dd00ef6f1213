/**
 * What the PDF pipeline costs, from bytes to grids, beside bare pdf.js (text content and operator list of every page) in the same run; the
 * speed of poppler's `pdftotext -bbox-layout` on the same files; and the memory that 500 pages take beside 50.
 *
 *     npx tsx test/bench/pdf-cost.ts --files DIR [--files DIR …] [--rounds 5] [--no-memory]
 *
 * Times are CPU times, so that other work on the machine matters less. Poppler and qpdf have to be installed for their parts.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extract/extract.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';
import { filedCopiesIn } from '../support/filed-copies.ts';
import { measurePdfMemory } from './measure-pdf-memory.ts';
import { barePdfjs } from './speed/bare-parsers.ts';
import { cpuMsOf, median } from './speed/cpu-time.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    'no-memory': { type: 'boolean', default: false },
  },
});
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const paths = (values.files ?? [fixtures]).flatMap(filedCopiesIn).filter((path) => path.endsWith('.pdf'));

/** Null for what only bears the name of a PDF. */
const whole = async (bytes: Uint8Array): Promise<number | null> => {
  const document = await extract(bytes, defaultLimits);
  reconstruct(document);
  return document.format === 'pdf' ? document.pages : null;
};

const milliseconds = 1000;

const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? 0;

interface Timed {
  readonly path: string;
  readonly pages: number;
  readonly bareMs: number;
  readonly wholeMs: number;
}

const readable: { readonly path: string; readonly bytes: Uint8Array; readonly pages: number }[] = [];
for (const path of paths) {
  const bytes = new Uint8Array(readFileSync(path));
  try {
    // The first documents of a process pay for loading and compiling; both ways have been gone once before anything is timed.
    if ((await whole(bytes)) !== null) readable.push({ path, bytes, pages: await barePdfjs(bytes) });
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
  }
}

const timed: Timed[] = [];
for (const { path, bytes, pages } of readable) {
  const bareMs: number[] = [];
  const wholeMs: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // Taking turns at going first evens out what one leaves for the other to collect.
    const steps = [
      async () => void bareMs.push(await cpuMsOf(() => barePdfjs(bytes))),
      async () => void wholeMs.push(await cpuMsOf(() => whole(bytes))),
    ];
    for (const step of round % 2 === 0 ? steps : steps.reverse()) await step();
  }
  timed.push({ path, pages, bareMs: median(bareMs), wholeMs: median(wholeMs) });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const ratios = timed.map(({ bareMs, wholeMs }) => wholeMs / bareMs);
const pages = sum(timed.map((one) => one.pages));
const totalBareMs = sum(timed.map(({ bareMs }) => bareMs));
const totalWholeMs = sum(timed.map(({ wholeMs }) => wholeMs));
const perSecond = (ms: number): string => ((pages * milliseconds) / ms).toFixed(1);

console.log(`${timed.length} files, ${pages} pages, median of ${values.rounds} rounds each, CPU time`);
console.log(`bare pdf.js       ${perSecond(totalBareMs)} pages/s`);
console.log(`bytes to grids    ${perSecond(totalWholeMs)} pages/s`);
console.log(
  `ratio             median ${median(ratios).toFixed(3)} · quartiles ${quantile(ratios, 0.25).toFixed(3)} to ${quantile(ratios, 0.75).toFixed(3)} · worst ${quantile(ratios, 1).toFixed(3)} · of the sums ${(totalWholeMs / totalBareMs).toFixed(3)}`,
);
for (const { path, bareMs, wholeMs } of [...timed]
  .sort((one, other) => other.wholeMs / other.bareMs - one.wholeMs / one.bareMs)
  .slice(0, 5))
  console.log(`    ${(wholeMs / bareMs).toFixed(2)}  ${wholeMs.toFixed(0)} of ${bareMs.toFixed(0)} ms  ${path}`);

const popplerMs = popplerCpuMs(timed.map(({ path }) => path));
if (popplerMs === undefined) console.log('poppler           not installed');
else
  console.log(
    `poppler           ${perSecond(popplerMs)} pages/s, ${(totalWholeMs / popplerMs).toFixed(1)} times as fast as bytes to grids`,
  );

if (!values['no-memory']) for (const line of measurePdfMemory(filedCopiesIn(fixtures), [50, 500])) console.log(`memory            ${line}`);

/** Of all runs together, as the shell counts its children; it starts a process a file, as a caller has to. */
function popplerCpuMs(files: readonly string[]): number | undefined {
  try {
    const script = 'for f in "$@"; do pdftotext -bbox-layout "$f" /dev/null 2>/dev/null; done; times';
    const [, children = ''] = execFileSync('sh', ['-ec', script, 'sh', ...files], { encoding: 'utf8' })
      .trim()
      .split('\n');
    return sum(
      [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => (Number(minutes) * 60 + Number(seconds)) * milliseconds),
    );
  } catch {
    return undefined;
  }
}
