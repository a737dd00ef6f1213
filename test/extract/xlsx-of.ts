import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${related}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook of one sheet 表, its parts written out: what no program at hand would write. */
export const xlsxOf = (sheetData: string, parts: Readonly<Record<string, string>> = {}): Uint8Array => {
  const written: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(written).map(([name, xml]) => [name, strToU8(xml)])));
};

export const sharedStrings = (...items: readonly string[]): Readonly<Record<string, string>> => ({
  'xl/sharedStrings.xml': `<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});

/** Comments or conversations of the one sheet, by the part's relationship type. */
export const besideSheet = (
  ...targets: readonly (readonly [type: string, target: string, xml: string])[]
): Readonly<Record<string, string>> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(...targets.map(([type, target]) => [type, `../${target}`] as const)),
  ...Object.fromEntries(targets.map(([, target, xml]) => [`xl/${target}`, xml])),
});
