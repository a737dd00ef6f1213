import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import type { Zip } from '../zip.ts';
import type { DocxCell, DocxNode, DocxPiece, DocxTable } from './nodes.ts';
import { boundedSpan, withoutUnusedColumns } from './table-builder.ts';

/** What is used of mammoth's document tree (lib/documents.js). */
interface MammothElement {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MammothElement[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** A table of 50,000 cells takes mammoth 2.4 s of processor time and 600 MB; larger ones are refused. */
const partBytesMaximum = 16 * 1024 * 1024;

/**
 * The body of a document as mammoth 1.13 reads it, without what it loses: vertical merges of a table with a bookmark between cells,
 * gridBefore, hMerge, text under a merge, DrawingML text boxes, simple fields, ruby, automatic numbers, what is hidden. Mammoth inflates
 * by itself, so it is given the inflated and counted parts.
 */
export const readWithMammoth = async (zip: Zip, part: string, limits: Limits): Promise<readonly DocxNode[]> => {
  if ((zip.read(part)?.length ?? 0) > Math.min(partBytesMaximum, limits.inflatedBytes)) {
    throw new IngestError('damaged', `文件已损坏：${part} 不是完整的 XML`);
  }
  const parts = Object.fromEntries(zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array()]));
  let body: readonly MammothElement[] = [];
  // The tree is all that is wanted: an empty document is left to be converted.
  const transformDocument = (document: MammothElement): MammothElement => {
    body = document.children ?? [];
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(parts, { level: 0 })) }, { transformDocument, externalFileAccess: false });
  return toNodes(body);
};

const toNodes = (elements: readonly MammothElement[]): readonly DocxNode[] =>
  elements.flatMap((element): readonly DocxNode[] => {
    if (element.type === 'table') return [toTable(element.children ?? [])];
    return element.type === 'paragraph' ? [{ kind: 'paragraph', pieces: toPieces(element) }] : [];
  });

const toPieces = (element: MammothElement): readonly DocxPiece[] => {
  const text = element.type === 'text' ? (element.value ?? '') : signs[element.type];
  if (text !== undefined) return [{ text, isHidden: false }];
  return (element.children ?? []).flatMap(toPieces);
};

const signs: Readonly<Record<string, string>> = { tab: ' ', break: '\n' };

/** Cells come with their spans but without their columns: each takes the first place of its row that no cell from above covers. */
const toTable = (rows: readonly MammothElement[]): DocxTable => {
  const cells: DocxCell[] = [];
  const coveredUntil: number[] = [];
  for (const [row, { children = [] }] of rows.entries()) {
    let column = 0;
    for (const { colSpan, rowSpan = 1, children: content = [] } of children) {
      const columnSpan = boundedSpan(colSpan, 1);
      while ((coveredUntil[column] ?? 0) > row) column += 1;
      cells.push({ row, column, rowSpan, columnSpan, children: toNodes(content) });
      coveredUntil.length = Math.max(coveredUntil.length, column + columnSpan);
      coveredUntil.fill(row + rowSpan, column, column + columnSpan);
      column += columnSpan;
    }
  }
  return withoutUnusedColumns({ kind: 'table', rows: rows.length, columns: coveredUntil.length, cells });
};
