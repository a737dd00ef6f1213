import type { Relationship } from '../office-package.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Zip } from '../zip.ts';

/** What the workbook part (ECMA-376 part 1, 18.2) says of its sheets. */
export interface Workbook {
  readonly date1904: boolean;
  /** In workbook order. */
  readonly sheets: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Undefined for a sheet that is a chart or a dialog. */
  readonly part: string | undefined;
}

export const readWorkbook = (zip: Zip, workbookPart: string, relationships: readonly Relationship[]): Workbook => {
  const parts = new Map(relationships.flatMap(({ id, type, target }) => (type === 'worksheet' ? [[id, target]] : [])));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  parseXml(zip, workbookPart, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = attributes.get('date1904') === '1' || attributes.get('date1904') === 'true';
      if (name !== 'sheet') return;
      const isHidden = attributes.get('state') === 'hidden' || attributes.get('state') === 'veryHidden';
      sheets.push({ name: attributes.get('name') ?? '', isHidden, part: parts.get(attributes.get('id') ?? '') });
    },
  });
  return { date1904, sheets };
};
