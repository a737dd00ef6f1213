import type { CellObject, DenseWorkSheet } from 'xlsx';
import type { TextBlock } from '../../model/source-document.ts';
import { readRelationships } from '../office-package.ts';
import { parseXml } from '../parse-xml.ts';
import type { Zip } from '../zip.ts';
import { formatAddress } from './cell-address.ts';
import type { Place } from './sheet-scan.ts';

/** Comments, which stand behind cells. */
export const readComments = (sheet: DenseWorkSheet, name: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'];
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      // In BIFF8 the runs of formats follow the text after a NUL, and SheetJS reads on into them.
      const text = (cell?.c ?? []).map(({ t = '' }) => t.split('\0')[0] ?? '').join('\n');
      if (text.trim() !== '') blocks.push(noteBlock(text, name, { row, column }));
    });
  });
  return blocks;
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
      if (element === 'a:p' && text.trim() !== '') blocks.push({ ...noteBlock(text, name, at), role: 'body' });
    },
  });
  return blocks;
};

const noteBlock = (text: string, sheet: string, place: Place): TextBlock => ({
  kind: 'text',
  role: 'note',
  fragments: [{ text, origin: { sheet, cell: formatAddress(place) } }],
});
