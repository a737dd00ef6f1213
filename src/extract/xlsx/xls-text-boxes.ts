import type { BiffRecord } from './biff-records.ts';
import type { Place } from './sheet-scan.ts';

/** A text box or shape of a sheet, at the cell that its corner lies in. */
export interface XlsTextBox extends Place {
  readonly text: string;
}

/** Record types of [MS-XLS] 2.3. */
const drawing = 0x00ec;
const object = 0x005d;
const textObject = 0x01b6;
const continuation = 0x003c;
/** [MS-XLS] 2.5.143: the object is a comment, which is read with its cell. */
const commentType = 0x19;
/** [MS-ODRAW] 2.2.46: where a shape stands, in cells. */
const anchorType = 0xf010;
const anchorBytes = 18;

/** Collects text boxes as records of a sheet come by: a drawing with its place, the object, its text object, and the text behind that. */
export const xlsTextBoxes = (): { readonly take: (record: BiffRecord) => void; readonly boxes: readonly XlsTextBox[] } => {
  const boxes: XlsTextBox[] = [];
  let place: Place = { row: 0, column: 0 };
  let isComment = false;
  let characters = 0;
  let text = '';
  const take = ({ type, body }: BiffRecord): void => {
    if (type === continuation && characters > text.length) {
      text += readText(body, characters - text.length);
      if (text.length === characters && !isComment) boxes.push({ ...place, text: text.replaceAll(/\r\n?/g, '\n') });
      return;
    }
    if (type === drawing) place = placeIn(body) ?? place;
    else if (type === object) isComment = body.byteLength > 6 && body.getUint16(4, true) === commentType;
    else if (type === textObject) {
      characters = body.byteLength > 12 ? body.getUint16(10, true) : 0;
      text = '';
    }
  };
  return { take, boxes };
};

/** A flag, and characters as bytes or in pairs of bytes (2.5.296). */
const readText = (body: DataView, most: number): string => {
  if (body.byteLength < 2) return '';
  const bytes = new Uint8Array(body.buffer, body.byteOffset + 1, body.byteLength - 1);
  return new TextDecoder((body.getUint8(0) & 1) === 1 ? 'utf-16le' : 'latin1').decode(bytes).slice(0, most);
};

/** The records of a drawing stand in one another; the anchor is told by its type and length. */
const placeIn = (body: DataView): Place | undefined => {
  for (let at = 0; at + 8 + anchorBytes <= body.byteLength; at += 1) {
    if (body.getUint16(at + 2, true) !== anchorType || body.getUint32(at + 4, true) !== anchorBytes) continue;
    return { column: body.getUint16(at + 10, true), row: body.getUint16(at + 14, true) };
  }
  return undefined;
};
