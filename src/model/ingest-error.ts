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

/** The file can be read, and holds no form. */
export const noForm = (): IngestError =>
  new IngestError('no-form', '文件可以读取，但没有找到绩效目标表：未见带有“三级指标”“指标值”等栏目的表格。');
