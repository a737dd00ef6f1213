import { SaxesParser, type SaxesTagNS } from 'saxes';
import { IngestError } from '../model/ingest-error.ts';
import { defaultLimits } from '../model/limits.ts';
import type { Zip } from './zip.ts';

/** By local name: no two attributes that are read here differ in their prefix only. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /** Names carry the prefix of the table below, whatever prefix the file uses; local names alone for all other namespaces. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Transitional (ECMA-376 parts 1 and 4) and strict (ISO/IEC 29500) namespaces, whose local names would otherwise clash: w:p and a:p. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
};

/** Streams a part of the package through a parser while it inflates; false when there is no such part. */
export const parseXml = (zip: Zip, part: string, handler: XmlHandler, maximumDepth: number = defaultLimits.depth): boolean => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', (cause) => {
    throw new IngestError('damaged', `文件已损坏：${part} 不是完整的 XML`, { cause });
  });
  parser.on('doctype', () => {
    throw new IngestError('unsupported-format', `${part} 含有 DOCTYPE 声明，出于安全考虑不予读取`);
  });
  let attributes: Record<string, string> = {};
  parser.on('attribute', ({ local, value }) => {
    attributes[local] = value;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maximumDepth) throw new IngestError('over-limit', `${part} 的嵌套层数超过上限 ${maximumDepth}`);
    const own = attributes;
    attributes = {};
    handler.open(nameOf(tag), own);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(nameOf(tag));
  });
  const take = handler.text;
  if (take) {
    parser.on('text', take);
    parser.on('cdata', take);
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const exists = zip.stream(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: false });
    parser.write(decoder.decode(piece, { stream: true }));
  });
  if (decoder) parser.write(decoder.decode());
  if (exists) parser.close();
  return exists;
};

const nameOf = (tag: SaxesTagNS): string => {
  const prefix = prefixes[tag.uri];
  return prefix === undefined ? tag.local : `${prefix}:${tag.local}`;
};

/** OOXML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.2.2), the latter with a byte order mark. */
const encodingOf = (start: Uint8Array): string => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};
