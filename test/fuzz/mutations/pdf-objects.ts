import { inflateSync } from 'node:zlib';

/** A PDF taken apart as plain text, a byte a character: its numbered objects, and what its trailer says. */
export interface PdfObjects {
  readonly bodies: ReadonlyMap<number, string>;
  readonly trailer: string;
}

const objectPattern = /(?:^|[\r\n\s])(\d+) 0 obj\b([\s\S]*?)\bendobj/g;
const streamPattern = /^([\s\S]*?)\bstream\r?\n([\s\S]*?)\r?\n?endstream\s*$/;

/** Null for files whose objects stand in streams, and for what earlier mutations left. */
export const takeApart = (bytes: Uint8Array): PdfObjects | null => {
  const text = Buffer.from(bytes).toString('latin1');
  const bodies = new Map<number, string>();
  for (const [, number = '', body = ''] of text.matchAll(objectPattern)) bodies.set(Number(number), inflated(body.trim()));
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)?.[1];
  if (trailer === undefined || bodies.size === 0) return null;
  return { bodies, trailer: trailer.replaceAll(/\/(?:Prev|XRefStm|Size)\s+\d+/g, '') };
};

/** Streams are spoilt after they are inflated: a flipped bit of deflated bytes says more about zlib than about PDF. */
const inflated = (body: string): string => {
  const [, dictionary, content] = streamPattern.exec(body) ?? [];
  if (dictionary === undefined || content === undefined) return body;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) || dictionary.includes('/DecodeParms')) return body;
  try {
    const plain = inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    return streamOf(dictionary.replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, ''), plain);
  } catch {
    return body;
  }
};

export const streamOf = (dictionary: string, content: string): string =>
  `${dictionary.replace(/\/Length\s+\d+(?:\s+0\s+R)?/, '').replace(/>>\s*$/, '')}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** Dictionary and content of an object that is a stream. */
export const splitStream = (body: string): { readonly dictionary: string; readonly content: string } | undefined => {
  const [, dictionary, content] = streamPattern.exec(body) ?? [];
  return dictionary === undefined || content === undefined ? undefined : { dictionary, content };
};

/** With a cross-reference table in which each place is right, unless it is shifted. */
export const putTogether = (
  { bodies, trailer }: PdfObjects,
  shift: (offset: number, number: number) => number = (offset) => offset,
): Uint8Array => {
  const pieces: string[] = ['%PDF-1.7\n'];
  const offsets = new Map<number, number>();
  let length = pieces[0]?.length ?? 0;
  for (const [number, body] of bodies) {
    const piece = `${number} 0 obj\n${body}\nendobj\n`;
    offsets.set(number, length);
    pieces.push(piece);
    length += piece.length;
  }
  const size = Math.max(...bodies.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    if (offset === undefined) return `0000000000 65535 f \n`;
    return `${String(Math.max(0, shift(offset, number))).padStart(10, '0')} 00000 n \n`;
  });
  pieces.push(`xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size} ${trailer}>>\nstartxref\n${length}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(pieces.join(''), 'latin1'));
};
