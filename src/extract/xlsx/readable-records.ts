import { IngestError } from '../../model/ingest-error.ts';
import { type BiffRecord, biffRecords } from './biff-records.ts';
import { countSharedStrings } from './count-shared-strings.ts';

/**
 * Types of [MS-XLS] 2.3 that say where sheets begin, what cells hold and how numbers are shown, merges, and comments; with the bytes
 * that such a record has at least, up to where it says how long its text is. SheetJS reads on past the end of a shorter one, and
 * what it finds there is no number: a text of that length has no end.
 */
const readable: ReadonlyMap<number, number> = new Map([
  [0x0809, 4], // BOF
  [0x000a, 0], // EOF
  [0x0042, 2], // CodePage
  [0x0022, 2], // Date1904
  [0x0085, 7], // BoundSheet8
  [0x00fc, 8], // SST
  [0x003c, 0], // Continue
  [0x041e, 4], // Format
  [0x00e0, 6], // XF
  [0x0200, 10], // Dimensions
  [0x00fd, 10], // LabelSst
  [0x0204, 8], // Label
  [0x00d6, 8], // RString, of BIFF5
  [0x0203, 14], // Number
  [0x027e, 10], // RK
  [0x00bd, 12], // MulRk
  [0x0205, 8], // BoolErr
  [0x0006, 22], // Formula
  [0x0207, 2], // String
  [0x00e5, 2], // MergeCells
  [0x005d, 4], // Obj
  [0x01b6, 14], // TxO
  [0x001c, 6], // Note
]);

const headerBytes = 4;
const boundSheet = 0x0085;
const formula = 0x0006;
/** Where a formula says how long its expression is; this length says that there is none ([MS-XLS] 2.5.198.3). */
const expressionLengthAt = 20;
const noExpression = 0xffff;
const mergedCells = 0x00e5;
const mergeBytes = 8;
const sharedStrings = 0x00fc;
const continued = 0x003c;
/** Where the table of strings says how many there are. */
const stringCountAt = 4;

/**
 * A workbook stream in which SheetJS finds what is wanted of it and nothing else. Names, links, validations and the expressions of
 * formulas are not wanted; where one of those is cut short, or a string is, SheetJS runs in a circle until memory runs out.
 */
export const readableRecords = (stream: Uint8Array): Uint8Array => {
  const pieces: Piece[] = [];
  const moved = new Map<number, number>();
  let end = 0;
  for (const record of biffRecords(stream, 0)) {
    moved.set(record.start, end);
    if (!readable.has(record.type)) continue;
    refuseShort(record);
    const bytes = stream.slice(record.start, record.start + headerBytes + record.body.byteLength);
    const body = new DataView(bytes.buffer, headerBytes);
    if (record.type === formula) body.setUint16(expressionLengthAt, noExpression, true);
    pieces.push({ type: record.type, bytes, body });
    end += bytes.length;
  }
  for (const [index, { type, body }] of pieces.entries()) {
    if (type === boundSheet) body.setUint32(0, moved.get(body.getUint32(0, true)) ?? end, true);
    if (type === sharedStrings) body.setUint32(stringCountAt, wholeStrings(pieces, index), true);
  }
  return Buffer.concat(pieces.map(({ bytes }) => bytes));
};

interface Piece {
  readonly type: number;
  readonly bytes: Uint8Array;
  /** Of those bytes, behind the header. */
  readonly body: DataView;
}

/** Of the table at that index and the records that continue it. */
const wholeStrings = (pieces: readonly Piece[], index: number): number => {
  let next = index + 1;
  while (pieces[next]?.type === continued) next += 1;
  const bodies = pieces.slice(index, next).map(({ bytes }) => bytes.subarray(headerBytes));
  const seams: number[] = [];
  let length = 0;
  for (const body of bodies) {
    seams.push(length);
    length += body.length;
  }
  return countSharedStrings(Buffer.concat(bodies), seams);
};

const refuseShort = ({ type, body }: BiffRecord): void => {
  const least = type === mergedCells && body.byteLength >= 2 ? 2 + body.getUint16(0, true) * mergeBytes : (readable.get(type) ?? 0);
  if (body.byteLength < least) throw new IngestError('damaged', '工作簿已损坏：其中有记录不完整');
};
