import fc from 'fast-check';
import { CFB as untypedCfb } from 'xlsx';
import { describe, expect, test } from 'vitest';
import { openCompoundFile } from '../../src/extract/compound-file.ts';
import { isRefusal } from './extractor-contract.ts';

/** SheetJS exports its compound files without types. */
const cfb: {
  readonly write: (file: object, options: { readonly type: 'buffer' }) => Uint8Array;
  readonly utils: { readonly cfb_new: () => object; readonly cfb_add: (file: object, path: string, content: Uint8Array) => void };
} = untypedCfb;

const written = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const file = cfb.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(cfb.write(file, { type: 'buffer' }));
};

const counted = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7) % 251);

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

describe('a compound file', () => {
  test.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 100_000, 10_000_000])('gives a stream of %d bytes as it was written', (length) => {
    const file = openCompoundFile(written({ Other: counted(5000), Workbook: counted(length), Small: counted(70) }));
    expect(Buffer.compare(file.read('Workbook') ?? Buffer.of(1, 2), counted(length))).toBe(0);
    expect(file.read('Small')).toEqual(counted(70));
    expect([file.has('Workbook'), file.has('Book'), file.read('Book')]).toEqual([true, false, undefined]);
  });

  test('is damaged wherever it breaks off, unless what is left holds the stream', () => {
    const bytes = written({ Workbook: counted(9000) });
    for (let length = 0; length < bytes.length; length += 100) {
      const end = thrownBy(() => openCompoundFile(bytes.slice(0, length)).read('Workbook'));
      expect(end instanceof Uint8Array ? Buffer.compare(end, counted(9000)) === 0 : isRefusal('damaged')(end) || end === undefined).toBe(
        true,
      );
    }
  });

  test('is damaged where its sectors go round in a circle', () => {
    const bytes = written({ Workbook: counted(9000) });
    const view = new DataView(bytes.buffer);
    const fat = (view.getUint32(76, true) + 1) * 512;
    // Each sector of the stream, in turn, is followed by the first.
    const first = Array.from({ length: 128 }, (_, sector) => view.getUint32(fat + sector * 4, true)).findIndex(
      (next, sector) => next === sector + 1,
    );
    view.setUint32(fat + (first + 5) * 4, first, true);
    expect(thrownBy(() => openCompoundFile(bytes).read('Workbook'))).toSatisfy(isRefusal('damaged'));
  });

  test('with any number in any place of its tables comes to an end', () => {
    const bytes = written({ Workbook: counted(9000), Small: counted(70) });
    const number = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0xffffffff, 0xfffffffe, 0xfffffffd, 0x7fffffff, 0x80000000));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length / 4 - 1), number), { minLength: 1, maxLength: 8 }), (changes) => {
        const copy = bytes.slice();
        const view = new DataView(copy.buffer);
        for (const [place, value] of changes) view.setUint32(place * 4, value, true);
        const end = thrownBy(() => ['Workbook', 'Small'].map((name) => openCompoundFile(copy).read(name)));
        expect(Array.isArray(end) || isRefusal('damaged')(end)).toBe(true);
      }),
    );
  });
});
