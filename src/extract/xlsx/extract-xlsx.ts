import { zipSync } from 'fflate';
import { read, type WorkBook } from 'xlsx';
import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { type Relationship, readRelationships } from '../office-package.ts';
import { parseXml } from '../parse-xml.ts';
import { type Zip, zipOfParts } from '../zip.ts';
import { dropEmptyCells } from './drop-empty-cells.ts';
import { readCellStyles, scanXlsxSheet } from './scan-xlsx-sheet.ts';
import { readShapes } from './sheet-notes.ts';
import { sheetJsOptions } from './sheetjs-options.ts';
import { workbookToDocument } from './workbook-to-document.ts';

/** A workbook of the Office Open XML kind (ECMA-376 part 1, 18). */
export const extractXlsx = async (packed: Zip, workbookPart: string, limits: Limits): Promise<SourceDocument> => {
  const parts = inflateParts(packed);
  const zip = zipOfParts(parts);
  const relationships = readRelationships(zip, workbookPart);
  const stylesPart = relationships.find(({ type }) => type === 'styles');
  const styles = stylesPart ? readCellStyles(zip, stylesPart.target) : [];
  const scanned = readSheets(zip, workbookPart, relationships).map(({ name, part }) => {
    const bytes = part === undefined ? undefined : parts.get(part);
    if (part === undefined || !bytes) return undefined;
    parts.set(
      part,
      dropEmptyCells(bytes, (style) => styles[Number(style)]?.isCentred ?? false),
    );
    return { scan: scanXlsxSheet(zip, part, styles, limits.cells), shapes: readShapes(zip, part, name) };
  });
  return workbookToDocument('xlsx', readWithSheetJs(zip), scanned, limits);
};

/** Pictures, macros and embedded files are never inflated; everything else is XML. */
const inflateParts = (packed: Zip): Map<string, Uint8Array> => {
  const parts = new Map<string, Uint8Array>();
  for (const name of packed.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || /\/(?:theme|pivotCache|customXml|externalLinks)\//i.test(name)) continue;
    const part = packed.read(name);
    if (part) parts.set(name, part);
  }
  return parts;
};

interface Sheet {
  readonly name: string;
  /** Undefined for a sheet that is a chart or a dialog. */
  readonly part: string | undefined;
}

/** In workbook order. */
const readSheets = (zip: Zip, workbookPart: string, relationships: readonly Relationship[]): readonly Sheet[] => {
  const sheets: Sheet[] = [];
  const parts = new Map(relationships.flatMap(({ id, type, target }) => (type === 'worksheet' ? [[id, target]] : [])));
  parseXml(zip, workbookPart, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push({ name: attributes.name ?? '', part: parts.get(attributes.id ?? '') });
    },
  });
  return sheets;
};

/**
 * SheetJS inflates by itself and trusts what the zip says about sizes, so it is given the inflated and counted parts, in a zip that
 * only stores them.
 */
const readWithSheetJs = (zip: Zip): WorkBook => {
  const parts = Object.fromEntries(zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array()]));
  try {
    return read(zipSync(parts, { level: 0 }), sheetJsOptions);
  } catch (cause) {
    throw new IngestError('damaged', '工作簿已损坏，无法读取', { cause });
  }
};
