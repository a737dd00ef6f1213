/** Long enough for the marks looked for here, so that one lying across two windows is still seen. */
const windowBytes = 64 * 1024;

/**
 * Whether the end of the file is missing. A whole file ends with its cross-reference table, or a pointer to it:
 *
 *     … endobj   xref …   startxref 110 %%EOF
 *
 * pdf.js repairs a file that was cut by looking for objects, silently, and may then show some of its pages as if they were all.
 * An object after the last `startxref` says that the file was cut: linearised and appended files have earlier ones.
 */
export const isCutOff = (bytes: Uint8Array): boolean => {
  const pointer = lastIndexOf(bytes, 'startxref');
  return pointer < 0 || lastIndexOf(bytes, 'endobj') > pointer || lastIndexOf(bytes, ' obj') > pointer;
};

const lastIndexOf = (bytes: Uint8Array, mark: string): number => {
  for (let end = bytes.length; end > 0; end -= windowBytes) {
    const start = Math.max(0, end - windowBytes - mark.length);
    const found = latin1(bytes.subarray(start, end)).lastIndexOf(mark);
    if (found >= 0) return start + found;
  }
  return -1;
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
