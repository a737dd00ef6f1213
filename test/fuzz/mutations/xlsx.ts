import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';
import { oddNumbers } from './odd-values.ts';
import { onXml, xmlMutations } from './xml.ts';
import { zipMutations } from './zip.ts';

const sheet = /sheet\d*\.xml$/;

const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Rows behind all others. */
const manyCells = (rows: number, columns: number): string =>
  Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => `<c r="${columnName(column)}${row + 1001}"><v>${row}</v></c>`);
    return `<row r="${row + 1001}">${cells.join('')}</row>`;
  }).join('');

const extents: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [2_000, 50],
  [50, 5_000],
  [200_000, 1],
  [1, 16_384],
];
const addresses = [
  'XFD1048576',
  'A1048576',
  'XFD1',
  'A1',
  'A0',
  'ZZZ9999999',
  'AAAA1',
  'A1000000000',
  '$A$1',
  'a1',
  '',
  'R1C1',
  'A-1',
  '1',
] as const;
const ranges = ['A1:XFD1048576', 'A1:A1048576', 'B2:A1', 'A1:A1', 'A0:B0', 'A1', 'A1:B2:C3', ':', 'A1:ZZZ9999999', 'XFD1:XFD9'] as const;

const someCells =
  (random: Random, share: number) =>
  (xml: string): string =>
    xml.replaceAll(/<c r="[A-Z]+\d+"/g, (cell) => (random.chance(share) ? `<c r="${random.pick(addresses)}"` : cell));

export const xlsxMutations: readonly Mutation[] = [
  ...zipMutations,
  ...xmlMutations,
  { name: 'cells anywhere', apply: onXml((xml, random) => someCells(random, random.pick([0.005, 0.1]))(xml), sheet) },
  {
    name: 'rows anywhere',
    apply: onXml(
      (xml, random) => xml.replaceAll(/<row r="\d+"/g, (row) => (random.chance(0.1) ? `<row r="${random.pick(oddNumbers)}"` : row)),
      sheet,
    ),
  },
  {
    name: 'cells and rows without numbers',
    apply: onXml(
      (xml, random) => xml.replaceAll(/<(row|c) r="\w+"/g, (tag, name: string) => (random.chance(0.3) ? `<${name}` : tag)),
      sheet,
    ),
  },
  {
    name: 'merges that lie',
    apply: onXml((xml, random) => {
      const merges = Array.from({ length: 1 + random.below(20) }, () => `<mergeCell ref="${random.pick(ranges)}"/>`).join('');
      return /<mergeCells[^<>]*>/.test(xml)
        ? xml.replace(/<mergeCells[^<>]*>/, (tag) => tag + merges)
        : xml.replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`);
    }, sheet),
  },
  {
    name: 'an extent that lies',
    apply: onXml((xml, random) => xml.replace(/<dimension ref="[^"]*"/, `<dimension ref="${random.pick(ranges)}"`), sheet),
  },
  {
    name: 'kinds that lie',
    apply: onXml(
      (xml, random) =>
        xml.replaceAll(/ t="\w+"/g, (kind) =>
          random.chance(0.1) ? ` t="${random.pick(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'z'])}"` : kind,
        ),
      sheet,
    ),
  },
  {
    name: 'formats that lie',
    apply: onXml(
      (xml, random) =>
        xml.replaceAll(
          /formatCode="[^"]*"/g,
          () =>
            `formatCode="${random.pick(['[', '0'.repeat(5000), '[h]:mm:ss.000000', '# ?/?????????', '[DBNum1][$-804]General', '@@@@', 'yyyy"年', ';;;;', '\\'])}"`,
        ),
      /styles\.xml$/,
    ),
  },
  {
    name: 'many cells',
    isHeavy: true,
    apply: onXml((xml, random) => {
      const [rows, columns] = random.pick(extents);
      return xml.replace('</sheetData>', `${manyCells(rows, columns)}</sheetData>`);
    }, sheet),
  },
];
