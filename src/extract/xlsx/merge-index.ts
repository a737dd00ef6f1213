import { IngestError } from '../../model/ingest-error.ts';
import { type Place, placeNumber, type Span } from './sheet-scan.ts';

export interface MergeIndex {
  /** Cut to the rows and columns in use. */
  readonly spans: readonly Span[];
  /** The merge that covers a place, by its number. */
  readonly spanAt: (place: number) => Span | undefined;
}

/**
 * Looks merges up by place. They are cut to the rows and columns in use, as a merge over a whole column of a million rows shows
 * no more than those. Where two overlap, which no program should write, the first keeps the place.
 */
export const mergeIndex = (merges: readonly Span[], used: readonly Place[], maximumArea: number): MergeIndex => {
  const { top, bottom, left, right } = boundsOf(used);
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
        const place = placeNumber({ row, column });
        if (!byPlace.has(place)) byPlace.set(place, span);
      }
    }
  }
  return { spans, spanAt: (place) => byPlace.get(place) };
};

const boundsOf = (
  used: readonly Place[],
): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } => {
  let [bottom, right] = [0, 0];
  let [top, left] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { row, column } of used) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, bottom, left, right };
};
