import type { Notice } from '../../model/notice.ts';
import { emptyBox, formCheckBox, tickedBox, unstoredResult } from './field-text.ts';
import type { DocxNode, DocxPiece } from './nodes.ts';
import type { StoryContext } from './story-context.ts';
import { isSymbolFont, symbolOf } from './symbol-fonts.ts';
import { elementsOf, firstChild, isOn, textOf, type XmlElement } from './xml-element.ts';

/** Where the content of a paragraph goes. */
export interface InlineSink {
  readonly pieces: DocxPiece[];
  /** Text boxes anchored in the paragraph: read after it. */
  readonly boxes: DocxNode[];
  readonly readBlocks: (elements: readonly XmlElement[]) => readonly DocxNode[];
}

interface RunFormat {
  readonly isHidden: boolean;
  readonly symbolFont: string | undefined;
}

type InlineReader = (element: XmlElement, sink: InlineSink, context: StoryContext) => void;
type RunReader = (element: XmlElement, format: RunFormat, sink: InlineSink, context: StoryContext) => void;

/** Paragraph content. What is in no table (hyperlinks, insertions, smart tags, simple fields, …) is read through. */
export const readInline: InlineReader = (element, sink, context) => {
  if (dropped.has(element.name)) return;
  const read = inlineReaders[element.name];
  if (read) read(element, sink, context);
  else for (const child of elementsOf(element)) readInline(child, sink, context);
};

/** Known and left out: properties, marks without text, and what a tracked change takes away. */
const dropped: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:del',
  'w:moveFrom',
  'm:ctrlPr',
]);

/** A check box shows the sign that its creator chose, most often ☒; one without a sign is told by its state. */
const readSdt: InlineReader = (element, sink, context) => {
  const before = sink.pieces.length;
  for (const child of elementsOf(element)) readInline(child, sink, context);
  const checkBox = firstChild(firstChild(element, 'w:sdtPr'), 'w14:checkbox');
  if (!checkBox || sink.pieces.length > before) return;
  addText(isOn(firstChild(checkBox, 'w14:checked') ?? off) ? tickedBox : emptyBox, visible, sink, context);
};

/** Of alternatives that say the same, the first that has text: most often a drawing and its older form. */
const readAlternatives: InlineReader = (element, sink, context) => {
  const before = sink.pieces.length + sink.boxes.length;
  for (const alternative of elementsOf(element)) {
    for (const child of elementsOf(alternative)) readInline(child, sink, context);
    if (sink.pieces.length + sink.boxes.length > before) return;
  }
};

const readRun: InlineReader = (run, sink, context) => {
  const properties = firstChild(run, 'w:rPr');
  const style = context.styles.get(firstChild(properties, 'w:rStyle')?.attributes.val ?? '');
  const vanish = firstChild(properties, 'w:vanish');
  const fonts = firstChild(properties, 'w:rFonts')?.attributes;
  const font = fonts?.ascii ?? fonts?.hAnsi;
  const format: RunFormat = {
    isHidden: vanish ? isOn(vanish) : (style?.isHidden ?? false),
    symbolFont: isSymbolFont(font) ? font : undefined,
  };
  for (const child of elementsOf(run)) {
    const read = runReaders[child.name];
    if (read) read(child, format, sink, context);
    else if (!dropped.has(child.name) && !runMarks.has(child.name)) readInline(child, sink, context);
  }
};

const inlineReaders: Readonly<Record<string, InlineReader>> = {
  'w:r': readRun,
  'w:sdt': readSdt,
  'mc:AlternateContent': readAlternatives,
  'w:txbxContent': (element, sink) => {
    for (const box of sink.readBlocks(elementsOf(element))) sink.boxes.push(box);
  },
  'm:t': (element, sink, context) => addText(textOf(element), visible, sink, context),
  relIds: (_, __, context) => context.notices.push(unreadDrawing),
  chart: (_, __, context) => context.notices.push(unreadDrawing),
  'a:t': (element, sink) => sink.boxes.push({ kind: 'paragraph', pieces: [{ text: textOf(element), isHidden: false }] }),
};

