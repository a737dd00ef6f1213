import { countBelow } from '../count-below.ts';

/** Flags of a string ([MS-XLS] 2.5.293). */
const isWide = 0x01;
const hasExtension = 0x04;
const hasRuns = 0x08;
const bytesPerRun = 4;
/** The table begins with how often strings are used, and how many there are. */
const headBytes = 8;

/**
 * How many strings of an SST record are whole.
 *
 * @param table the record with all that continues it
 * @param seams where a piece of it begins, ascending; a string that goes on there says again how wide its characters are
 */
export const countSharedStrings = (table: Uint8Array, seams: readonly number[]): number => {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const end = table.length;
  const stated = end < headBytes ? 0 : view.getUint32(4, true);
  let at = headBytes;
  let count = 0;
  for (; count < stated && at + 3 <= end; count += 1) {
    const characters = view.getUint16(at, true);
    const flags = view.getUint8(at + 2);
    const runsAt = at + 3;
    const extensionAt = runsAt + ((flags & hasRuns) === 0 ? 0 : 2);
    const textAt = extensionAt + ((flags & hasExtension) === 0 ? 0 : 4);
    if (textAt > end) return count;
    const textEnd = endOfText(table, seams, textAt, characters, (flags & isWide) + 1);
    if (textEnd === undefined) return count;
    const runs = (flags & hasRuns) === 0 ? 0 : view.getUint16(runsAt, true) * bytesPerRun;
    at = textEnd + runs + ((flags & hasExtension) === 0 ? 0 : view.getUint32(extensionAt, true));
  }
  return count;
};

/** Undefined for a text that breaks off. */
const endOfText = (
  table: Uint8Array,
  seams: readonly number[],
  start: number,
  characters: number,
  bytesEach: number,
): number | undefined => {
  let at = start;
  let width = bytesEach;
  for (let left = characters; left > 0; ) {
    const seam = countBelow(seams, at);
    const isOnSeam = seams[seam] === at;
    if (isOnSeam) {
      width = table[at] ? 2 : 1;
      at += 1;
    }
    const next = seams[isOnSeam ? seam + 1 : seam] ?? table.length;
    const taken = Math.min(left, (next - at) / width);
    if (taken <= 0 || !Number.isInteger(taken)) return undefined;
    at += taken * width;
    left -= taken;
  }
  return at;
};
