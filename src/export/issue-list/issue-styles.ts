import type { Issue } from './issue.ts';

// Kinds of cells of the 问题清单, as numbers that its sheet names.

/** The tints of Excel's own 差, 适中 and 好 cells, and a text dark enough on them, in print too. */
const tints: Readonly<Record<Issue['severity'], readonly [fill: string, text: string]>> = {
  error: ['FFFFC7CE', 'FF9C0006'],
  warning: ['FFFFEB9C', 'FF7F6000'],
  info: ['FFDDEBF7', 'FF1F4E78'],
};
const severities = ['error', 'warning', 'info'] as const;

/** 'formula-like' stays a text when somebody edits the cell, as if typed with an apostrophe. */
const plainKinds = ['heading', 'text', 'formula-like'] as const;

export type IssueCell = (typeof plainKinds)[number] | Issue['severity'];

const kinds: readonly IssueCell[] = [...plainKinds, ...severities];
export const issueStyle = (kind: IssueCell): number => kinds.indexOf(kind) + 1;

const font = (inside: string): string => `<font>${inside}<sz val="11"/>`;
const fontName = '<name val="宋体"/><charset val="134"/></font>';
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edge = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;
const wrapped = (alignment: string): string => `<alignment vertical="top" wrapText="1"${alignment}/>`;
const format = (fontId: number, fillId: number, alignment: string, attributes = ''): string =>
  `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${attributes}>${alignment}</xf>`;

const headingFill = 'FFD9D9D9';
/** Fonts 0 plain and 1 bold, fills 0 and 1 as every workbook begins, 2 of headings; then those of the severities. */
const firstSeverityFont = 2;
const firstSeverityFill = 3;

const formats: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(1, 2, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
  format(0, 0, wrapped('')),
  format(0, 0, wrapped(''), ' quotePrefix="1"'),
  ...severities.map((_severity, index) => format(firstSeverityFont + index, firstSeverityFill + index, wrapped(' horizontal="center"'))),
];

const fonts = [
  `${font('')}${fontName}`,
  `${font('<b/>')}${fontName}`,
  ...severities.map((severity) => `${font('<b/>')}<color rgb="${tints[severity][1]}"/>${fontName}`),
];
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid(headingFill),
  ...severities.map((severity) => solid(tints[severity][0])),
];

export const issueStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length}">${fills.join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
