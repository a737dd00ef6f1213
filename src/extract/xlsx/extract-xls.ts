import { read, set_cptable, type WorkBook } from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel.full.mjs';
import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { readableRecords } from './readable-records.ts';
import { scanXlsWorkbook } from './scan-xls-workbook.ts';
import { sheetJsOptions } from './sheetjs-options.ts';
import { sheetJsToContent } from './sheetjs-to-content.ts';
import { workbookToDocument } from './workbook-to-document.ts';

/** A workbook of Excel 5 to 2003 (BIFF5, BIFF8), or of WPS under the name .et; `stream` is its Workbook stream. */
export const extractXls = async (stream: Uint8Array, limits: Limits): Promise<SourceDocument> => {
  const scanned = scanXlsWorkbook(stream, limits.cells);
  // Versions before BIFF8 write code pages (936 in Chinese). Set for all, so that no file depends on what was read before it.
  set_cptable(codePages);
  return workbookToDocument('xls', sheetJsToContent(readWithSheetJs(stream), scanned), limits);
};

/** SheetJS takes the stream without its compound file, as programs before Excel 5 wrote it. */
const readWithSheetJs = (stream: Uint8Array): WorkBook => {
  const records = readableRecords(stream);
  try {
    return read(records, { ...sheetJsOptions, type: 'buffer' });
  } catch (cause) {
    throw new IngestError('damaged', '工作簿已损坏，无法读取', { cause });
  }
};
