/** Bounds on what an untrusted file may cost. Exceeding one is an IngestError 'over-limit'. */
export interface Limits {
  /** Of the file itself. */
  readonly bytes: number;
  /** Sum over all zip entries, or over the streams of a PDF: counted while inflating, never trusted from the header. */
  readonly inflatedBytes: number;
  /** Entries of a zip container. */
  readonly zipEntries: number;
  readonly pages: number;
  /** Cells that hold or span something, per file. */
  readonly cells: number;
  /** Glyphs, or characters of text, per file. */
  readonly characters: number;
  /** Depth of nested tables and XML elements. */
  readonly depth: number;
}

export const defaultLimits: Limits = {
  bytes: 200 * 1024 * 1024,
  inflatedBytes: 400 * 1024 * 1024,
  zipEntries: 10_000,
  pages: 2_000,
  cells: 2_000_000,
  characters: 20_000_000,
  depth: 200,
};
