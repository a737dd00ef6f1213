import { IngestError } from '../../model/ingest-error.ts';
import type { XmlAttributes } from './attribute-list.ts';
import type { XmlEvents } from './xml-events.ts';
import { noNames, type XmlNames } from './xml-names.ts';

export interface XmlHandler {
  /** Names carry the prefix of their namespace as `xml-names.ts` has it, whatever prefix the file uses; local names alone for all other ones. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** What holds inside the element at that depth. */
interface Scope {
  readonly names: XmlNames;
  readonly depth: number;
  readonly outer?: Scope;
}

/** Names are told here and not by the parsers, which would look up the namespace of every attribute. */
export const namedEvents = (part: string, handler: XmlHandler, maximumDepth: number): XmlEvents => {
  /** Names of the open elements, as they are told. */
  const path: string[] = [];
  let scope: Scope = { names: noNames, depth: 0 };
  return {
    open: (written, attributes) => {
      if (path.length === maximumDepth) throw new IngestError('over-limit', `${part} 的嵌套层数超过上限 ${maximumDepth}`);
      const declared = attributes.declared();
      if (declared) scope = { names: scope.names.within(declared), depth: path.length + 1, outer: scope };
      const name = scope.names.canonical(written);
      path.push(name);
      handler.open(name, attributes);
    },
    close: () => {
      if (scope.outer && scope.depth === path.length) scope = scope.outer;
      const name = path.pop();
      if (name !== undefined) handler.close?.(name);
    },
    ...(handler.text ? { text: handler.text } : {}),
  };
};
