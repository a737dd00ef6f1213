import type { Severity } from '../model/flag.ts';
import type { CheckedFile } from './checked-file.ts';
import { basisWords } from './codes.ts';
import type { Finding } from './finding.ts';
import { placeWords } from './place-words.ts';

/** One line of a 问题清单. */
export interface IssueRow {
  readonly file: string;
  readonly project: string;
  readonly place: string;
  readonly severity: Severity;
  readonly issue: string;
  readonly basis: string;
}

export const issueRows = (files: readonly CheckedFile[]): readonly IssueRow[] => files.flatMap(({ findings }) => findings.map(toRow));

const toRow = ({ file, form, place, severity, message, code }: Finding): IssueRow => ({
  file,
  project: form?.project ?? '',
  place: place === null ? '' : placeWords(place),
  severity,
  issue: message,
  basis: basisWords(code),
});
