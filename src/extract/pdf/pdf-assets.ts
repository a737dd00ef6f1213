import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** Folders of the installed pdfjs-dist, as it wants them: plain paths with a trailing separator. */
export interface PdfAssets {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  readonly wasmUrl: string;
}

/** The part of pdf.js that reads files. */
export const pdfWorkerPath = (): string => createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

/** Without its CMaps pdf.js gives no text at all, and no error, for non-embedded Chinese fonts (GBK-EUC-H, UniGB-UCS2-H). */
export const pdfAssets = (): PdfAssets => {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    cMapUrl: join(root, 'cmaps') + sep,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    wasmUrl: join(root, 'wasm') + sep,
  };
};
