import type { FormRecord } from '../canonical/form-record.ts';
import type { Notice } from '../model/notice.ts';
import type { Origin } from '../model/origin.ts';

/**
 * Which notices about a file concern which of its forms: in a book of forms a page that cannot be read is told of the form on it, not of
 * all forty. A notice about no place, or about a place that no form was read from, concerns them all.
 */
export const noticesByForm = (notices: readonly Notice[], records: readonly FormRecord[]): readonly (readonly Notice[])[] => {
  if (records.length === 1) return [notices];
  const extents = records.map(extentOf);
  const concerned = notices.map(({ origins }) => {
    const own = extents.map((extent) => origins.some((origin) => extent.holds(origin)));
    return own.some((isOwn) => isOwn) ? own : extents.map(() => true);
  });
  return records.map((_, form) => notices.filter((__, index) => concerned[index]?.[form] === true));
};

interface Extent {
  readonly holds: (origin: Origin) => boolean;
}

/** The pages from the first to the last that something was read from, the sheets, the tables. */
const extentOf = ({ evidence }: FormRecord): Extent => {
  let firstPage = Number.POSITIVE_INFINITY;
  let lastPage = 0;
  const parts = new Set<string>();
  for (const { origins } of Object.values(evidence))
    for (const origin of origins) {
      if ('page' in origin) {
        firstPage = Math.min(firstPage, origin.page);
        lastPage = Math.max(lastPage, origin.page);
      } else parts.add(partOf(origin));
    }
  return { holds: (origin) => ('page' in origin ? origin.page >= firstPage && origin.page <= lastPage : parts.has(partOf(origin))) };
};

const partOf = (origin: Origin | FormRecord['evidence'][string]['origins'][number]): string => {
  if ('sheet' in origin) return `sheet ${origin.sheet}`;
  if ('table' in origin) return `table ${origin.table}`;
  return 'text';
};
