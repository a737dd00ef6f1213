import { IngestError } from '../../model/ingest-error.ts';
import { columnsMaximum, type Place, type Span } from './sheet-scan.ts';

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
export const mergeIndex = (merges: readonly Span[], used: readonly Place[], maximumArea: number): MergeIndex => {
  const bottom = used.reduce((most, { row }) => Math.max(most, row), 0);
  const right = used.reduce((most, { column }) => Math.max(most, column), 0);
  const top = used.reduce((least, { row }) => Math.min(least, row), bottom);
  const left = used.reduce((least, { column }) => Math.min(least, column), right);
  const byPlace = new Map<number, Span>();
  const spans: Span[] = [];
  let area = 0;
  for (const merge of merges) {
    const rowSpan = Math.min(merge.rowSpan, bottom - merge.row + 1);
    const columnSpan = Math.min(merge.columnSpan, right - merge.column + 1);
    const isOutside = merge.row + rowSpan <= top || merge.column + columnSpan <= left;
    if (rowSpan < 1 || columnSpan < 1 || isOutside) continue;
    area += rowSpan * columnSpan;
    if (area > maximumArea) throw new IngestError('over-limit', `合并单元格过多，超过上限 ${maximumArea} 个`);
    const span = { row: merge.row, column: merge.column, rowSpan, columnSpan };
    spans.push(span);
    for (let row = span.row; row < span.row + rowSpan; row += 1) {
      for (let column = span.column; column < span.column + columnSpan; column += 1) {
        const place = row * columnsMaximum + column;
        if (!byPlace.has(place)) byPlace.set(place, span);
      }
    }
  }
  const spanAt = ({ row, column }: Place): Span => byPlace.get(row * columnsMaximum + column) ?? { row, column, rowSpan: 1, columnSpan: 1 };
  return { spans, spanAt };
};
