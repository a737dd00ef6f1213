import { IngestError } from '../model/ingest-error.ts';

/**
 * Bytes of a text file as characters. A byte order mark decides; without one, what is valid UTF-8 is UTF-8 (Chinese text in
 * GB18030 practically never is), and the rest is GB18030, which holds GBK and GB 2312.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const text = decode(bytes);
  if (isBinary(text)) throw new IngestError('unsupported-format', '文件不是 PDF、DOCX、XLSX、XLS，也不是文本文件');
  const markup = markups.find(([, start]) => start.test(text));
  if (markup) throw new IngestError('unsupported-format', `文件是${markup[0]}，请另存为 .xlsx、.docx 或 PDF 后再提交`);
  return text;
};

/** Markup that is text by its bytes. Systems export web pages under the name .xls. */
const markups: readonly (readonly [name: string, start: RegExp])[] = [
  ['网页（HTML）', /^\s*(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i],
  ['网页归档（MHTML）', /^\s*MIME-Version:/i],
  ['XML 文件', /^\s*<\?xml\b/],
];

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // TextDecoder takes a UTF-8 byte order mark away by itself.
  return tryDecode('utf-8', bytes) ?? new TextDecoder('gb18030').decode(bytes);
};

const tryDecode = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Of all characters. A GB18030 file cut inside its last character has one replacement character; noise has 10 % and more. */
const replacementShareMaximum = 0.01;

/** C0 and C1 control characters that no text uses: all but tab, line feed, vertical tab, form feed, carriage return, next line, and the old end-of-file mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const neverInText = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u0080-\u0084\u0086-\u009f\ufffe\uffff]/;

const isBinary = (text: string): boolean => {
  if (neverInText.test(text)) return true;
  const replacements = text.split('\ufffd').length - 1;
  return replacements > 1 && replacements > text.length * replacementShareMaximum;
};
