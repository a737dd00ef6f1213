import { IngestError } from '../model/ingest-error.ts';

/** One part of a zip, as its central directory states it (APPNOTE.TXT 4.3.12). Sizes are claims until inflated. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is used in office files. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the compressed bytes lie in the file. */
  readonly start: number;
  readonly end: number;
  /** Bytes it inflates to, as the file states: a hint, not to be trusted. */
  readonly inflated: number;
}

const endRecordSignature = 0x06054b50;
const endRecordBytes = 22;
const commentBytesMaximum = 0xffff;
const directorySignature = 0x02014b50;
const directoryRecordBytes = 46;
const localSignature = 0x04034b50;
const localRecordBytes = 30;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorBytes = 20;
const inZip64 = 0xffffffff;

/** The parts of a zip in the order of its directory. Folders are left out. Two parts of one name, or in one place, are refused. */
export const readZipDirectory = (bytes: Uint8Array, maximumEntries: number): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > maximumEntries) throw new IngestError('over-limit', `压缩包内的文件过多：${count} 个，超过上限 ${maximumEntries} 个`);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    const record = readRecord(view, bytes, at);
    at = record.next;
    if (!record.entry.name.endsWith('/')) entries.push(record.entry);
  }
  refuseDuplicates(entries);
  return entries;
};

const utf8 = new TextDecoder();

const damaged = (detail: string): IngestError => new IngestError('damaged', `文件已损坏或不完整：${detail}`);

const findDirectory = (view: DataView): { readonly count: number; readonly offset: number } => {
  const lowest = Math.max(0, view.byteLength - endRecordBytes - commentBytesMaximum);
  for (let at = view.byteLength - endRecordBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endRecordSignature) continue;
    const offset = view.getUint32(at + 16, true);
    return offset === inZip64 ? findZip64Directory(view, at) : { count: view.getUint16(at + 10, true), offset };
  }
  throw damaged('压缩包没有结尾目录');
};

const findZip64Directory = (view: DataView, endRecord: number): { readonly count: number; readonly offset: number } => {
  const locator = endRecord - zip64LocatorBytes;
  if (locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature) throw damaged('压缩包目录无法定位');
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength) throw damaged('压缩包目录无法定位');
  return { count: Number(view.getBigUint64(record + 32, true)), offset: Number(view.getBigUint64(record + 48, true)) };
};

const readRecord = (view: DataView, bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (at + directoryRecordBytes > view.byteLength || view.getUint32(at, true) !== directorySignature) throw damaged('压缩包目录不完整');
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + directoryRecordBytes + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const claimed = {
    inflated: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  const { compressed, local } = withZip64(view, nameEnd, Math.min(extraEnd, view.byteLength), claimed);
  const start = compressedStart(view, local);
  if (start + compressed > view.byteLength) throw damaged('压缩包内容不完整');
  return {
    entry: {
      name: utf8.decode(bytes.subarray(at + directoryRecordBytes, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      start,
      end: start + compressed,
      inflated: claimed.inflated,
    },
    next: extraEnd + view.getUint16(at + 32, true),
  };
};

interface Claimed {
  readonly inflated: number;
  readonly compressed: number;
  readonly local: number;
}

/** APPNOTE.TXT 4.5.3: only the fields that did not fit stand in the extra field, in this order. */
const withZip64 = (view: DataView, extraStart: number, extraEnd: number, claimed: Claimed): Claimed => {
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = (value: number): number => {
      if (value !== inZip64 || field + 8 > extraEnd) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    return { inflated: next(claimed.inflated), compressed: next(claimed.compressed), local: next(claimed.local) };
  }
  return claimed;
};

const compressedStart = (view: DataView, local: number): number => {
  if (local + localRecordBytes > view.byteLength || view.getUint32(local, true) !== localSignature) throw damaged('压缩包内容与目录不符');
  return local + localRecordBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
};

const refuseDuplicates = (entries: readonly ZipEntry[]): void => {
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) throw damaged('压缩包内有重名的文件');
  const inPlace = [...entries].sort((a, b) => a.start - b.start);
  for (const [index, entry] of inPlace.entries()) {
    if (entry.start < (inPlace[index - 1]?.end ?? 0)) throw damaged('压缩包内的文件互相重叠');
  }
};
