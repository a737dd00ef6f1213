import { defaultLimits } from '../../model/limits.ts';
import type { Zip } from '../zip.ts';
import { namedEvents, type XmlHandler } from './named-events.ts';
import { tellPlainXml } from './plain-xml.ts';
import { type StrictXml, strictXml } from './strict-xml.ts';
import type { XmlEvents } from './xml-events.ts';

/**
 * Tells a part of the package; false when there is no such part. A part that inflates at once is told in the quick way as far as that
 * goes; larger ones are streamed through the strict parser.
 */
export const parseXml = (zip: Zip, part: string, handler: XmlHandler, maximumDepth: number = defaultLimits.depth): boolean => {
  const events = namedEvents(part, handler, maximumDepth);
  let first: Uint8Array | undefined;
  let stream: Stream | undefined;
  const exists = zip.stream(part, (piece) => {
    if (!stream && first) {
      stream = streamThrough(strictXml(part, events), encodingOf(first));
      stream.write(first);
    }
    if (stream) stream.write(piece);
    else first = piece;
  });
  if (stream) stream.end();
  else if (exists) tellWhole(part, first ?? new Uint8Array(), events);
  return exists;
};

/** What the quick way has told before it stopped is not told again. */
const tellWhole = (part: string, bytes: Uint8Array, events: XmlEvents): void => {
  const xml = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const { isWhole, told } = tellPlainXml(xml, events);
  if (isWhole) return;
  const parser = strictXml(part, afterTheFirst(told, events));
  parser.write(xml);
  parser.end();
};

const afterTheFirst = (count: number, { open, close, text }: XmlEvents): XmlEvents => {
  let left = count;
  const isNew = (): boolean => {
    left -= 1;
    return left < 0;
  };
  return {
    open: (name, attributes) => {
      if (isNew()) open(name, attributes);
    },
    close: (name) => {
      if (isNew()) close(name);
    },
    ...(text && {
      text: (piece: string) => {
        if (isNew()) text(piece);
      },
    }),
  };
};

interface Stream {
  readonly write: (piece: Uint8Array) => void;
  readonly end: () => void;
}

const streamThrough = (parser: StrictXml, encoding: string): Stream => {
  const decoder = new TextDecoder(encoding);
  return {
    write: (piece) => parser.write(decoder.decode(piece, { stream: true })),
    end: () => {
      parser.write(decoder.decode());
      parser.end();
    },
  };
};

/** OOXML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.2.2), the latter with a byte order mark. */
const encodingOf = (start: Uint8Array): string => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};
