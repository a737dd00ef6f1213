import { severityWords } from '../code-words.ts';
import { looksLikeFormula } from '../protect-cell.ts';
import { xmlText } from '../xlsx/xml-text.ts';
import type { Issue } from './issue.ts';
import { type IssueCell, issueStyle } from './issue-styles.ts';

// The worksheet of a 问题清单 (ECMA-376 part 1, 18.3). Texts are inline strings, never formulas.

interface Column {
  readonly heading: string;
  /** In characters; a Chinese one counts two. */
  readonly width: number;
  readonly text: (issue: Issue) => string;
}

const columns: readonly Column[] = [
  { heading: '文件', width: 24, text: ({ file }) => file },
  { heading: '项目名称', width: 20, text: ({ project }) => project },
  { heading: '位置', width: 18, text: ({ place }) => place },
  { heading: '严重程度', width: 7, text: ({ severity }) => severityWords[severity] },
  { heading: '问题', width: 46, text: ({ issue }) => issue },
  { heading: '依据', width: 34, text: ({ basis }) => basis },
  { heading: '整改意见', width: 26, text: () => '' },
];
const severityColumn = 3;

/** What a cell of Excel can hold. */
const maximumCellCharacters = 32_767;

const letter = (index: number): string => String.fromCharCode(65 + index);

/** @param rows with the headings @param dollar '$' for an absolute range */
export const filterRange = (rows: number, dollar = ''): string =>
  `${dollar}A${dollar}1:${dollar}${letter(columns.length - 1)}${dollar}${rows}`;

export const issueSheet = (issues: readonly Issue[], selected: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
  `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols>` +
  `<sheetData>${headings}${issues.map(rowXml).join('')}</sheetData>` +
  `<autoFilter ref="${filterRange(issues.length + 1)}"/>` +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>';

const columnXml = ({ width }: Column, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;

const cellXml = (row: number, column: number, text: string, kind: IssueCell): string => {
  const head = `<c r="${letter(column)}${row}" s="${issueStyle(kind)}"`;
  return text === ''
    ? `${head}/>`
    : `${head} t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, maximumCellCharacters))}</t></is></c>`;
};

const headings = `<row r="1" ht="24" customHeight="1">${columns.map(({ heading }, index) => cellXml(1, index, heading, 'heading')).join('')}</row>`;

/** @param index from 0, below the headings */
const rowXml = (issue: Issue, index: number): string => {
  const number = index + 2;
  const cells = columns.map(({ text }, column) => {
    const shown = text(issue);
    const kind = column === severityColumn ? issue.severity : looksLikeFormula(shown) ? 'formula-like' : 'text';
    return cellXml(number, column, shown, kind);
  });
  return `<row r="${number}" ht="${rowPoints(issue)}">${cells.join('')}</row>`;
};

const linePoints = 15;
/** Above and below the lines; fonts that stand in for a missing one are a little taller. */
const paddingPoints = 4;
/** What a row of Excel can be. */
const maximumRowPoints = 409;
/** A wrapped line is not filled to its last character, and punctuation does not begin one. */
const wrapCharacters = 2;

/** As high as its longest text is when wrapped. Not said to be the user's own wish: a row whose text is edited grows and shrinks. */
const rowPoints = (issue: Issue): number => {
  const lines = columns.map(({ text, width }) => Math.ceil(columnsOf(text(issue)) / (width - wrapCharacters)));
  return Math.min(maximumRowPoints, linePoints * Math.max(1, ...lines) + paddingPoints);
};

/** Chinese characters and their marks take two columns of a spreadsheet, “ and ≥ too. */
const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + (character <= '\u00ff' ? 1 : 2), 0);
