import type { TextBlock } from '../../model/source-document.ts';
import { readRelationships } from '../office-package.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { Zip } from '../zip.ts';
import { formatAddress, parseAddress } from './cell-address.ts';
import type { Place } from './sheet-scan.ts';

/** Comments of a worksheet part (ECMA-376 18.7), which stand behind cells; where a cell has a conversation, its texts are the comment. */
export const readComments = (zip: Zip, part: string, name: string): readonly TextBlock[] => {
  const relationships = readRelationships(zip, part);
  const textsOf = (wanted: string, element: string): readonly (readonly [string, string])[] =>
    relationships.filter(({ type }) => type === wanted).flatMap(({ target }) => commentsOf(zip, target, element));
  const conversations = new Map<string, string[]>();
  for (const [cell, text] of textsOf('threadedComment', 'threadedComment'))
    conversations.set(cell, [...(conversations.get(cell) ?? []), text]);
  const alone = textsOf('comments', 'comment').filter(([cell]) => !conversations.has(cell));
  return [...alone, ...[...conversations].map(([cell, texts]) => [cell, texts.join('\n')] as const)]
    .flatMap(([cell, text]) => {
      const place = parseAddress(cell);
      return place && text.trim() !== '' ? [{ place, text }] : [];
    })
    .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
    .map(({ place, text }) => commentBlock(text, name, place));
};

/** Address and text of each. Text stands in `t` of runs, or in `text` itself. */
const commentsOf = (zip: Zip, part: string, comment: string): readonly (readonly [cell: string, text: string])[] => {
  const found: [string, string][] = [];
  let cell = '';
  let text = '';
  let inText = false;
  let inPhonetic = false;
  parseXml(zip, part, {
    open: (name, attributes) => {
      if (name === comment) {
        cell = attributes.get('ref') ?? '';
        text = '';
      } else if (name === 'rPh') inPhonetic = true;
      else if (name === 't' || (name === 'text' && comment === 'threadedComment')) inText = !inPhonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't' || name === 'text') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === comment) found.push([cell, text]);
    },
  });
  return found;
};

/** Text boxes and shapes of a worksheet part (ECMA-376 20.5), one block a paragraph, at the cell that their corner lies in. */
export const readShapes = (zip: Zip, part: string, name: string): readonly TextBlock[] =>
  readRelationships(zip, part)
    .filter(({ type }) => type === 'drawing')
    .flatMap(({ target }) => readDrawing(zip, target, name));

const readDrawing = (zip: Zip, part: string, name: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  let at = { row: 0, column: 0 };
  let path: string[] = [];
  let text = '';
  parseXml(zip, part, {
    open: (element) => {
      if (element === 'from') at = { row: 0, column: 0 };
      if (element === 'a:p') text = '';
      if (element === 'a:br') text += '\n';
      path.push(element);
    },
    text: (piece) => {
      const [parent, element] = path.slice(-2);
      if (element === 'a:t') text += piece;
      if (parent === 'from' && element === 'row') at = { ...at, row: Number(piece) };
      if (parent === 'from' && element === 'col') at = { ...at, column: Number(piece) };
    },
    close: (element) => {
      path = path.slice(0, -1);
      if (element === 'a:p' && text.trim() !== '') blocks.push(shapeBlock(text, name, at));
    },
  });
  return blocks;
};

export const commentBlock = (text: string, sheet: string, place: Place): TextBlock => ({
  kind: 'text',
  role: 'note',
  fragments: [{ text, origin: { sheet, cell: formatAddress(place) } }],
});

/** A paragraph of a text box. */
export const shapeBlock = (text: string, sheet: string, place: Place): TextBlock => ({ ...commentBlock(text, sheet, place), role: 'body' });
