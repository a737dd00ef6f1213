import type { Fragment } from '../../model/fragment.ts';
import type { Paragraph } from '../../model/grid.ts';
import { IngestError } from '../../model/ingest-error.ts';
import type { Limits } from '../../model/limits.ts';
import type { Origin } from '../../model/origin.ts';
import type { SourceBlock, SourceCell, TableBlock, TextBlock } from '../../model/source-document.ts';
import type { DocxCell, DocxNode, DocxParagraph, DocxTable } from './nodes.ts';

/** The body: its tables are numbered in document order, nested ones included; its paragraphs outside tables by themselves. */
export const bodyToBlocks = (nodes: readonly DocxNode[], limits: Limits): readonly SourceBlock[] => {
  let tables = 0;
  let paragraphs = 0;
  let cells = 0;
  const toTable = (table: DocxTable): TableBlock => {
    const number = tables;
    tables += 1;
    cells += table.cells.length;
    if (cells > limits.cells || table.rows * table.columns > limits.cells) {
      throw new IngestError('over-limit', `文档表格的单元格过多，超过上限 ${limits.cells} 个`);
    }
    const toCell = ({ row, column, rowSpan, columnSpan, children }: DocxCell): SourceCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      fragments: children.flatMap((child) =>
        // A table in a cell is part of what the cell says; its own cells lead back to it by their origin.
        child.kind === 'paragraph'
          ? toFragments(child, { table: number, row, column })
          : toTable(child).cells.flatMap(({ fragments }) => fragments),
      ),
    });
    return {
      kind: 'table',
      rows: table.rows,
      columns: table.columns,
      cells: table.cells.map(toCell),
      spans: 'drawn',
      pageBreaks: [],
    };
  };
  return nodes.flatMap((node): readonly SourceBlock[] => {
    if (node.kind === 'table') return node.cells.length === 0 ? [] : [toTable(node)];
    const block = toTextBlock(node, { paragraph: paragraphs }, 'body');
    paragraphs += 1;
    return block;
  });
};

/** A header, a footer or a note: one paragraph after the other, those in tables too. */
export const storyToBlocks = (nodes: readonly DocxNode[], part: string, role: Paragraph['role']): readonly TextBlock[] =>
  paragraphsOf(nodes).flatMap((node, paragraph) => toTextBlock(node, { paragraph, part }, role));

const paragraphsOf = (nodes: readonly DocxNode[]): readonly DocxParagraph[] =>
  nodes.flatMap((node) => (node.kind === 'paragraph' ? [node] : node.cells.flatMap(({ children }) => paragraphsOf(children))));

const toTextBlock = (paragraph: DocxParagraph, origin: Origin, role: Paragraph['role']): readonly TextBlock[] => {
  const fragments = toFragments(paragraph, origin);
  return fragments.length === 0 ? [] : [{ kind: 'text', fragments, role }];
};

/** One fragment for what a paragraph shows, and one for what is hidden in it. */
const toFragments = ({ pieces }: DocxParagraph, origin: Origin): readonly Fragment[] => {
  const shown = pieces.map((piece) => (piece.isHidden ? '' : piece.text)).join('');
  const hidden = pieces.map((piece) => (piece.isHidden ? piece.text : '')).join('');
  return [
    ...(shown.trim() === '' ? [] : [{ text: shown, origin }]),
    ...(hidden.trim() === '' ? [] : [{ text: hidden, origin, hidden: true as const }]),
  ];
};
