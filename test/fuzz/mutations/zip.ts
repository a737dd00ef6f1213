import { unzipSync, zipSync } from 'fflate';
import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

/** A part that says it is larger was made to lie by an earlier mutation; writing gigabytes of nothing anew would take minutes. */
const partBytesMaximum = 64 * 1024 * 1024;

/** The parts of a zip; null for what an earlier mutation left that no reader opens. */
const partsOf = (bytes: Uint8Array): Parts | null => {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= partBytesMaximum });
  } catch {
    return null;
  }
};

export const onParts =
  (edit: (parts: Parts, random: Random, others: readonly Uint8Array[]) => Parts): Mutation['apply'] =>
  (bytes, random, others) => {
    const parts = partsOf(bytes);
    if (parts === null) return bytes;
    try {
      return zipSync(edit(parts, random, others), { level: 1 });
    } catch {
      // An earlier mutation left a name that no zip can hold.
      return bytes;
    }
  };

const directorySignature = 'PK\u0001\u0002';
const localSignature = 'PK\u0003\u0004';
const endSignature = 'PK\u0005\u0006';

const placesOf = (bytes: Uint8Array, signature: string): readonly number[] => {
  const places: number[] = [];
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(signature, 0, 'latin1'); at >= 0; at = buffer.indexOf(signature, at + 1, 'latin1')) places.push(at);
  return places;
};

/** A field of one of the records that begin with the signature. */
interface Field {
  readonly signature: string;
  readonly at: number;
  readonly width: 2 | 4;
}

/** APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. */
const sizes: readonly [Field, ...Field[]] = [
  { signature: directorySignature, at: 20, width: 4 },
  { signature: directorySignature, at: 24, width: 4 },
  { signature: localSignature, at: 18, width: 4 },
  { signature: localSignature, at: 22, width: 4 },
];
const places: readonly [Field, ...Field[]] = [
  { signature: directorySignature, at: 42, width: 4 },
  { signature: directorySignature, at: 28, width: 2 },
  { signature: directorySignature, at: 30, width: 2 },
  { signature: localSignature, at: 26, width: 2 },
  { signature: localSignature, at: 28, width: 2 },
  { signature: endSignature, at: 10, width: 2 },
  { signature: endSignature, at: 16, width: 4 },
];
const kinds: readonly [Field, ...Field[]] = [
  { signature: directorySignature, at: 8, width: 2 },
  { signature: directorySignature, at: 10, width: 2 },
  { signature: localSignature, at: 6, width: 2 },
  { signature: localSignature, at: 8, width: 2 },
];

const lying =
  (fields: readonly [Field, ...Field[]]): Mutation['apply'] =>
  (bytes, random) => {
    const field = random.pick(fields);
    const record = random.anyOf(placesOf(bytes, field.signature));
    if (record === undefined || record + field.at + field.width > bytes.length) return bytes;
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const at = record + field.at;
    const stated = field.width === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
    const lie = random.pick([0, 1, stated + 1, stated - 1, stated * 2, 0x7fffffff, 0xffffffff, random.below(bytes.length)]);
    if (field.width === 2) view.setUint16(at, lie, true);
    else view.setUint32(at, lie, true);
    return copy;
  };

const bombBytes = 48 * 1024 * 1024;

export const zipMutations: readonly Mutation[] = [
  { name: 'sizes that lie', apply: lying(sizes) },
  { name: 'places that lie', apply: lying(places) },
  { name: 'flags and methods that lie', apply: lying(kinds) },
  {
    name: 'a part left out',
    apply: onParts((parts, random) => {
      const lost = random.below(Object.keys(parts).length);
      return Object.fromEntries(Object.entries(parts).filter((_, index) => index !== lost));
    }),
  },
  {
    name: 'a part of another file',
    apply: onParts((parts, random, others) => {
      const name = random.anyOf(Object.keys(parts)) ?? '';
      const other = partsOf(random.anyOf(others) ?? new Uint8Array()) ?? parts;
      return { ...parts, [name]: other[name] ?? random.anyOf(Object.values(other)) ?? new Uint8Array() };
    }),
  },
  {
    name: 'parts under each other’s names',
    apply: onParts((parts, random) => {
      const [one = '', two = ''] = [random.anyOf(Object.keys(parts)), random.anyOf(Object.keys(parts))];
      return { ...parts, [one]: parts[two] ?? new Uint8Array(), [two]: parts[one] ?? new Uint8Array() };
    }),
  },
  {
    name: 'an empty part',
    apply: onParts((parts, random) => ({ ...parts, [random.anyOf(Object.keys(parts)) ?? 'x']: new Uint8Array() })),
  },
  {
    name: 'many parts',
    isHeavy: true,
    apply: onParts((parts) => ({
      ...parts,
      ...Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => [`xl/worksheets/more${index}.xml`, new Uint8Array()])),
    })),
  },
  {
    name: 'a bomb',
    isHeavy: true,
    apply: onParts((parts, random) => {
      const name = random.anyOf(Object.keys(parts)) ?? '';
      return { ...parts, [name]: new Uint8Array(Buffer.concat([parts[name] ?? new Uint8Array(), Buffer.alloc(bombBytes, ' ')])) };
    }),
  },
];
