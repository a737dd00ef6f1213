import { SaxesParser } from 'saxes';
import { IngestError } from '../../model/ingest-error.ts';
import { AttributeList } from './attribute-list.ts';
import type { XmlEvents } from './xml-events.ts';

export interface StrictXml {
  readonly write: (xml: string) => void;
  readonly end: () => void;
}

/** A parser that is fed piece by piece and refuses whatever is not well-formed, and document types, whose entities may be bombs. */
export const strictXml = (part: string, events: XmlEvents): StrictXml => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (cause) => {
    throw new IngestError('damaged', `文件已损坏：${part} 不是完整的 XML`, { cause });
  });
  parser.on('doctype', () => {
    throw new IngestError('unsupported-format', `${part} 含有 DOCTYPE 声明，出于安全考虑不予读取`);
  });
  const attributes = new AttributeList();
  parser.on('attribute', ({ name, value }) => attributes.add(name, value));
  parser.on('opentag', ({ name }) => {
    events.open(name, attributes);
    attributes.clear();
  });
  parser.on('closetag', ({ name }) => events.close(name));
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  return { write: (xml) => parser.write(xml), end: () => parser.close() };
};
