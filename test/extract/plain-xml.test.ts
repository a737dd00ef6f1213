import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { XmlHandler } from '../../src/extract/xml/named-events.ts';
import { parseXml } from '../../src/extract/xml/parse-xml.ts';
import { tellPlainXml } from '../../src/extract/xml/plain-xml.ts';
import { strictXml } from '../../src/extract/xml/strict-xml.ts';
import type { XmlEvents } from '../../src/extract/xml/xml-events.ts';
import { openZip, type Zip } from '../../src/extract/zip.ts';
import { IngestError } from '../../src/model/ingest-error.ts';
import { defaultLimits } from '../../src/model/limits.ts';

type Told = readonly (readonly string[])[];

const listener = (): { readonly told: string[][]; readonly events: XmlEvents } => {
  const told: string[][] = [];
  const events: XmlEvents = {
    open: (name, attributes) => told.push(['open', name, JSON.stringify([attributes.toRecord(), ...(attributes.declared() ?? [])])]),
    close: (name) => told.push(['close', name]),
    text: (text) => told.push(['text', text]),
  };
  return { told, events };
};

const strictly = (xml: string): { readonly told: Told; readonly isSound: boolean } => {
  const { told, events } = listener();
  try {
    const parser = strictXml('a.xml', events);
    parser.write(xml);
    parser.end();
    return { told, isSound: true };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { told, isSound: false };
  }
};

const plainly = (xml: string): { readonly told: Told; readonly isWhole: boolean } => {
  const { told, events } = listener();
  const reading = tellPlainXml(xml, events);
  expect(reading.told).toBe(told.length);
  return { told, isWhole: reading.isWhole };
};

/** What the quick way tells is what the strict parser tells, or how it begins; it ends only where that one is content. */
const expectAgreement = (xml: string): void => {
  const strict = strictly(xml);
  const plain = plainly(xml);
  if (plain.isWhole) expect(strict).toEqual({ told: plain.told, isSound: true });
  else expect(strict.told.slice(0, plain.told.length)).toEqual(plain.told);
};

const name = fc.constantFrom('a', 'b', 'w:p', 'x14ac:dyDescent', '_n-1.2', 'xmlns:w');
const space = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t');
const written = fc.constantFrom(
  '目标',
  ' ',
  '95%',
  '&amp;',
  '&lt;&#62;',
  '&#x4e2d;',
  '&#10;',
  '\r\n',
  '\t',
  ']',
  '𠮷',
  '\uf0fe',
  '1>0',
  "'",
);
const value = fc.array(written, { maxLength: 3 }).map((pieces) => `"${pieces.join('')}"`);
const attribute = fc.tuple(space, name, fc.oneof(value, fc.constant("'一\"'"))).map(([before, key, text]) => `${before}${key}=${text}`);
const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (text) => text.trim().split('=')[0] ?? '' })
  .map((all) => all.join(''));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.constantFrom('', ' ', '\n'), tie('content'), fc.boolean())
    .map(([tag, keys, gap, content, isEmpty]) => (isEmpty ? `<${tag}${keys}${gap}/>` : `<${tag}${keys}${gap}>${content}</${tag}${gap}>`)),
  content: fc.array(fc.oneof({ depthSize: 'small' }, written, tie('element')), { maxLength: 4 }).map((pieces) => pieces.join('')),
}));
const declaration = fc.constantFrom(
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  '<?xml version="1.0" encoding="utf-8" ?>\n ',
  "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n",
);
const document = fc.tuple(declaration, element, fc.constantFrom('', '\n')).map((parts) => parts.join(''));

