import type { Fragment } from '../../model/fragment.ts';
import { IngestError } from '../../model/ingest-error.ts';
import type { Origin } from '../../model/origin.ts';
import type { SourceCell, TableBlock } from '../../model/source-document.ts';
import { formatAddress } from './cell-address.ts';
import { type CellText, readCell } from './cell-text.ts';
import { compactPlaces } from './compact-places.ts';
import { mergeIndex } from './merge-index.ts';
import type { SheetContent } from './sheet-content.ts';
import { type Place, placeNumber } from './sheet-scan.ts';

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
  const byAnchor = new Map<number, GrowingCell>();
  for (const { row, column, rowSpan, columnSpan } of merges.spans)
    byAnchor.set(placeNumber({ row, column }), { row, column, rowSpan, columnSpan, fragments: [] });
  for (const { row, column, fragment } of filled) {
    const place = placeNumber({ row, column });
    const span = merges.spanAt(place);
    const taken = byAnchor.get(span ? placeNumber(span) : place);
    // Only the corner of a merge shows; text that a program left under it is kept behind it.
    if (taken) taken.fragments.push(fragment);
    else byAnchor.set(place, { row, column, rowSpan: 1, columnSpan: 1, fragments: [fragment] });
  }
  const placed = compactPlaces([...byAnchor.values()], filled, context.maximumCells);
  return { kind: 'table', ...placed, spans: 'drawn', name: context.name, pageBreaks: [] };
};

interface GrowingCell extends SourceCell {
  readonly fragments: Fragment[];
}

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
    filled.push({ row, column, fragment: fragmentOf(read, origin, isHidden) });
  }
  if (filled.length > context.maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${context.maximumCells} 个`);
  return filled;
};

/** Most fragments are a text and its place; a key is written only where it says something. */
const fragmentOf = ({ text, stored }: CellText, origin: Origin, isHidden: boolean): Fragment => {
  if (isHidden) return stored ? { text, origin, stored, hidden: true } : { text, origin, hidden: true };
  return stored ? { text, origin, stored } : { text, origin };
};
