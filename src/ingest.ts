import { createHash } from 'node:crypto';
import { checkRecord } from './canonical/check-record.ts';
import type { FormRecord } from './canonical/form-record.ts';
import { extract } from './extract/extract.ts';
import type { Form, Sourced } from './model/form.ts';
import type { Layout } from './model/grid.ts';
import { noForm } from './model/ingest-error.ts';
import { defaultLimits, type Limits } from './model/limits.ts';
import type { Notice } from './model/notice.ts';
import type { Origin } from './model/origin.ts';
import type { SourceDocument } from './model/source-document.ts';
import { formToRecord } from './normalise/form-to-record.ts';
import { reconstruct } from './reconstruct/reconstruct.ts';
import { repair } from './repair/repair.ts';
import { understand } from './understand/understand.ts';
import { noticeToFlag } from './validate/notices.ts';
import { noticesByForm } from './validate/notices-by-form.ts';
import { validate } from './validate/validate.ts';

export interface IngestOptions {
  /** Bounds on what the file may cost; those left out are the defaults. */
  readonly limits?: Partial<Limits>;
  /** 'all' applies what is likely enough, 'safe' only what is exact, 'none' nothing. */
  readonly repairs?: 'all' | 'safe' | 'none';
}

/** What each stage made of a file. */
export interface Stages {
  readonly extract: SourceDocument;
  readonly reconstruct: Layout;
  readonly repair: Layout;
  readonly understand: readonly Form[];
  readonly record: readonly FormRecord[];
  /** What reading and reconstruction could not do. */
  readonly notices: readonly Notice[];
}

/**
 * Reads a filed form: bytes and a file name in, one record per form out, in reading order. Touches no disk and no network.
 *
 * @param file the name the record carries, '/' as separator; the format is told by the bytes alone
 * @throws IngestError 'unsupported-format' | 'encrypted' | 'damaged' | 'over-limit' | 'no-form', its message in Chinese
 */
export async function ingest(bytes: Uint8Array, file: string, options: IngestOptions = {}): Promise<readonly FormRecord[]> {
  const { record, notices } = await ingestStages(bytes, file, options);
  if (record.length === 0) throw noForm(notices);
  return record;
}

/** The same with every intermediate kept; a file without a form gives no record, and still shows what its stages made of it. */
export async function ingestStages(bytes: Uint8Array, file: string, options: IngestOptions = {}): Promise<Stages> {
  const identity = identify(bytes, file);
  const document = await extract(bytes, { ...defaultLimits, ...options.limits });
  const { layout, notices } = reconstruct(document);
  const repaired = await repair(layout, options.repairs ?? 'all');
  const forms = understand(repaired);
  const read = forms.map((form, ordinal) => {
    const { id, source } = identity(document, ordinal);
    return { form, record: formToRecord(form, id, source) };
  });
  const all = [...document.notices, ...notices];
  const about = noticesByForm(
    all,
    read.map((one) => one.record),
  );
  const record = read.map((one, at) => flagged(one.record, [...(about[at] ?? []), ...tableFromText(one.form), ...unplaced(one.form)]));
  return { extract: document, reconstruct: layout, repair: repaired, understand: forms, record, notices: all };
}

/** The rules know what the stages before them could not read for certain. */
const flagged = (record: FormRecord, notices: readonly Notice[]): FormRecord => {
  const read = { ...record, flags: [...notices.map(noticeToFlag), ...record.flags] };
  return checkRecord({ ...read, flags: [...read.flags, ...validate(read)] });
};

const tableFromText = ({ tableFromText, indicators }: Form): readonly Notice[] =>
  tableFromText === true
    ? [
        {
          code: 'table-from-text',
          message: '原件中没有可用的表格，指标的行和栏是按文字的先后次序拼出来的，请对照原件核对。',
          origins: originsOf(indicators[0]?.name),
        },
      ]
    : [];

/** Text that found no home in the record, a notice each. */
const unplaced = (form: Form): readonly Notice[] =>
  form.unplaced.map((sourced) => {
    const text = sourced.text.trim();
    return {
      code: 'unplaced-text',
      message: `以下文字未能归入任何栏目：“${text.slice(0, longestQuote)}${text.length > longestQuote ? '…' : ''}”`,
      origins: originsOf(sourced),
    };
  });
/** Characters of unplaced text quoted in a message; the whole stands at its place in the file. */
const longestQuote = 60;

const originsOf = (sourced: Sourced | undefined): readonly Origin[] =>
  (sourced?.from ?? []).flatMap(({ fragments }) => fragments.map(({ origin }) => origin));

/** Hashed before reading: pdf.js takes the bytes over. */
function identify(bytes: Uint8Array, file: string) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.byteLength;
  return (document: SourceDocument, ordinal: number) => ({
    id: `${sha256.slice(0, 16)}-${ordinal}`,
    source: { file, format: document.format, sha256, bytes: size, pages: document.pages, ordinal },
  });
}
