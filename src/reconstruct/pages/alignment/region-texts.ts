import type { TextRow } from './blocks-to-rows.ts';
import type { Gap } from './gaps-to-separators.ts';
import type { Region } from './rows-to-regions.ts';
import type { TextBlock } from './segments-to-blocks.ts';

/** How a text stands in its cell. */
export type Mode = 'left' | 'middle' | 'right';

/** A block with the white on both sides of it, where its cell may begin and end. */
export interface RegionText {
  readonly block: TextBlock;
  readonly left: number;
  readonly right: number;
  readonly before: Gap;
  readonly after: Gap;
  /** How it may stand, as far as its own lines tell: all where it has one. */
  readonly modes: readonly Mode[];
  /** How many different widths share its edges and its middle. */
  readonly support: Readonly<Record<Mode, number>>;
}

/** All texts of the regions, which have the same columns. Rows and what stands beside them are each other's neighbours. */
export const regionsToTexts = (regions: readonly Region[]): readonly RegionText[] => {
  const blocks = regions.flatMap(({ rows, beside }) => [...rows.flatMap((row) => row.blocks), ...beside]);
  const supportOf = supportsOf(blocks);
  return regions.flatMap((region) => {
    const lines = scanLinesOf(region);
    return [...region.rows.flatMap((row) => row.blocks), ...region.beside].map((block): RegionText => {
      const [left, top, right, bottom] = block.box;
      let from = Number.NEGATIVE_INFINITY;
      let to = Number.POSITIVE_INFINITY;
      for (const line of lines) {
        if (line.top >= bottom || line.bottom <= top) continue;
        for (const other of line.blocks) {
          if (other === block) continue;
          if (other.box[2] <= left) from = Math.max(from, other.box[2]);
          else if (other.box[0] >= right) to = Math.min(to, other.box[0]);
        }
      }
      return {
        block,
        left,
        right,
        before: { from, to: left },
        after: { from: right, to },
        modes: modesOf(block),
        support: supportOf(block),
      };
    });
  });
};

/** Rows with what stands beside them; what stands between two rows belongs to both. */
const scanLinesOf = ({ rows, beside }: Region): readonly TextRow[] =>
  rows.map((row, index) => {
    const top = rows[index - 1]?.bottom ?? row.top;
    const bottom = rows[index + 1]?.top ?? row.bottom;
    const within = beside.filter((block) => block.box[1] < Math.max(bottom, row.bottom) && block.box[3] > Math.min(top, row.top));
    return { top: Math.min(top, row.top), bottom: Math.max(bottom, row.bottom), blocks: [...row.blocks, ...within] };
  });

/** Edges of texts in one column differ by less, in points: browsers set text on whole pixels. */
const edgeTolerancePoints = 1;

const allModes: readonly Mode[] = ['left', 'middle', 'right'];

/** Lines of different lengths tell by themselves. */
const modesOf = ({ segments }: TextBlock): readonly Mode[] => {
  const lines = segments.map((segment) => segment.box);
  const spread = (position: (box: TextBlock['box']) => number): number =>
    Math.max(...lines.map(position)) - Math.min(...lines.map(position));
  const spreads = { left: spread((box) => box[0]), middle: spread((box) => (box[0] + box[2]) / 2), right: spread((box) => box[2]) };
  const aligned = allModes.filter((mode) => spreads[mode] <= edgeTolerancePoints);
  return aligned.length === 0 ? allModes : aligned;
};

const supportsOf = (blocks: readonly TextBlock[]): ((block: TextBlock) => RegionText['support']) => {
  const left = widthsSharing(blocks, ({ box }) => box[0]);
  const middle = widthsSharing(blocks, ({ box }) => (box[0] + box[2]) / 2);
  const right = widthsSharing(blocks, ({ box }) => box[2]);
  return (block) => ({ left: left.get(block) ?? 1, middle: middle.get(block) ?? 1, right: right.get(block) ?? 1 });
};

/** For each block, how many different widths share its position. */
const widthsSharing = (blocks: readonly TextBlock[], position: (block: TextBlock) => number): ReadonlyMap<TextBlock, number> => {
  const found = new Map<TextBlock, number>();
  const finish = (group: readonly TextBlock[]): void => {
    const widths = new Set(group.map(({ box }) => Math.round(box[2] - box[0])));
    for (const block of group) found.set(block, widths.size);
  };
  let group: TextBlock[] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((one, other) => position(one) - position(other))) {
    if (position(block) - start > edgeTolerancePoints) {
      finish(group);
      group = [];
      start = position(block);
    }
    group.push(block);
  }
  finish(group);
  return found;
};
