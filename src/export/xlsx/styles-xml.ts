import type { Tone } from '../table.ts';

// Styles are numbers: nothing special, a heading, then every kind of cell on every tint.

interface Kind {
  readonly name: string;
  /** Built-in number formats (ECMA-376 part 1, 18.8.30) below 164. */
  readonly numberFormat: number;
  readonly attributes?: string;
  readonly alignment?: string;
}

const dateFormat = 164;

const kinds = [
  { name: 'text', numberFormat: 0, alignment: ' wrapText="1"' },
  { name: 'integer', numberFormat: 1, alignment: ' horizontal="center"' },
  { name: 'number', numberFormat: 0 },
  { name: 'amount', numberFormat: 4 },
  { name: 'date', numberFormat: dateFormat },
  // Stays a text when somebody edits the cell, as if typed with an apostrophe.
  { name: 'formula-like', numberFormat: 0, attributes: ' quotePrefix="1"', alignment: ' wrapText="1"' },
] as const satisfies readonly Kind[];

export type CellKind = (typeof kinds)[number]['name'];

/** Pale enough to read black on, printed in grey too; the tints of Excel's own 差, 适中 and 好 cells. */
const tints: Readonly<Record<Tone, string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C', info: 'FFDDEBF7' };
const tones: readonly (Tone | null)[] = [null, 'error', 'warning', 'info'];
const headingFill = 'FFD9D9D9';
/** After the two that every workbook begins with. */
const firstOwnFill = 2;

export const styleIndex = (kind: CellKind | 'heading', tone: Tone | null): number =>
  kind === 'heading' ? 1 : 2 + tones.indexOf(tone) * kinds.length + kinds.findIndex(({ name }) => name === kind);

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const fills = [headingFill, ...Object.values(tints)];
const fillOf = (tone: Tone | null): number => (tone === null ? 0 : firstOwnFill + fills.indexOf(tints[tone]));

const format = (numberFormat: number, fill: number, font: number, attributes: string, alignment: string): string =>
  `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyFont="1" applyAlignment="1"${attributes}><alignment ${alignment}/></xf>`;

const formats: readonly string[] = [
  // The first is what cells without a style have.
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(0, firstOwnFill, 1, '', 'vertical="center" wrapText="1"'),
  ...tones.flatMap((tone) =>
    kinds.map((kind: Kind) => format(kind.numberFormat, fillOf(tone), 0, kind.attributes ?? '', `vertical="top"${kind.alignment ?? ''}`)),
  ),
];

const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="宋体"/><charset val="134"/></font>`;

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${dateFormat}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="${firstOwnFill + fills.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.map(solid).join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
