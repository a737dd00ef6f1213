/** Smaller parts are read as they are. */
const worthwhileBytes = 1024 * 1024;

/**
 * A worksheet part without its cells that hold a style only: forms that were once formatted down to row 100,000 have a million of
 * them, and every reader makes an object of each. Cells whose style centres across a selection stay, as they say where a text ends.
 *
 *     <c r="A1" s="4"><v>7</v></c><c r="B1" s="4"/>   →   <c r="A1" s="4"><v>7</v></c>
 */
export const dropEmptyCells = (part: Uint8Array, isKept: (style: string) => boolean): Uint8Array => {
  if (part.length < worthwhileBytes) return part;
  // Latin-1 keeps every byte; the tags that matter are ASCII in UTF-8. In UTF-16 nothing matches and nothing is dropped.
  const xml = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
  // A cell without an address stands where its neighbours put it.
  if (/<(?:\w+:)?c(?:>|\s(?![^<>]*\br=))/.test(xml)) return part;
  return Buffer.from(
    xml.replaceAll(/<(?:\w+:)?c\s[^<>]*\/>/g, (cell) => (isKept(/\bs="(\d+)"/.exec(cell)?.[1] ?? '0') ? cell : '')),
    'latin1',
  );
};
