import { strToU8, zipSync } from 'fflate';
import { maximumSheetRows } from '../xlsx/sheet-xml.ts';
import { type SheetEntry, sheetPath, workbookParts } from '../xlsx/workbook-xml.ts';
import type { Issue } from './issue.ts';
import { filterRange, issueSheet } from './issue-sheet.ts';
import { issueStyles } from './issue-styles.ts';

/** The first day that a zip entry can have. Without a zone, so that the bytes are the same in every zone. */
const entryTime = '1980-01-01T00:00:00';

/**
 * A 问题清单 that a bureau sends back to the applicants: a line an issue, and an empty column in which they answer. The same issues give the
 * same bytes.
 */
export const issueListWorkbook = (issues: readonly Issue[], sheetRows = maximumSheetRows): Uint8Array => {
  const parts: Record<string, string> = {};
  const entries: SheetEntry[] = [];
  const perSheet = sheetRows - 1;
  for (let first = 0; first === 0 || first < issues.length; first += perSheet) {
    const part = issues.slice(first, first + perSheet);
    parts[sheetPath(entries.length)] = issueSheet(part, first === 0);
    entries.push({ name: first === 0 ? '问题清单' : `问题清单 ${entries.length + 1}`, range: filterRange(part.length + 1, '$') });
  }
  const files = { ...parts, 'xl/styles.xml': issueStyles, ...workbookParts(entries) };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 6, mtime: entryTime });
};
