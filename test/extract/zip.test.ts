import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../src/extract/xml/parse-xml.ts';
import { openZip, zipOfParts } from '../../src/extract/zip.ts';
import { defaultLimits, type Limits } from '../../src/model/limits.ts';
import { isRefusal } from './extractor-contract.ts';

const megabyte = 1024 * 1024;

const readAll = (bytes: Uint8Array, limits: Partial<Limits> = {}): readonly number[] => {
  const zip = openZip(bytes, { ...defaultLimits, ...limits });
  return zip.names.map((name) => zip.read(name)?.length ?? -1);
};

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

/** Writes a number over the bytes of a zip. */
const patched = (bytes: Uint8Array, at: number, value: number, width: 2 | 4): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
};

const find = (bytes: Uint8Array, signature: string, from = 0): number => Buffer.from(bytes).indexOf(Buffer.from(signature, 'latin1'), from);

const bomb = zipSync({ bomb: [new Uint8Array(40 * megabyte), { level: 1 }] });

describe('a zip', () => {
  test('gives its parts, stored and deflated', () => {
    const bytes = zipSync({ 'a.xml': [strToU8('甲'.repeat(100)), { level: 0 }], 'b/c.xml': strToU8('乙'.repeat(100)) });
    expect(readAll(bytes)).toEqual([300, 300]);
  });

  test('may state sizes in the 64-bit field', () => {
    const text = strToU8('x'.repeat(50));
    const size = new Uint8Array(8);
    size[0] = text.length;
    const bytes = zipSync({ a: [text, { level: 0, extra: { 1: size } }] });
    expect(readAll(patched(bytes, find(bytes, 'PK\u0001\u0002') + 20, 0xffffffff, 4))).toEqual([50]);
  });

  test('does not know a part whose name leaves its folder', () => {
    const names = ['../a', '/a', 'b/../../a', 'c\\..\\a', 'good'];
    expect(openZip(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))), defaultLimits).names).toEqual(['good']);
  });

  test('is over the limit with too many parts', () => {
    const bytes = zipSync({ a: strToU8('x'), b: strToU8('x') });
    expect(thrownBy(() => readAll(bytes, { zipEntries: 1 }))).toSatisfy(isRefusal('over-limit'));
  });

  test('is over the limit once its parts have inflated to more than allowed, all together', () => {
    const noise = Uint8Array.from({ length: 1000 }, (_, index) => (index * index) % 251);
    const bytes = zipSync({ a: noise, b: noise });
    expect(thrownBy(() => readAll(bytes, { inflatedBytes: 1500 }))).toSatisfy(isRefusal('over-limit'));
    expect(readAll(bytes, { inflatedBytes: 2000 })).toEqual([1000, 1000]);
  });

  test('that inflates to hundreds of times its size is stopped on the way', () => {
    let inflated = 0;
    const error = thrownBy(() =>
      openZip(bomb, defaultLimits).stream('bomb', (piece) => {
        inflated += piece.length;
      }),
    );
    expect(error).toSatisfy(isRefusal('over-limit'));
    expect(inflated).toBeLessThan(35 * megabyte);
  });

  test('cannot hide its size behind a false header', () => {
    const directory = find(bomb, 'PK\u0001\u0002');
    expect(thrownBy(() => readAll(patched(bomb, directory + 24, 10, 4)))).toSatisfy(isRefusal('over-limit'));
  });

  test('is damaged where two parts have one name', () => {
    const bytes = zipSync({ aa: strToU8('x'), ab: strToU8('y') });
    const second = find(bytes, 'ab', find(bytes, 'PK\u0001\u0002'));
    expect(thrownBy(() => readAll(patched(bytes, second, 0x6161, 2)))).toSatisfy(isRefusal('damaged'));
  });

  test('is damaged where two parts share their bytes', () => {
    const bytes = zipSync({ a: [strToU8('xxxx'), { level: 0 }], b: [strToU8('yyyy'), { level: 0 }] });
    const second = find(bytes, 'PK\u0001\u0002', find(bytes, 'PK\u0001\u0002') + 4);
    expect(thrownBy(() => readAll(patched(bytes, second + 42, 0, 4)))).toSatisfy(isRefusal('damaged'));
  });

  test('is damaged without its end', () => {
    const bytes = zipSync({ a: strToU8('x'.repeat(1000)) });
    expect(thrownBy(() => readAll(bytes.slice(0, -10)))).toSatisfy(isRefusal('damaged'));
  });

  test('is encrypted where a part says so', () => {
    const bytes = zipSync({ a: strToU8('x') });
    const directory = find(bytes, 'PK\u0001\u0002');
    expect(thrownBy(() => readAll(patched(bytes, directory + 8, 1, 2)))).toSatisfy(isRefusal('encrypted'));
  });
});

describe('an XML part', () => {
  const parse = (xml: string | Uint8Array, depth?: number): string => {
    let text = '';
    const part = typeof xml === 'string' ? strToU8(xml) : xml;
    const take = (piece: string): void => {
      text += piece;
    };
    parseXml(zipOfParts(new Map([['a.xml', part]])), 'a.xml', { open: () => {}, text: take }, depth);
    return text;
  };

  test('may be UTF-16', () => {
    expect(parse(new Uint8Array(Buffer.from('\ufeff<a>目标</a>', 'utf16le')))).toBe('目标');
  });

  test('is refused with a document type', () => {
    expect(thrownBy(() => parse('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'))).toSatisfy(isRefusal('unsupported-format'));
  });

  test('is damaged when it breaks off', () => {
    expect(thrownBy(() => parse('<a><b>目标</b>'))).toSatisfy(isRefusal('damaged'));
  });

  test('is over the limit when it nests too deep', () => {
    expect(thrownBy(() => parse(`${'<a>'.repeat(11)}${'</a>'.repeat(11)}`, 10))).toSatisfy(isRefusal('over-limit'));
  });
});
