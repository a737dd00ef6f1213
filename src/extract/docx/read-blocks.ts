import { type DocxNode, type DocxParagraph, hideAll } from './nodes.ts';
import { type InlineSink, readInline } from './read-inline.ts';
import type { StoryContext } from './story-context.ts';
import { boundedSpan, buildTable, type MergeState, type WrittenCell, type WrittenRow } from './table-builder.ts';
import { elementsOf, firstChild, integerOf, isOn, type XmlElement } from './xml-element.ts';

/** Paragraphs and tables of a story, of a cell or of a text box, in order. */
export const readBlocks = (elements: readonly XmlElement[], context: StoryContext): readonly DocxNode[] => {
  const nodes: DocxNode[] = [];
  let carried: DocxParagraph['pieces'] = [];
  for (const element of elements.flatMap(unwrap)) {
    if (element.name === 'w:tbl') nodes.push(readTable(element, context));
    else if (element.name === 'w:altChunk') {
      context.notices.push({ code: 'unplaced-text', message: '文档中引入了其他格式的片段（altChunk），其中的文字未读入', origins: [] });
    } else if (element.name === 'w:p') {
      const { paragraph, boxes } = readParagraph(element, carried, context);
      const runsOn = runsIntoNext(element);
      carried = runsOn ? paragraph.pieces : [];
      if (!runsOn) nodes.push(paragraph);
      for (const box of boxes) nodes.push(box);
    }
  }
  if (carried.length > 0) nodes.push({ kind: 'paragraph', pieces: carried });
  return nodes;
};

/** What may stand around paragraphs, tables, rows and cells: content controls, custom XML, tracked insertions. */
const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'mc:Choice',
  'mc:Fallback',
]);

const unwrap = (element: XmlElement): readonly XmlElement[] => {
  if (element.name === 'mc:AlternateContent') return elementsOf(element).slice(0, 1).flatMap(unwrap);
  if (!wrappers.has(element.name)) return [element];
  const content = elementsOf(element).flatMap(unwrap);
  return firstChild(firstChild(element, 'w:sdtPr'), 'w14:checkbox') ? content.map((child) => withCheckBox(child, element)) : content;
};

/** A check box that holds whole paragraphs or a cell is read as one within its paragraph, so that its state is told there. */
const withCheckBox = (element: XmlElement, box: XmlElement): XmlElement => {
  const own = elementsOf(element);
  if (element.name !== 'w:p') return { ...element, children: own.map((child) => withCheckBox(child, box)) };
  const properties = own.filter(({ name }) => name === 'w:pPr');
  const content = own.filter(({ name }) => name !== 'w:pPr');
  return { ...element, children: [...properties, { ...box, children: [...elementsOf(box).slice(0, 1), ...content] }] };
};

/** A paragraph whose end a tracked change takes away (ECMA-376 17.13.5.15). */
export const runsIntoNext = (element: XmlElement): boolean => {
  const mark = firstChild(firstChild(element, 'w:pPr'), 'w:rPr');
  return element.name === 'w:p' && (firstChild(mark, 'w:del') ?? firstChild(mark, 'w:moveFrom')) !== undefined;
};

const readParagraph = (
  element: XmlElement,
  carried: DocxParagraph['pieces'],
  context: StoryContext,
): { readonly paragraph: DocxParagraph; readonly boxes: readonly DocxNode[] } => {
  const label = carried.length > 0 ? '' : listLabel(firstChild(element, 'w:pPr'), context);
  const sink: InlineSink = { pieces: [], boxes: [], readBlocks: (children) => readBlocks(children, context) };
  readInline(element, sink, context);
  const first = sink.pieces[0];
  const isEmpty = sink.pieces.every(({ text }) => text.trim() === '');
  // The number of an empty item is not printed by Word.
  const numbered = label === '' || isEmpty || !first ? [] : [{ text: spaced(label, first.text), isHidden: first.isHidden }];
  return { paragraph: { kind: 'paragraph', pieces: [...carried, ...numbered, ...sink.pieces] }, boxes: sink.boxes };
};

const listLabel = (properties: XmlElement | undefined, context: StoryContext): string => {
  const numbering = firstChild(properties, 'w:numPr');
  const own = firstChild(numbering, 'w:numId')?.attributes.val;
  const ofStyle = context.styles.get(firstChild(properties, 'w:pStyle')?.attributes.val ?? '')?.list;
  const numId = own ?? ofStyle?.numId;
  // Number 0 takes an inherited list away (17.9.18).
  if (numId === undefined || numId === '0') return '';
  return context.lists.next(numId, integerOf(firstChild(numbering, 'w:ilvl')) ?? ofStyle?.level ?? 0);
};

/** A tab stands between number and text; between Chinese characters it is only distance: `（一）` + `总体要求`, but `1.` + ` 2020年`. */
const spaced = (label: string, text: string): string => (/[\dA-Za-z.]$/.test(label) && /^[\dA-Za-z]/.test(text) ? `${label} ` : label);

const readTable = (table: XmlElement, context: StoryContext): DocxNode => {
  const rows = elementsOf(table)
    .flatMap(unwrap)
    .filter(({ name }) => name === 'w:tr');
  return buildTable(rows.filter((row) => !firstChild(firstChild(row, 'w:trPr'), 'w:del')).map((row) => readRow(row, context)));
};

const readRow = (row: XmlElement, context: StoryContext): WrittenRow => {
  const properties = firstChild(row, 'w:trPr');
  const cells = elementsOf(row)
    .flatMap(unwrap)
    .filter(({ name }) => name === 'w:tc');
  return {
    before: boundedSpan(integerOf(firstChild(properties, 'w:gridBefore')), 0),
    after: boundedSpan(integerOf(firstChild(properties, 'w:gridAfter')), 0),
    cells: cells.map((cell) => readCell(cell, isOn(firstChild(properties, 'w:hidden')), context)),
  };
};

const readCell = (cell: XmlElement, isRowHidden: boolean, context: StoryContext): WrittenCell => {
  const properties = firstChild(cell, 'w:tcPr');
  const isDeleted = firstChild(properties, 'w:cellDel') !== undefined;
  const children = isDeleted ? [] : readBlocks(elementsOf(cell), context);
  return {
    columnSpan: boundedSpan(integerOf(firstChild(properties, 'w:gridSpan')), 1),
    vertical: mergeState(firstChild(properties, 'w:vMerge')),
    horizontal: mergeState(firstChild(properties, 'w:hMerge')),
    children: isRowHidden ? hideAll(children) : children,
  };
};

/** Without a value a merge goes on (17.18.57). */
const mergeState = (element: XmlElement | undefined): MergeState => {
  if (!element) return 'none';
  return element.attributes.val === 'restart' ? 'restart' : 'continue';
};
