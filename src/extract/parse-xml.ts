import { SaxesParser } from 'saxes';
import { IngestError } from '../model/ingest-error.ts';
import { defaultLimits } from '../model/limits.ts';
import { localName, noNames, type XmlNames } from './xml-names.ts';
import type { Zip } from './zip.ts';

/** By local name: no two attributes that are read here differ in their prefix only. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  /** Names carry the prefix of the table below, whatever prefix the file uses; local names alone for all other namespaces. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** What holds inside the element at that depth. */
interface Scope {
  readonly names: XmlNames;
  readonly depth: number;
  readonly outer?: Scope;
}

/** Streams a part of the package through a parser while it inflates; false when there is no such part. */
export const parseXml = (zip: Zip, part: string, handler: XmlHandler, maximumDepth: number = defaultLimits.depth): boolean => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', (cause) => {
    throw new IngestError('damaged', `文件已损坏：${part} 不是完整的 XML`, { cause });
  });
  parser.on('doctype', () => {
    throw new IngestError('unsupported-format', `${part} 含有 DOCTYPE 声明，出于安全考虑不予读取`);
  });
  let attributes: Record<string, string> = {};
  let declared: Map<string, string> | undefined;
  // Names are told here and not by the parser, which would look up the namespace of every attribute.
  let scope: Scope = { names: noNames, depth: 0 };
  parser.on('attribute', ({ name, value }) => {
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared ??= new Map();
      declared.set(name, value);
    } else attributes[localName(name)] = value;
  });
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth > maximumDepth) throw new IngestError('over-limit', `${part} 的嵌套层数超过上限 ${maximumDepth}`);
    if (declared) scope = { names: scope.names.within(declared), depth, outer: scope };
    declared = undefined;
    const own = attributes;
    attributes = {};
    handler.open(scope.names.canonical(name), own);
  });
  parser.on('closetag', ({ name }) => {
    handler.close?.(scope.names.canonical(name));
    if (scope.outer && scope.depth === depth) scope = scope.outer;
    depth -= 1;
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

/** OOXML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.2.2), the latter with a byte order mark. */
const encodingOf = (start: Uint8Array): string => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};
