import { Zip, ZipDeflate } from 'fflate';
import { type OpenSink, textSink } from '../byte-sink.ts';
import type { Row, TableHead } from '../table.ts';
import { type TableSource, tables } from '../tables.ts';
import { clerkSheet } from './clerk-sheet.ts';
import { absoluteRange, maximumSheetRows, sheetHead, sheetRow, sheetTail } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';
import { type SheetEntry, sheetPath, workbookParts } from './workbook-xml.ts';

export const xlsxPath = 'jixiao.xlsx';

/** The first day that a zip entry can have. Without a zone, so that the bytes are the same in every zone. */
const entryTime = '1980-01-01T00:00:00';

/**
 * A workbook for clerks, a sheet a table, with Chinese headings and words for codes. Rows go through compression one by one, so that a
 * workbook of any size takes little memory: a pass over the records for every table. The same records give the same bytes.
 */
export const exportXlsx = (source: TableSource, open: OpenSink, sheetRows = maximumSheetRows): void => {
  const sink = open(xlsxPath);
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    sink.write(bytes);
  });
  const sheets: SheetEntry[] = [];
  for (const { head, rows } of tables.map(clerkSheet)) {
    for (const sheet of writeSheets(zip, head, rows(source)[Symbol.iterator](), sheets.length, sheetRows)) sheets.push(sheet);
  }
  for (const [path, text] of Object.entries({ 'xl/styles.xml': stylesXml, ...workbookParts(sheets) })) {
    const part = openPart(zip, path);
    part.write(text);
    part.close();
  }
  zip.end();
};

/** 绩效指标, 绩效指标 2, …: a table longer than a sheet goes on in the next. */
const writeSheets = (zip: Zip, table: TableHead, rows: Iterator<Row>, firstSheet: number, sheetRows: number): readonly SheetEntry[] => {
  const sheets: SheetEntry[] = [];
  let next = rows.next();
  do {
    const index = firstSheet + sheets.length;
    const part = openPart(zip, sheetPath(index));
    part.write(sheetHead(table, index === 0));
    let count = 1;
    for (; next.done !== true && count < sheetRows; next = rows.next()) {
      count += 1;
      part.write(sheetRow(table, next.value, count));
    }
    part.write(sheetTail(table, count));
    part.close();
    sheets.push({
      name: sheets.length === 0 ? table.chinese : `${table.chinese} ${sheets.length + 1}`,
      range: absoluteRange(table, count),
    });
  } while (next.done !== true);
  return sheets;
};

const openPart = (zip: Zip, path: string) => {
  const part = new ZipDeflate(path, { level: 6 });
  part.mtime = entryTime;
  zip.add(part);
  const text = textSink({ write: (bytes) => part.push(bytes) });
  return {
    write: text.write,
    close() {
      text.flush();
      part.push(new Uint8Array(0), true);
    },
  };
};
