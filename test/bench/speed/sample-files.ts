import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filedCopiesIn } from '../../support/filed-copies.ts';
import { pdfOfPages } from './grown-pdf.ts';

export type Kind = 'text' | 'XLSX' | 'XLS' | 'DOCX' | 'PDF, 1 page' | 'PDF, 4 or 5 pages' | 'PDF, 7 pages, plain';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 1 for what has no pages of its own. */
  readonly pages: number;
}

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url));

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['text', /\.txt$/],
  ['XLSX', /\.xlsx$/],
  ['XLS', /\.xls$/],
  ['DOCX', /\.docx$/],
  ['PDF, 1 page', /(?<!clean.*)\.pdf$/],
  ['PDF, 4 or 5 pages', /clean.*\.pdf$/],
];

/** The fixtures that give a record, and one made PDF. */
export const sampleFiles = (): ReadonlyMap<Kind, readonly SampleFile[]> => {
  const paths = filedCopiesIn(fixtures).filter((path) => !path.includes('.broken'));
  const found = kinds.map(([kind, pattern]): [Kind, readonly SampleFile[]] => [
    kind,
    paths
      .filter((path) => pattern.test(path))
      .map((path) => ({ name: path.slice(fixtures.length + 1), bytes: new Uint8Array(readFileSync(path)), pages: pagesOf(path) })),
  ]);
  return new Map([...found, ['PDF, 7 pages, plain', [{ name: '7 pages', bytes: pdfOfPages(7), pages: 7 }]]]);
};

/** Of the PDFs among the fixtures: those of the real form by the program that printed them, all others have one. */
const pagesOf = (path: string): number => (/clean-calc\.pdf$/.test(path) ? 4 : /clean.*\.pdf$/.test(path) ? 5 : 1);
