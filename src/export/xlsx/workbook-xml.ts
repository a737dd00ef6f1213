import { xmlText } from './xml-text.ts';

export interface SheetEntry {
  /** In Excel at most 31 characters, none of []:*?/\ */
  readonly name: string;
  /** Of the filter, absolute: $A$1:$K$20. */
  readonly range: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const office = `${schemas}/officeDocument/2006/relationships`;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Everything but the sheets and the styles, by path in the package. */
export const workbookParts = (sheets: readonly SheetEntry[]): Readonly<Record<string, string>> => ({
  'xl/workbook.xml':
    `${declaration}<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>` +
    `<definedNames>${sheets.map(filterName).join('')}${sheets.map(printTitles).join('')}</definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">` +
    `${sheets.map((_sheet, index) => relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}` +
    `${relationship(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}` +
    `${sheets.map((_sheet, index) => override(sheetPath(index), 'worksheet')).join('')}${override('xl/styles.xml', 'styles')}</Types>`,
});

/** Without it Excel shows the filter, but other programs forget it when they save. */
const filterName = ({ name, range }: SheetEntry, index: number): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!${range}</definedName>`;

/** The headings on every page. */
const printTitles = ({ name }: SheetEntry, index: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$1</definedName>`;

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
