import { IngestError } from '../../model/ingest-error.ts';
import type { Place, Span } from './sheet-scan.ts';

export interface MergeIndex {
  /** Cut to the rows and columns in use. */
  readonly spans: readonly Span[];
  /** The merge that covers a place, or the place by itself. */
  readonly spanAt: (place: Place) => Span;
}

/**
 * Looks merges up by place. They are cut to the rows and columns in use, as a merge over a whole column of a million rows shows
 * no more than those. Where two overlap, which no program should write, the first keeps the place.
 */
export const mergeIndex = (merges: readonly Span[], used: readonly Place[], maximumSpannedRows: number): MergeIndex => {
  const bottom = used.reduce((most, { row }) => Math.max(most, row), 0);
  const right = used.reduce((most, { column }) => Math.max(most, column), 0);
  const top = used.reduce((least, { row }) => Math.min(least, row), bottom);
  const left = used.reduce((least, { column }) => Math.min(least, column), right);
  const byRow = new Map<number, Span[]>();
  const spans: Span[] = [];
  let spannedRows = 0;
  for (const merge of merges) {
    const rowSpan = Math.min(merge.rowSpan, bottom - merge.row + 1);
    const columnSpan = Math.min(merge.columnSpan, right - merge.column + 1);
    const isOutside = merge.row + rowSpan <= top || merge.column + columnSpan <= left;
    if (rowSpan < 1 || columnSpan < 1 || isOutside) continue;
    spannedRows += rowSpan;
    if (spannedRows > maximumSpannedRows) throw new IngestError('over-limit', `合并单元格过多，超过上限 ${maximumSpannedRows} 行`);
    const span = { row: merge.row, column: merge.column, rowSpan, columnSpan };
    spans.push(span);
    for (let row = span.row; row < span.row + rowSpan; row += 1) {
      const inRow = byRow.get(row);
      if (inRow) inRow.push(span);
      else byRow.set(row, [span]);
    }
  }
  const spanAt = (place: Place): Span =>
    byRow.get(place.row)?.find((span) => place.column >= span.column && place.column < span.column + span.columnSpan) ?? {
      row: place.row,
      column: place.column,
      rowSpan: 1,
      columnSpan: 1,
    };
  return { spans, spanAt };
};
