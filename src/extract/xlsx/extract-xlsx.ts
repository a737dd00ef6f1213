import type { Limits } from '../../model/limits.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { readRelationships } from '../office-package.ts';
import { type Zip, zipOfParts } from '../zip.ts';
import { readCellStyles } from './read-cell-styles.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readWorkbook } from './read-workbook.ts';
import { readXlsxSheet, type WorkbookTables } from './read-xlsx-sheet.ts';
import type { Sheet } from './sheet-content.ts';
import { readComments, readShapes } from './sheet-notes.ts';
import { workbookToDocument } from './workbook-to-document.ts';

/**
 * A workbook of the Office Open XML kind (ECMA-376 part 1, 18), its parts read as they inflate. SheetJS would make an object of every
 * formatted cell and read what is not asked for; its number formats show the numbers.
 */
export const extractXlsx = async (zip: Zip, workbookPart: string, limits: Limits): Promise<SourceDocument> => {
  const relationships = readRelationships(zip, workbookPart);
  const partOf = (wanted: string): string | undefined => relationships.find(({ type }) => type === wanted)?.target;
  const { date1904, sheets } = readWorkbook(zip, workbookPart, relationships);
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const tables: WorkbookTables = {
    strings: strings === undefined ? [] : readSharedStrings(zip, strings),
    styles: styles === undefined ? [] : readCellStyles(zip, styles),
    date1904,
  };
  const read = sheets.map(({ name, isHidden, part }): Sheet => {
    // Whole, as pieces are not told the quick way: a form that was once formatted down to row 100,000 has a million empty cells.
    const bytes = part === undefined ? undefined : zip.read(part);
    if (part === undefined || !bytes) return { name, isHidden, content: undefined };
    const content = readXlsxSheet(zipOfParts(new Map([[part, bytes]])), part, tables, limits.cells);
    return { name, isHidden, content: { ...content, beside: [...readShapes(zip, part, name), ...readComments(zip, part, name)] } };
  });
  return workbookToDocument('xlsx', { date1904, sheets: read }, limits);
};
