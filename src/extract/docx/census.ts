import type { Limits } from '../../model/limits.ts';
import { parseXml } from '../parse-xml.ts';
import type { Zip } from '../zip.ts';
import type { Styles } from './styles.ts';
import { isSymbolFont } from './symbol-fonts.ts';

/** Elements of content that mammoth 1.13 reads without loss, wherever they stand. */
const plainContent: ReadonlySet<string> = new Set([
  'w:document',
  'w:body',
  'w:p',
  'w:r',
  'w:t',
  'w:tab',
  'w:br',
  'w:hyperlink',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:background',
]);

/** Bookmarks are plain within a paragraph; between cells they make mammoth forget every vertical merge of the table. */
const bookmarks: ReadonlySet<string> = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);

/** Properties: only what stands in the list below them changes the text. */
const properties: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sectPr']);

/** Numbering, hidden text, rows and cells that are shifted, merged the old way, hidden or deleted, and deleted paragraph marks. */
const tellingProperties: ReadonlySet<string> = new Set([
  'w:numPr',
  'w:vanish',
  'w:gridBefore',
  'w:gridAfter',
  'w:hMerge',
  'w:hidden',
  'w:del',
  'w:moveFrom',
  'w:cellDel',
  'w:cellMerge',
]);

/** A table of 50,000 cells has as many and takes mammoth 2.4 s of processor time and 600 MB, the small reader 1.1 s and 260 MB. */
const elementsMaximum = 250_000;

/**
 * Names what a document holds that mammoth would lose or misplace (see the README's decisions); empty for a plain document. Reads
 * names only, and stops at nothing: a hostile document costs what its inflation may cost.
 */
export const takeCensus = (zip: Zip, part: string, styles: Styles, limits: Limits): ReadonlySet<string> => {
  const telling = new Set<string>();
  const path: string[] = [];
  let inProperties = 0;
  let continuedCellDepth: number | undefined;
  let elements = 0;
  const visitProperty = (name: string, value: string | undefined): void => {
    if (tellingProperties.has(name)) telling.add(name);
    if ((name === 'w:pStyle' || name === 'w:rStyle') && styles.has(value ?? '')) telling.add('style');
    if (name === 'w:vMerge' && value !== 'restart') continuedCellDepth = path.lastIndexOf('w:tc');
  };
  parseXml(
    zip,
    part,
    {
      open: (name, attributes) => {
        elements += 1;
        if (elements > elementsMaximum) telling.add('size');
        if (inProperties > 0) {
          visitProperty(name, attributes.val);
          if (name === 'w:rFonts' && isSymbolFont(attributes.ascii ?? attributes.hAnsi)) telling.add('symbol-font');
        } else if (bookmarks.has(name)) {
          if (path.at(-1) !== 'w:p') telling.add(name);
        } else if (!properties.has(name) && !plainContent.has(name)) telling.add(name);
        if (properties.has(name)) inProperties += 1;
        path.push(name);
      },
      close: (name) => {
        path.pop();
        if (properties.has(name)) inProperties -= 1;
        if (continuedCellDepth !== undefined && path.length <= continuedCellDepth) continuedCellDepth = undefined;
      },
      text: (text) => {
        if (continuedCellDepth !== undefined && path.at(-1) === 'w:t' && text.trim() !== '') telling.add('text-under-merge');
      },
    },
    limits.depth,
  );
  return telling;
};