/** Marks without text of their own; the notes themselves are parts of their own. */
const runMarks: ReadonlySet<string> = new Set([
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:delText',
  'w:delInstrText',
]);

const runReaders: Readonly<Record<string, RunReader>> = {
  'w:t': (element, format, sink, context) => addText(throughFont(textOf(element), format.symbolFont), format, sink, context),
  'w:tab': (_, format, sink, context) => addText(' ', format, sink, context),
  'w:ptab': (_, format, sink, context) => addText(' ', format, sink, context),
  'w:br': (_, format, sink, context) => addText('\n', format, sink, context),
  'w:cr': (_, format, sink, context) => addText('\n', format, sink, context),
  'w:noBreakHyphen': (_, format, sink, context) => addText('-', format, sink, context),
  'w:softHyphen': () => {},
  'w:sym': (element, format, sink, context) => addText(readSymbol(element, context), format, sink, context),
  'w:instrText': (element, _, __, context) => {
    const field = context.fields.at(-1);
    if (field && !field.isInResult) field.instruction += textOf(element);
  },
  'w:fldChar': (element, format, sink, context) => readFieldMark(element, format, sink, context),
  'w:ruby': (element, format, sink, context) => readRuby(element, format, sink, context),
  'w:object': (element, _, sink, context) => {
    if (holds(element, 'OLEObject')) {
      context.notices.push({ code: 'unplaced-text', message: '文档中嵌有其他文件（OLE 对象），其中的文字未读入', origins: [] });
    }
    for (const child of elementsOf(element)) readInline(child, sink, context);
  },
};

const readFieldMark: RunReader = (element, format, sink, context) => {
  const { fields } = context;
  const kind = element.attributes.fldCharType;
  if (kind === 'begin') fields.push({ begin: element, instruction: '', isInResult: false, hasResult: false });
  const field = fields.at(-1);
  if (!field) return;
  if (kind === 'separate') field.isInResult = true;
  if (kind !== 'end') return;
  fields.pop();
  const box = formCheckBox(field.begin);
  if (box !== undefined || !field.hasResult) addText(box ?? unstoredResult(field.begin, field.instruction), format, sink, context);
};

/** The base is the text; what stands above it in small letters is kept apart. */
const readRuby: RunReader = (element, _, sink, context) => {
  for (const part of elementsOf(element)) {
    if (part.name === 'w:rubyBase') for (const child of elementsOf(part)) readInline(child, sink, context);
    if (part.name !== 'w:rt') continue;
    const above: InlineSink = { ...sink, pieces: [] };
    for (const child of elementsOf(part)) readInline(child, above, context);
    context.asides.push(above.pieces.map(({ text }) => text).join(''));
  }
};

const readSymbol = (element: XmlElement, context: StoryContext): string => {
  const { font = '', char = '' } = element.attributes;
  const code = Number.parseInt(char, 16);
  const symbol = symbolOf(font, code);
  if (symbol !== undefined) return symbol;
  if (code > 0 && code < 0xe000) return String.fromCharCode(code);
  context.notices.push({ code: 'unread-glyphs', message: `文档中有无法识别的符号（字体 ${font}，编码 ${char}）`, origins: [] });
  return '\ufffd';
};

const throughFont = (text: string, font: string | undefined): string =>
  font === undefined ? text : [...text].map((character) => symbolOf(font, character.charCodeAt(0)) ?? character).join('');

const addText = (text: string, format: RunFormat, sink: InlineSink, { fields }: StoryContext): void => {
  if (text === '' || fields.some((field) => !field.isInResult || formCheckBox(field.begin) !== undefined)) return;
  for (const field of fields) field.hasResult = true;
  sink.pieces.push({ text, isHidden: format.isHidden });
};

const holds = (element: XmlElement, name: string): boolean =>
  elementsOf(element).some((child) => child.name === name || holds(child, name));

const unreadDrawing: Notice = { code: 'unplaced-text', message: '文档中有图表或 SmartArt 图形，其中的文字未读入', origins: [] };
const visible: RunFormat = { isHidden: false, symbolFont: undefined };
const off: XmlElement = { name: 'w14:checked', attributes: { val: '0' }, children: [] };
