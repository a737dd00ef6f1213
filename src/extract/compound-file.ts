import { IngestError } from '../model/ingest-error.ts';

/** The streams of a compound file, told by the last step of their names. */
export interface CompoundFile {
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Places in the header, in bytes ([MS-CFB] 2.2). */
const at = { sectorShift: 30, directory: 48, miniCutoff: 56, miniFat: 60, moreFat: 68, fat: 76 } as const;
const headerBytes = 512;
/** 512 bytes in version 3, 4096 in version 4. */
const sectorShifts: ReadonlySet<number> = new Set([9, 12]);
const fatPlacesInHeader = 109;
/** Sector numbers from here on are marks: of no sector, of the end of a chain ([MS-CFB] 2.1). */
const firstMark = 0xfffffffa;
const miniSectorBytes = 64;

/** Places in an entry of the directory ([MS-CFB] 2.6.1). */
const ofEntry = { nameBytes: 64, type: 66, start: 116, size: 120 } as const;
const entryBytes = 128;
const streamType = 2;
const rootType = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const damaged = (detail: string): IngestError => new IngestError('damaged', `文件已损坏或不完整：复合文件${detail}`);

/**
 * Opens a compound file. A chain of sectors that comes back to where it was, or breaks off before its stream is whole, is refused:
 * SheetJS follows the one until memory runs out, and takes the other for a shorter workbook.
 */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || !sectorShifts.has(view.getUint16(at.sectorShift, true))) throw damaged('结构无法读取');
  const sectorBytes = 1 << view.getUint16(at.sectorShift, true);
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  const sector = (number: number): Uint8Array => bytes.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes);

  const fat = nextIn(fatPlaces(view, sectors, sectorBytes).map(sector));
  const chain = (start: number): Uint8Array => concatenate(chainOf(start, sectors, fat).map(sector));
  const entries = entriesOf(chain(view.getUint32(at.directory, true)));
  const root = entries.find(({ type }) => type === rootType);
  if (!root) throw damaged('没有目录');
  const byName = new Map(entries.filter(({ type }) => type === streamType).map((entry) => [entry.name, entry]));

  const readMini = (start: number): Uint8Array => {
    const store = chain(root.start);
    const miniSectors = Math.floor(store.length / miniSectorBytes);
    const next = nextIn([chain(view.getUint32(at.miniFat, true))]);
    return concatenate(
      chainOf(start, miniSectors, next).map((number) => store.subarray(number * miniSectorBytes, (number + 1) * miniSectorBytes)),
    );
  };
  const read = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name);
    if (!entry) return undefined;
    if (entry.size === 0) return new Uint8Array();
    const content = entry.size < view.getUint32(at.miniCutoff, true) ? readMini(entry.start) : chain(entry.start);
    if (content.length < entry.size) throw damaged('内容不完整');
    return content.subarray(0, entry.size);
  };
  return { has: (name) => byName.has(name), read };
};

/** The sectors that the allocation table lies in: those named in the header, then those in a chain of sectors of their own. */
const fatPlaces = (view: DataView, sectors: number, sectorBytes: number): readonly number[] => {
  const places: number[] = [];
  const take = (place: number): void => {
    if (place >= firstMark) return;
    if (place >= sectors) throw damaged('内容不完整');
    places.push(place);
  };
  for (let index = 0; index < fatPlacesInHeader; index += 1) take(view.getUint32(at.fat + index * 4, true));
  const perSector = sectorBytes / 4 - 1;
  let next = view.getUint32(at.moreFat, true);
  for (let visited = 0; next < sectors; visited += 1) {
    if (visited > sectors) throw damaged('的扇区链没有尽头');
    const start = (next + 1) * sectorBytes;
    if (start + sectorBytes > view.byteLength) throw damaged('内容不完整');
    for (let index = 0; index < perSector; index += 1) take(view.getUint32(start + index * 4, true));
    next = view.getUint32(start + perSector * 4, true);
  }
  return places;
};

/** Which sector follows a sector, from the pieces of the table that says so. */
const nextIn = (pieces: readonly Uint8Array[]): ((number: number) => number) => {
  const table = concatenate(pieces);
  const view = new DataView(table.buffer);
  return (number) => (number * 4 + 4 <= table.length ? view.getUint32(number * 4, true) : firstMark);
};

const chainOf = (start: number, sectors: number, next: (number: number) => number): readonly number[] => {
  const chain: number[] = [];
  for (let number = start; number < sectors; number = next(number)) {
    if (chain.length >= sectors) throw damaged('的扇区链没有尽头');
    chain.push(number);
  }
  return chain;
};

const entriesOf = (directory: Uint8Array): readonly Entry[] => {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / entryBytes) }, (_, index): Entry => {
    const start = index * entryBytes;
    // With the NUL at its end.
    const nameBytes = Math.min(ofEntry.nameBytes, Math.max(0, view.getUint16(start + ofEntry.nameBytes, true) - 2));
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(start, start + nameBytes)),
      type: view.getUint8(start + ofEntry.type),
      start: view.getUint32(start + ofEntry.start, true),
      size: view.getUint32(start + ofEntry.size, true),
    };
  });
};

const concatenate = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
};
