import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { read } from 'xlsx';
import { pdfAssets } from '../../../src/extract/pdf/pdf-assets.ts';
import type { Kind } from './sample-files.ts';

/** Text content and operator list of every page; how many there are. Both sides get the same CMaps and fonts; bare pdf.js is otherwise as it comes. */
export const barePdfjs = async (bytes: Uint8Array): Promise<number> => {
  const task = getDocument({ data: bytes.slice(), ...pdfAssets(), cMapPacked: true, verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  const { numPages } = document;
  await task.destroy();
  return numPages;
};

export const bareMammoth = (bytes: Uint8Array): Promise<unknown> => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });

export const bareSheetJs = (bytes: Uint8Array): unknown => read(bytes, { type: 'array' });

/** What the issue on speed allows: the whole pipeline to a validated record, in times of the bare parser. */
export const bars: ReadonlyMap<Kind, { readonly bare: (bytes: Uint8Array) => unknown; readonly bar: number; readonly parser: string }> =
  new Map([
    ['XLSX', { bare: bareSheetJs, bar: 1.5, parser: 'SheetJS' }],
    ['XLS', { bare: bareSheetJs, bar: 1.5, parser: 'SheetJS' }],
    ['DOCX', { bare: bareMammoth, bar: 1.2, parser: 'mammoth' }],
    ['PDF, 1 page', { bare: barePdfjs, bar: 1.25, parser: 'pdf.js' }],
    ['PDF, 4 or 5 pages', { bare: barePdfjs, bar: 1.25, parser: 'pdf.js' }],
    ['PDF, 7 pages, plain', { bare: barePdfjs, bar: 1.25, parser: 'pdf.js' }],
  ]);
