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
