import type { Fragment } from '../../model/fragment.ts';
import { IngestError } from '../../model/ingest-error.ts';
import type { SourceCell, TableBlock } from '../../model/source-document.ts';
import { formatAddress } from './cell-address.ts';
import { readCell } from './cell-text.ts';
import { compactPlaces } from './compact-places.ts';
import { mergeIndex } from './merge-index.ts';
import type { SheetContent } from './sheet-content.ts';
import { columnsMaximum, type Place, type Span } from './sheet-scan.ts';

export interface SheetContext {
  readonly name: string;
  readonly isHidden: boolean;
  readonly date1904: boolean;
  readonly maximumCells: number;
}

/** A sheet as one table, cut to the rows and columns in use; undefined when nothing is in it. */
export const sheetToTable = (content: SheetContent, context: SheetContext): TableBlock | undefined => {
  const filled = filledCells(content, context);
  if (filled.length === 0) return undefined;
  const merges = mergeIndex([...content.merges, ...content.scan.centred], filled, context.maximumCells);
  const byAnchor = new Map<number, { span: Span; fragments: Fragment[] }>();
  const keyOf = ({ row, column }: Place): number => row * columnsMaximum + column;
  for (const span of merges.spans) byAnchor.set(keyOf(span), { span, fragments: [] });
  for (const { row, column, fragment } of filled) {
    const span = merges.spanAt({ row, column });
    const taken = byAnchor.get(keyOf(span));
    // Only the corner of a merge shows; text that a program left under it is kept behind it.
    if (taken) taken.fragments.push(fragment);
    else byAnchor.set(keyOf(span), { span, fragments: [fragment] });
  }
  const cells = [...byAnchor.values()].map(({ span, fragments }): SourceCell => ({ ...span, fragments }));
  return { kind: 'table', ...compactPlaces(cells, filled, context.maximumCells), spans: 'drawn', name: context.name, pageBreaks: [] };
};

export interface FilledCell extends Place {
  readonly fragment: Fragment;
}

const filledCells = ({ cells, scan }: SheetContent, context: SheetContext): readonly FilledCell[] => {
  const filled: FilledCell[] = [];
  for (const { row, column, cell } of cells) {
    const read = readCell(cell, context.date1904);
    if (read.text.trim() === '') continue;
    const isHidden = read.isHidden || context.isHidden || scan.hiddenRows.has(row) || scan.hiddenColumns.has(column);
    const origin = { sheet: context.name, cell: formatAddress({ row, column }) };
    const stored = read.stored ? { stored: read.stored } : {};
    filled.push({ row, column, fragment: { text: read.text, origin, ...stored, ...(isHidden ? { hidden: true } : {}) } });
  }
  if (filled.length > context.maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${context.maximumCells} 个`);
  return filled;
};
