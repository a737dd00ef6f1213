import type { TextBlock } from './runs-to-blocks.ts';

/** A stretch between two neighbouring texts of a row, in which a column line must stand. Points. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Between neighbours of a row, left to right. */
export const gapsOf = (blocks: readonly TextBlock[]): readonly Gap[] =>
  blocks.slice(1).flatMap((block, index) => {
    const from = blocks[index]?.box[2] ?? 0;
    return block.box[0] > from ? [{ from, to: block.box[0] }] : [];
  });

/**
 * The fewest column lines that part all neighbouring texts of all rows. Where a line stands exactly cannot be seen; each has the stretch
 * that is free in all rows that need it, and the lines are in order.
 */
export const columnLines = (gaps: readonly Gap[]): readonly Gap[] => {
  const stops: number[] = [];
  for (const gap of [...gaps].sort((one, other) => one.to - other.to || one.from - other.from)) {
    const last = stops.at(-1);
    if (last === undefined || last <= gap.from) stops.push(gap.to);
  }
  return stops.map((stop) => {
    let from = Number.NEGATIVE_INFINITY;
    for (const gap of gaps) {
      // A gap with several lines in it says nothing of each.
      const within = stops.filter((other) => other > gap.from && other <= gap.to);
      if (within.length === 1 && within[0] === stop) from = Math.max(from, gap.from);
    }
    return { from: Number.isFinite(from) ? from : stop, to: stop };
  });
};
