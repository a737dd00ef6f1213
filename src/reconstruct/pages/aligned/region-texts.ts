import type { Gap } from './gaps-to-separators.ts';
import type { FullRow } from './region-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** How a text stands in its cell. */
export type Mode = 'left' | 'middle' | 'right';

/** A text with the white on both sides of it, where its cell may begin and end. */
export interface RegionText {
  readonly block: TextBlock;
  readonly left: number;
  readonly right: number;
  readonly before: Gap;
  readonly after: Gap;
  /** How it may stand, as far as its own lines tell: all where it has one. */
  readonly modes: readonly Mode[];
  /** Several lines that fill their cell: both sides of it are known. */
  readonly isFull: boolean;
  /** How many different widths share its edges and its middle. */
  readonly support: Readonly<Record<Mode, number>>;
}

/** All texts of a table. A label of several rows is a neighbour in each of them. */
export const regionTexts = (rows: readonly FullRow[]): readonly RegionText[] => {
  const blocks = rows.flatMap((row) => row.own);
  const supportOf = supportsOf(blocks);
  const ends = new Map<TextBlock, { from: number; to: number }>();
  for (const { all } of rows) {
    for (const [index, block] of all.entries()) {
      const known = ends.get(block) ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
      ends.set(block, {
        from: Math.max(known.from, all[index - 1]?.box[2] ?? Number.NEGATIVE_INFINITY),
        to: Math.min(known.to, all[index + 1]?.box[0] ?? Number.POSITIVE_INFINITY),
      });
    }
  }
  return blocks.map((block): RegionText => {
    const [left, , right] = block.box;
    const { from, to } = ends.get(block) ?? { from: left, to: right };
    return {
      block,
      left,
      right,
      before: { from: Math.min(from, left), to: left },
      after: { from: right, to: Math.max(to, right) },
      ...formOf(block),
      support: supportOf(block),
    };
  });
};

/** Edges of texts in one column differ by less, in points: browsers set text on whole pixels. */
const edgeTolerancePoints = 1;

const allModes: readonly Mode[] = ['left', 'middle', 'right'];

/** Lines of different lengths tell how they stand. */
const formOf = ({ runs, fontSize }: TextBlock): Pick<RegionText, 'modes' | 'isFull'> => {
  const lines = linesOf(runs.map((run) => run.box));
  const spread = (position: (box: TextBlock['box']) => number): number =>
    Math.max(...lines.map(position)) - Math.min(...lines.map(position));
  const spreads = { left: spread((box) => box[0]), middle: spread((box) => (box[0] + box[2]) / 2), right: spread((box) => box[2]) };
  const aligned = allModes.filter((mode) => spreads[mode] <= edgeTolerancePoints);
  const widths = lines.map((box) => box[2] - box[0]);
  const isFull =
    lines.length > 1 &&
    Math.max(...widths) > fullWidthMinimumEms * fontSize &&
    widths.slice(0, -1).filter((width) => width > Math.max(...widths) - fontSize).length > (lines.length - 1) / 2;
  return { modes: aligned.length === 0 ? allModes : aligned, isFull };
};
/** Of the font size: in narrower columns a character more or less is too much. */
const fullWidthMinimumEms = 4;

const linesOf = (boxes: readonly TextBlock['box'][]): readonly TextBlock['box'][] => {
  const lines: TextBlock['box'][] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && Math.min(last[3], box[3]) - Math.max(last[1], box[1]) > (box[3] - box[1]) / 2) {
      lines[lines.length - 1] = [
        Math.min(last[0], box[0]),
        Math.min(last[1], box[1]),
        Math.max(last[2], box[2]),
        Math.max(last[3], box[3]),
      ];
    } else lines.push(box);
  }
  return lines;
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
