import type { FormRecord } from '../canonical/form-record.ts';
import type { Finding, MarkedLine, Place } from './finding.ts';
import { findPlace, valueAt } from './find-place.ts';
import { markLine, quotedIn } from './mark-line.ts';

type Flag = FormRecord['flags'][number];

/**
 * What a person should look at in one record, each with its place, in the order of the record's flags.
 *
 * @param lines of the file where it is text, so that the very words can be shown; [] else
 */
export const recordFindings = (record: FormRecord, lines: readonly string[]): readonly Finding[] =>
  record.flags.map((flag): Finding => {
    const place = placeOfFlag(record, flag);
    return {
      file: record.source.file,
      form: { id: record.id, ordinal: record.source.ordinal, project: record.project.name },
      code: flag.code,
      severity: flag.severity,
      pointer: flag.pointer,
      message: flag.message,
      place,
      marked: place === null ? null : mark(record, flag, place, lines),
    };
  });

const placeOfFlag = (record: FormRecord, { pointer, origins }: Flag): Place | null =>
  origins === undefined ? findPlace(record, pointer) : { origins, relation: 'here', pointer: null };

const mark = (
  record: FormRecord,
  { message }: Flag,
  { origins, pointer, relation }: Place,
  lines: readonly string[],
): MarkedLine | null => {
  const value = pointer === null ? undefined : valueAt(record, pointer);
  const said = typeof value === 'string' ? [value] : [];
  return markLine(lines, origins, relation === 'here' ? [...quotedIn(message), ...said] : said);
};