/** What is not plain, not well-formed, or either only here and there. */
const odd = fc.constantFrom(
  ...[
    '<!-- 注 -->',
    '<!--',
    '<![CDATA[<x>]]>',
    '<?pi x?>',
    '<?xml version="1.0"?>',
    '<?xml version="1.1"?>',
    '<!DOCTYPE a>',
    ']]>',
    '&',
    '&x;',
  ],
  ...[
    '&#0;',
    '&#xD800;',
    '&#xFFFFFFFFF;',
    '&#X41;',
    '&amp',
    '\0',
    '\u0001',
    '\ufffe',
    '\ud800',
    '\ufeff',
    '\u0085',
    '\u2028',
    '<',
    '>',
    '/',
    '=',
  ],
  ...[
    '"',
    "'",
    '<a',
    '</a>',
    '</b >',
    '< a>',
    '<a/ >',
    ' a="1"',
    ' a = "1"',
    '<a b="1"c="2"/>',
    '<甲/>',
    '<a 甲="1"/>',
    '<a a="<"/>',
    '<1/>',
    '<:a/>',
  ],
  ...['<a a="1" a="2"/>', '<a a/>', '<a a=1/>', ' ', '字', '&#32;', '<__proto__ __proto__="1" constructor="2"/>', '<toString/>'],
);
const spoilt = fc
  .tuple(document, fc.array(fc.tuple(odd, fc.nat(), fc.nat({ max: 3 })), { minLength: 1, maxLength: 3 }))
  .map(([xml, changes]) =>
    changes.reduce((text, [piece, place, taken]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + taken);
    }, xml),
  );

describe('the quick way through plain XML', () => {
  test('tells every plain document to its end, as the strict parser does', () => {
    fc.assert(
      fc.property(document, (xml) => {
        expectAgreement(xml);
        expect(plainly(xml).isWhole).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('tells no more of a spoilt document than the strict parser, and nothing else', () => {
    fc.assert(fc.property(spoilt, expectAgreement), { numRuns: 3000 });
  });

  test('goes through all parts of the fixtures', () => {
    const root = fileURLToPath(new URL('../../fixtures/', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^\w.*\.(?:xlsx|docx)$/.test(file));
    let parts = 0;
    for (const file of files) {
      const zip = openZip(readFileSync(root + file), defaultLimits);
      for (const part of zip.names.filter((each) => /\.(?:xml|rels)$/.test(each))) {
        const xml = new TextDecoder().decode(zip.read(part));
        expect(plainly(xml), `${file} ${part}`).toEqual({ told: strictly(xml).told, isWhole: true });
        parts += 1;
      }
    }
    expect(parts).toBeGreaterThan(50);
  });

  test.each(['<a a="1" a="2"/>', '<a><!-- 注 --></a>', '<a><![CDATA[x]]></a>', '<!DOCTYPE a><a/>', '<甲/>', '<a b = "1"/>', '<a>&x;</a>'])(
    'stops at %s',
    (xml) => {
      expect(plainly(xml).isWhole).toBe(false);
    },
  );

  test('leaves an element of very many attributes to the strict parser', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ` a${index}="1"`).join('');
    expect(plainly(`<a${many}/>`).isWhole).toBe(false);
    expectAgreement(`<a${many}/>`);
  });
});

describe('a part', () => {
  const inPieces = (xml: string, size: number): Zip => {
    const bytes = strToU8(xml);
    const stream = (_: string, take: (piece: Uint8Array) => void): boolean => {
      for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
      return true;
    };
    return { names: ['a.xml'], has: () => true, stream, read: () => bytes };
  };
  /** All that a handler is told, or why the part was refused. */
  const outcome = (zip: Zip): unknown => {
    const told: unknown[] = [];
    const handler: XmlHandler = {
      open: (tag, keys) => told.push(['open', tag, keys.toRecord()]),
      close: (tag) => told.push(['close', tag]),
      text: (text) => told.push(['text', text]),
    };
    try {
      parseXml(zip, 'a.xml', handler);
      return told;
    } catch (error) {
      return error instanceof IngestError ? error.message : error;
    }
  };

  test('reads the same whole and in pieces, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(document, spoilt), fc.integer({ min: 1, max: 40 }), (xml, size) => {
        expect(outcome(inPieces(xml, 1_000_000))).toEqual(outcome(inPieces(xml, size)));
      }),
      { numRuns: 1500 },
    );
  });

  test('tells each event once where the quick way stops in the middle', () => {
    expect(outcome(inPieces('<a x="1"><b>甲</b><c y="2"/><!-- 注 -->乙</a>', 1000))).toEqual([
      ['open', 'a', { x: '1' }],
      ['open', 'b', {}],
      ['text', '甲'],
      ['close', 'b'],
      ['open', 'c', { y: '2' }],
      ['close', 'c'],
      ['text', '乙'],
      ['close', 'a'],
    ]);
  });
});
