/** A story (the body, a header, a footnote) as both readers of DOCX give it, before numbering of tables and paragraphs. */
export type DocxNode = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly DocxPiece[];
}

export interface DocxPiece {
  readonly text: string;
  readonly isHidden: boolean;
}

/** Cells at their places in the table's grid, rows and columns from 0; places that no cell covers are empty. */
export interface DocxTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly DocxCell[];
}

export interface DocxCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly children: readonly DocxNode[];
}

/** Text that the document holds but does not show: under a merge, in a hidden row. */
export const hideAll = (nodes: readonly DocxNode[]): readonly DocxNode[] =>
  nodes.map((node) =>
    node.kind === 'paragraph'
      ? { ...node, pieces: node.pieces.map((piece) => ({ ...piece, isHidden: true })) }
      : { ...node, cells: node.cells.map((cell) => ({ ...cell, children: hideAll(cell.children) })) },
  );
