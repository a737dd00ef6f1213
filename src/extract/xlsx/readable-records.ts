import { IngestError } from '../../model/ingest-error.ts';
import { biffRecords } from './biff-records.ts';

/** Types of [MS-XLS] 2.3 that say where sheets begin, what cells hold and how numbers are shown, merges, and comments. */
const readable: ReadonlySet<number> = new Set([
  0x0809, // BOF
  0x000a, // EOF
  0x0042, // CodePage
  0x0022, // Date1904
  0x0085, // BoundSheet8
  0x00fc, // SST
  0x003c, // Continue
  0x041e, // Format
  0x00e0, // XF
  0x0200, // Dimensions
  0x00fd, // LabelSst
  0x0204, // Label
  0x00d6, // RString, of BIFF5
  0x0203, // Number
  0x027e, // RK
  0x00bd, // MulRk
  0x0205, // BoolErr
  0x0207, // String
  0x00e5, // MergeCells
  0x005d, // Obj
  0x01b6, // TxO
  0x001c, // Note
]);

const formula = 0x0006;
/** Where a formula says how long its expression is; this length says that there is none ([MS-XLS] 2.5.198.3). */
const expressionLengthAt = 20;
const noExpression = 0xffff;

/** Selection: SheetJS knows the type and passes it over. Of types that it does not know it complains on the terminal. */
const passedOver = 0x001d;
const headerBytes = 4;

/**
 * A workbook stream of the same length in which SheetJS reads what is wanted of it and nothing else. Names, links, validations and
 * the expressions of formulas are not wanted, and where one is cut short SheetJS runs in a circle until memory runs out.
 */
export const readableRecords = (stream: Uint8Array): Uint8Array => {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  let end = 0;
  for (const { type, start, body } of biffRecords(stream, 0)) {
    end = start + headerBytes + body.byteLength;
    if (type === formula) {
      if (body.byteLength < expressionLengthAt + 2) throw new IngestError('damaged', '工作簿已损坏：公式单元格的记录不完整');
      view.setUint16(start + headerBytes + expressionLengthAt, noExpression, true);
    } else if (!readable.has(type)) view.setUint16(start, passedOver, true);
  }
  return copy.subarray(0, end);
};
