import { CFB as untypedCfb } from 'xlsx';
import type { Mutation } from '../mutation.ts';
import type { Random } from '../random.ts';

/** SheetJS exports its compound files without types. */
const cfb: {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => object;
  readonly find: (file: object, name: string) => { readonly content: Uint8Array } | null;
  readonly write: (file: object, options: { readonly type: 'buffer' }) => Uint8Array;
  readonly utils: { readonly cfb_new: () => object; readonly cfb_add: (file: object, path: string, content: Uint8Array) => void };
} = untypedCfb;

/** One record of a workbook stream ([MS-XLS] 2.1.4), with the place it had. */
interface BiffRecord {
  readonly type: number;
  readonly body: Buffer;
  readonly start: number | null;
}

const headerBytes = 4;
const boundSheet = 0x0085;

const recordsOf = (stream: Buffer): BiffRecord[] => {
  const records: BiffRecord[] = [];
  for (let start = 0; start + headerBytes <= stream.length; ) {
    const end = start + headerBytes + stream.readUInt16LE(start + 2);
    records.push({ type: stream.readUInt16LE(start), body: Buffer.from(stream.subarray(start + headerBytes, end)), start });
    start = end;
  }
  return records;
};

/** Sheets are found where BOUNDSHEET records say, so those are told where their sheets have gone. */
const streamOf = (records: readonly BiffRecord[]): Buffer => {
  const places = new Map<number, number>();
  let at = 0;
  for (const { start, body } of records) {
    if (start !== null) places.set(start, at);
    at += headerBytes + body.length;
  }
  const pieces = records.flatMap(({ type, body }) => {
    const header = Buffer.alloc(headerBytes);
    header.writeUInt16LE(type, 0);
    header.writeUInt16LE(Math.min(0xffff, body.length), 2);
    const place = type === boundSheet && body.length >= 4 ? places.get(body.readUInt32LE(0)) : undefined;
    if (place !== undefined) body.writeUInt32LE(place, 0);
    return [header, body];
  });
  return Buffer.concat(pieces);
};

const onStream =
  (edit: (stream: Buffer, random: Random) => Buffer): Mutation['apply'] =>
  (bytes, random) => {
    try {
      const content = cfb.find(cfb.read(bytes, { type: 'buffer' }), 'Workbook')?.content;
      if (!content) return bytes;
      const file = cfb.utils.cfb_new();
      cfb.utils.cfb_add(file, '/Workbook', edit(Buffer.from(content), random));
      return new Uint8Array(cfb.write(file, { type: 'buffer' }));
    } catch {
      return bytes;
    }
  };

const onRecords = (edit: (records: BiffRecord[], random: Random) => readonly BiffRecord[]): Mutation['apply'] =>
  onStream((stream, random) => streamOf(edit(recordsOf(stream), random)));

const edges = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x3fff, 0x7fff, 0x8000, 0xfffe, 0xffff] as const;
/** Of [MS-XLS] 2.3: cells, merges, strings, names, formulas, the ends of streams, and what does not exist. */
const types = [
  0x0809, 0x000a, 0x00fc, 0x003c, 0x00fd, 0x0203, 0x00bd, 0x00be, 0x0006, 0x0207, 0x00e5, 0x0085, 0x0018, 0x0200, 0x0208, 0x007d, 0x002f,
  0x00e0, 0x041e, 0x0031, 0x04bc, 0x00ec, 0x01b6, 0x001c, 0xfff0, 0x0000,
] as const;

const spoilFields = (body: Buffer, random: Random): Buffer => {
  const copy = Buffer.from(body);
  for (let left = 1 + random.below(3); left > 0 && copy.length >= 2; left -= 1)
    copy.writeUInt16LE(random.pick(edges), random.below(copy.length - 1));
  return copy;
};

/** Spoils one record of the workbook, or a share of all. */
const onSome = (edit: (record: BiffRecord, random: Random, records: readonly BiffRecord[]) => readonly BiffRecord[]): Mutation['apply'] =>
  onRecords((records, random) => {
    const share = random.pick([0, 0, 0.01, 0.1]);
    const one = random.below(records.length);
    return records.flatMap((record, index) => (index === one || random.chance(share) ? edit(record, random, records) : [record]));
  });

export const xlsMutations: readonly Mutation[] = [
  { name: 'fields at their edges', apply: onSome((record, random) => [{ ...record, body: spoilFields(record.body, random) }]) },
  { name: 'records left out', apply: onSome(() => []) },
  { name: 'records again and again', apply: onSome((record, random) => Array.from({ length: 2 + random.below(30) }, () => record)) },
  { name: 'records of another type', apply: onSome((record, random) => [{ ...record, type: random.pick(types) }]) },
  {
    name: 'records cut short',
    apply: onSome((record, random) => [{ ...record, body: record.body.subarray(0, random.below(record.body.length + 1)) }]),
  },
  {
    name: 'records made long',
    apply: onSome((record, random) => [
      { ...record, body: Buffer.concat([record.body, Buffer.alloc(random.below(9000), random.pick([0, 0xff, 0x41]))]) },
    ]),
  },
  {
    name: 'records elsewhere',
    apply: onSome((record, random, records) => [
      record,
      ...(random.anyOf(records) ? [{ ...(random.anyOf(records) ?? record), start: null }] : []),
    ]),
  },
  {
    name: 'odd numbers in cells',
    apply: onRecords((records, random) =>
      records.map((record) => {
        if (record.type !== 0x0203 || record.body.length < 14 || !random.chance(0.3)) return record;
        const body = Buffer.from(record.body);
        body.writeDoubleLE(random.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 5e-324, -1, 2 ** 53]), 6);
        return { ...record, body };
      }),
    ),
  },
  {
    name: 'lengths that lie',
    apply: onStream((stream, random) => {
      const starts = recordsOf(stream).flatMap(({ start }) => (start === null ? [] : [start]));
      const copy = Buffer.from(stream);
      copy.writeUInt16LE(random.pick(edges), (random.anyOf(starts) ?? 0) + 2);
      return copy;
    }),
  },
  { name: 'a stream cut off', apply: onStream((stream, random) => stream.subarray(0, random.below(stream.length))) },
  {
    name: 'bits of the stream flipped',
    apply: onStream((stream, random) => {
      const copy = Buffer.from(stream);
      for (let left = 1 + random.below(16); left > 0; left -= 1) {
        const at = random.below(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      }
      return copy;
    }),
  },
  {
    name: 'the file’s own directory',
    apply: (bytes, random) => {
      const copy = bytes.slice();
      // The header, or one of the sectors that say where sectors are ([MS-CFB] 2.2, 2.3, 2.6).
      const view = new DataView(copy.buffer);
      const sector = random.pick([0, 512, Math.max(0, bytes.length - 512 * (1 + random.below(6)))]);
      for (let left = 1 + random.below(4); left > 0; left -= 1) {
        const at = Math.min(copy.length - 4, sector + 4 * random.below(128));
        if (at >= 8) view.setUint32(at, random.pick([0, 1, 2, 0xfffffffe, 0xfffffffd, 0xffffffff, 0x7fffffff, random.below(200)]), true);
      }
      return copy;
    },
  },
];
