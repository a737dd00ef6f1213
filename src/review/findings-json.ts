import type { CheckedFile } from './checked-file.ts';
import type { Finding } from './finding.ts';
import { placeWords } from './place-words.ts';
import type { SeverityCounts } from './severities.ts';

interface Totals {
  readonly files: number;
  readonly forms: number;
  readonly found: SeverityCounts;
}

/** For programs: every finding with its place as the record gives it, and in words. Indented, the last line ended. */
export const findingsJson = (
  tool: { readonly name: string; readonly version: string },
  files: readonly CheckedFile[],
  { found, ...counts }: Totals,
): string => {
  const body = {
    tool,
    totals: { ...counts, ...found },
    files: files.map(({ file, forms, source }) => ({ file, sha256: source?.sha256 ?? null, forms })),
    findings: files.flatMap(({ findings }) => findings.map(findingBody)),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
};

const findingBody = ({ file, form, code, severity, pointer, message, place, marked }: Finding) => ({
  file,
  record: form?.id ?? null,
  project: form?.project ?? null,
  code,
  severity,
  pointer,
  message,
  place: place === null ? null : { words: placeWords(place), ...place },
  // Columns count UTF-16 units from 1, as editors do; the end is exclusive.
  text: marked === null ? null : { line: marked.line, startColumn: marked.start + 1, endColumn: marked.end + 1 },
});
