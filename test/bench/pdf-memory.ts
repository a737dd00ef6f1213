/** Memory that one PDF takes from bytes to grids, in a process of its own: run by pdf-cost.ts with --expose-gc. */
import { readFileSync } from 'node:fs';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';

const path = process.argv[2];
if (path === undefined) throw new Error('a PDF is missing');
const mebibyte = 1024 * 1024;
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const heapMiB = (): number => {
  collect();
  return Math.round(process.memoryUsage().heapUsed / mebibyte);
};

const before = heapMiB();

/** In a function of its own, so that nothing but its result is left of the pages. */
const readIt = async () => {
  const document = await extract(new Uint8Array(readFileSync(path)), defaultLimits);
  const withPages = heapMiB() - before;
  return { pages: document.pages, layout: reconstruct(document).layout, withPages };
};

const { pages, layout, withPages } = await readIt();
const withLayout = heapMiB() - before;
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${pages} pages: peak ${peakMiB} MB · pdf.js and the pages read hold ${withPages} MB · pdf.js and the grids ${withLayout} MB (${layout.blocks.length} blocks)`,
);
