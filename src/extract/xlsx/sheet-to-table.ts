import type { CellObject, DenseWorkSheet, Range } from 'xlsx';
import type { Fragment } from '../../model/fragment.ts';
import { IngestError } from '../../model/ingest-error.ts';
import type { SourceCell, TableBlock } from '../../model/source-document.ts';
import { formatAddress } from './cell-address.ts';
import { readCell } from './cell-text.ts';
import { compactPlaces } from './compact-places.ts';
import { mergeIndex } from './merge-index.ts';
import { isOnSheet, type Place, type SheetScan, type Span } from './sheet-scan.ts';

export interface SheetContext {
  readonly name: string;
  readonly isHidden: boolean;
  readonly date1904: boolean;
  readonly scan: SheetScan;
  readonly maximumCells: number;
}

/** A sheet as one table, cut to the rows and columns in use; undefined when nothing is in it. */
export const sheetToTable = (sheet: DenseWorkSheet, context: SheetContext): TableBlock | undefined => {
  const filled = filledCells(sheet['!data'], context);
  if (filled.length === 0) return undefined;
  const merges = mergeIndex([...statedMerges(sheet), ...context.scan.centred], filled, context.maximumCells);
  const byAnchor = new Map<string, { span: Span; fragments: Fragment[] }>();
  for (const span of merges.spans) byAnchor.set(formatAddress(span), { span, fragments: [] });
  for (const { row, column, fragment } of filled) {
    const span = merges.spanAt({ row, column });
    const anchor = formatAddress(span);
    const taken = byAnchor.get(anchor);
    // Only the corner of a merge shows; text that a program left under it is kept behind it.
    if (taken) taken.fragments.push(fragment);
    else byAnchor.set(anchor, { span, fragments: [fragment] });
  }
  const cells = [...byAnchor.values()].map(({ span, fragments }): SourceCell => ({ ...span, fragments }));
  return { kind: 'table', ...compactPlaces(cells, filled, context.maximumCells), spans: 'drawn', name: context.name, pageBreaks: [] };
};

export interface FilledCell extends Place {
  readonly fragment: Fragment;
}

const filledCells = (data: readonly (readonly (CellObject | undefined)[] | undefined)[], context: SheetContext): readonly FilledCell[] => {
  const filled: FilledCell[] = [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const address = formatAddress({ row, column });
      const read = cell && readCell(cell, context.scan.formats.get(address), context.date1904);
      if (!read || read.text.trim() === '') return;
      const isHidden = read.isHidden || context.isHidden || context.scan.hiddenRows.has(row) || context.scan.hiddenColumns.has(column);
      const origin = { sheet: context.name, cell: address };
      const stored = read.stored ? { stored: read.stored } : {};
      filled.push({ row, column, fragment: { text: read.text, origin, ...stored, ...(isHidden ? { hidden: true } : {}) } });
    });
  });
  if (filled.length > context.maximumCells) throw new IngestError('over-limit', `工作表的单元格过多，超过上限 ${context.maximumCells} 个`);
  return filled;
};

/** Either corner may be named first; what is no range at all (A0:B0) merges nothing. */
const statedMerges = (sheet: DenseWorkSheet): readonly Span[] =>
  (sheet['!merges'] ?? []).flatMap(({ s, e }: Range): readonly Span[] => {
    const first = { row: Math.min(s.r, e.r), column: Math.min(s.c, e.c) };
    const last = { row: Math.max(s.r, e.r), column: Math.max(s.c, e.c) };
    if (!isOnSheet(first) || !isOnSheet(last)) return [];
    return [{ ...first, rowSpan: last.row - first.row + 1, columnSpan: last.column - first.column + 1 }];
  });
