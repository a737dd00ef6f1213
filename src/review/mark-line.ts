import { decodeText } from '../extract/decode-text.ts';
import type { MarkedLine, RecordOrigin } from './finding.ts';

/** The lines of a text file as its origins count them. */
export const textLines = (bytes: Uint8Array): readonly string[] => decodeText(bytes).split(/\r\n|\r|\n|\u2028|\u2029/);

/**
 * The words of a line that a finding is about: what its message quotes, else the value, else the whole field.
 *
 *     开展培训⇥=50人次以上，培训场次不少于二次      …同时写了“以上”和“不少于”…
 *              ^^^^
 *
 * @param wanted texts to look for, the best first
 */
export const markLine = (lines: readonly string[], origins: readonly RecordOrigin[], wanted: readonly string[]): MarkedLine | null => {
  const fields = origins.flatMap((origin) => fieldAt(lines, origin));
  for (const words of wanted) {
    for (const field of fields) {
      const at = words === '' ? -1 : field.text.slice(field.start, field.end).indexOf(words);
      if (at >= 0) return { ...field, start: field.start + at, end: field.start + at + words.length };
    }
  }
  return fields[0] ?? null;
};

/** The field between tabs, without the blanks around it. */
const fieldAt = (lines: readonly string[], origin: RecordOrigin): readonly MarkedLine[] => {
  if (!('line' in origin)) return [];
  const text = lines[origin.line - 1];
  if (text === undefined) return [];
  const fields = text.split('\t');
  const field = fields[origin.column - 1];
  if (field === undefined) return [];
  const before = fields.slice(0, origin.column - 1).reduce((length, { length: own }) => length + own + 1, 0);
  const start = before + field.length - field.trimStart().length;
  return [{ line: origin.line, text, start, end: Math.max(start, before + field.trimEnd().length) }];
};

/** What a message quotes, in its order; a quotation that was shortened without its '…' on either side. */
export const quotedIn = (message: string): readonly string[] =>
  [...message.matchAll(/“([^“”]+)”/g)].map(([, words = '']) => words.replace(/^…|…$/g, ''));
