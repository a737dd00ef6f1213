import { dayNumber } from '../stored-values.ts';
import type { Cell, Column, Row, TableHead, Tone } from '../table.ts';
import { looksLikeFormula } from '../protect-cell.ts';
import { styleIndex } from './styles-xml.ts';
import { xmlText } from './xml-text.ts';

// A worksheet of SpreadsheetML (ECMA-376 part 1, 18.3). Texts are inline strings, never formulas: nothing here writes an <f>.

/** Rows and characters that a sheet and a cell of Excel can hold. */
export const maximumSheetRows = 1_048_576;
export const maximumCellCharacters = 32_767;
const cutNote = '……（超出单元格上限，全文见其他格式的输出）';

const worksheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Up to and with the frozen row of headings. */
export const sheetHead = ({ columns }: TableHead, selected: boolean): string =>
  `${declaration}<worksheet xmlns="${worksheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
  `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>` +
  `<row r="1" ht="30" customHeight="1">${columns.map(({ chinese }, index) => textCell(`${columnLetters(index)}1`, chinese, styleIndex('heading', null))).join('')}</row>`;

/** @param number of the row, from 1; 2 is the first below the headings */
export const sheetRow = ({ columns, tone }: TableHead, row: Row, number: number): string => {
  const shade = tone?.(row) ?? null;
  const cells = columns.map((column, index) => cellXml(`${columnLetters(index)}${number}`, column, row[index] ?? null, shade));
  return `<row r="${number}" ht="${linePoints * linesOf(columns, row)}" customHeight="1">${cells.join('')}</row>`;
};

const linePoints = 15;
/** A narrative would fill the screen: the rest shows when the clerk opens the cell. */
const maximumLines = 3;

/** How many lines the longest text of the row takes in its column. */
const linesOf = (columns: readonly Column[], row: Row): number =>
  columns.reduce((lines, { width, hidden }, index) => {
    const cell = row[index];
    if (typeof cell !== 'string' || hidden === true || cell.length * 2 <= width * lines || lines >= maximumLines) return lines;
    const shown = cell.slice(0, width * maximumLines);
    const wide = shown.replace(/[\u0020-\u02ff]/g, '').length;
    return Math.min(maximumLines, Math.max(lines, Math.ceil((shown.length + wide) / width)));
  }, 1);

/** On A4 across, as wide as the columns are. */
const printing =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/** @param rows with the headings */
export const sheetTail = (table: TableHead, rows: number): string =>
  `</sheetData><autoFilter ref="${filterRange(table, rows)}"/>${printing}</worksheet>`;

export const filterRange = ({ columns }: TableHead, rows: number): string => `A1:${columnLetters(columns.length - 1)}${rows}`;
export const absoluteRange = (table: TableHead, rows: number): string =>
  filterRange(table, rows).replace(/([A-Z]+)(\d+)/g, (_all, letters: string, number: string) => `$${letters}$${number}`);

const columnXml = ({ width, hidden }: Column, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden === true ? ' hidden="1"' : ''}/>`;

const cellXml = (place: string, column: Column, cell: Cell, shade: Tone | null): string => {
  if (cell === null) return shade === null ? '' : `<c r="${place}" s="${styleIndex('text', shade)}"/>`;
  if (typeof cell === 'boolean') return textCell(place, cell ? '是' : '否', styleIndex('text', shade));
  if (typeof cell === 'number') return `<c r="${place}" s="${styleIndex(numberKind(column), shade)}"><v>${cell}</v></c>`;
  const serial = column.type === 'date' ? dateSerial(cell) : null;
  if (serial !== null) return `<c r="${place}" s="${styleIndex('date', shade)}"><v>${serial}</v></c>`;
  const text = column.words?.[cell] ?? (column.type === 'json' ? labelledLines(cell) : cell);
  return textCell(place, text, styleIndex(looksLikeFormula(text) ? 'formula-like' : 'text', shade));
};

/** [{"label":"项目负责人","text":"沈书言"}] → 项目负责人：沈书言 */
const labelledLines = (json: string): string => {
  const extras: readonly { readonly label: string; readonly text: string }[] = JSON.parse(json);
  return extras.map(({ label, text }) => `${label}：${text}`).join('；');
};

const numberKind = ({ type }: Column) => (type === 'amount' ? 'amount' : type === 'integer' ? 'integer' : 'number');

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cutText(text))}</t></is></c>`;

/** Not between the two halves of a character. */
const cutText = (text: string): string =>
  text.length <= maximumCellCharacters
    ? text
    : text.slice(0, maximumCellCharacters - cutNote.length).replace(/[\ud800-\udbff]$/, '') + cutNote;

/** Days since 1899-12-30; Excel miscounts those before March 1900, which stay texts. */
const dateSerial = (isoDay: string): number | null => {
  const serial = dayNumber(isoDay) + 25_569;
  return serial >= 61 ? serial : null;
};

/** 0 → A, 25 → Z, 26 → AA. */
const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
