import type { Notice } from './notice.ts';

/** Why a file gives no record at all. */
export type IngestErrorCode = 'unsupported-format' | 'encrypted' | 'damaged' | 'over-limit' | 'no-form';

/** What cannot be read at all. Everything less is a record with flags. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;

  /** @param message in plain Chinese: what was expected, what was found, where. */
  constructor(code: IngestErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'IngestError';
    this.code = code;
  }
}

/** What was not read, of all that reading may report: a form may have been there. */
const unread: ReadonlySet<string> = new Set(['image-only-page', 'unread-glyphs', 'unplaced-text', 'body-mended']);
const quotedNotices = 3;

/** The file can be read, and holds no form. */
export const noForm = (notices: readonly Notice[]): IngestError => {
  const reasons = notices.filter(({ code }) => unread.has(code)).map(({ message }) => message);
  const more = reasons.length > quotedNotices ? ['…'] : [];
  const told = reasons.length === 0 ? '' : `注意：${[...reasons.slice(0, quotedNotices), ...more].join('；')}。`;
  return new IngestError('no-form', `文件可以读取，但没有找到绩效目标表：未见带有“三级指标”“指标值”等栏目的表格。${told}`);
};
