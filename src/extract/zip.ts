import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { IngestError } from '../model/ingest-error.ts';
import type { Limits } from '../model/limits.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip whose parts are inflated on demand. All parts together may not inflate beyond the limits; a part asked for twice counts twice. */
export interface Zip {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Hands over a part piece by piece; false when there is no such part. */
  readonly stream: (name: string, take: (piece: Uint8Array) => void) => boolean;
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Deflate makes at most 1032 bytes of one, so that a piece never inflates to more than 16 MB before it is counted. */
const pieceBytes = 16 * 1024;

/**
 * Bytes made of each byte. Sheets of nothing but empty formatted cells reach 60; deflate ends at 1032, which only bombs come near
 * (062: 1029). Small parts may be anything.
 */
const maximumInflationRatio = 200;
const ratioFloorBytes = 16 * 1024 * 1024;

export const openZip = (bytes: Uint8Array, limits: Limits): Zip => {
  const entries = readZipDirectory(bytes, limits.zipEntries).filter((entry) => !leavesItsFolder(entry.name));
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let inflatedBytes = 0;
  const stream = (name: string, take: (piece: Uint8Array) => void): boolean => {
    const entry = byName.get(name);
    if (!entry) return false;
    let ofPart = 0;
    const most = Math.min(ratioFloorBytes, limits.inflatedBytes - inflatedBytes);
    inflate(bytes, entry, most, (piece) => {
      ofPart += piece.length;
      inflatedBytes += piece.length;
      if (inflatedBytes > limits.inflatedBytes)
        throw new IngestError('over-limit', `文件解压后过大，超过上限 ${limits.inflatedBytes} 字节`);
      if (ofPart > ratioFloorBytes && ofPart > (entry.end - entry.start) * maximumInflationRatio) {
        throw new IngestError('over-limit', `文件解压比例异常（超过 ${maximumInflationRatio} 倍），疑似压缩炸弹，已停止读取`);
      }
      take(piece);
    });
    return true;
  };
  const read = (name: string): Uint8Array | undefined => {
    const pieces: Uint8Array[] = [];
    return stream(name, (piece) => pieces.push(piece)) ? concatenate(pieces) : undefined;
  };
  return { names: entries.map((entry) => entry.name), has: (name) => byName.has(name), stream, read };
};

/** Nothing is ever written to disk; such a name has no meaning inside an office file either. */
const leavesItsFolder = (name: string): boolean => name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');

/** @param most bytes that an entry may inflate to at once; a larger one is handed over in pieces, to be counted and perhaps refused. */
const inflate = (bytes: Uint8Array, entry: ZipEntry, most: number, take: (piece: Uint8Array) => void): void => {
  if (entry.encrypted) throw new IngestError('encrypted', '文件已加密，请去除密码后再提交');
  if (entry.method !== 0 && entry.method !== 8)
    throw new IngestError('unsupported-format', `压缩方式 ${entry.method} 不受支持：${entry.name}`);
  const whole = entry.method === 8 && entry.inflated <= most ? inflateAtOnce(bytes, entry, most) : undefined;
  if (whole) {
    take(whole);
    return;
  }
  const inflater = entry.method === 8 ? new Inflate((piece) => take(piece)) : undefined;
  for (let at = entry.start; at < entry.end; at += pieceBytes) {
    const piece = bytes.subarray(at, Math.min(at + pieceBytes, entry.end));
    if (inflater) pushPiece(inflater, piece, at + pieceBytes >= entry.end, entry.name);
    else take(piece);
  }
};

/** A buffer that takes all of a part at once; what a header states is only a hint. */
const chunkBytesMinimum = 64;
const chunkBytesMaximum = 256 * 1024;

/** In a quarter of the time that pieces take. Undefined where the entry is too large or broken: the pieces will show what is wrong. */
const inflateAtOnce = (bytes: Uint8Array, { start, end, inflated }: ZipEntry, most: number): Uint8Array | undefined => {
  const chunkSize = Math.min(Math.max(inflated + 1, chunkBytesMinimum), chunkBytesMaximum);
  try {
    return inflateRawSync(bytes.subarray(start, end), { maxOutputLength: Math.max(1, most), chunkSize });
  } catch {
    return undefined;
  }
};

const pushPiece = (inflater: Inflate, piece: Uint8Array, isLast: boolean, name: string): void => {
  try {
    inflater.push(piece, isLast);
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw new IngestError('damaged', `文件已损坏：其中的 ${name} 无法解压`, { cause });
  }
};

const concatenate = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Parts that are already inflated. */
export const zipOfParts = (parts: ReadonlyMap<string, Uint8Array>): Zip => {
  const read = (name: string): Uint8Array | undefined => parts.get(name);
  const stream = (name: string, take: (piece: Uint8Array) => void): boolean => {
    const part = parts.get(name);
    if (part) take(part);
    return part !== undefined;
  };
  return { names: [...parts.keys()], has: (name) => parts.has(name), stream, read };
};
