import type { Ruling } from '../../model/source-document.ts';

/** A drawn line after snapping and merging, in one of the two directions. `from` < `to`, points. */
export interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Edges {
  /** By `at`, then `from`. */
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
}

/** Parallel lines closer than this are one: the two strokes of a double border (3 × 0.75 points), borders of neighbouring cells drawn apart. No row is so low. */
export const snapTolerancePoints = 2.5;
/** A chain of lines each near the next may not drift further than this from its first. */
const snapSpreadMaximumPoints = 4;
/** Gaps in a line up to this are closed: dashes, and the pieces that Chromium draws cell by cell. */
const joinGapPoints = 5;

/** A single dot, or the corner of a dotted border. No cell is so small. */
const dotMaximumPoints = 3.5;

/** Lines that were drawn in pieces, twice, dashed or dotted become one each. */
export const rulingsToEdges = (rulings: readonly Ruling[]): Edges => {
  const edgesOf = (direction: Ruling['direction']): readonly Edge[] =>
    mergeParallel(rulings.filter((ruling) => ruling.direction === direction)).filter(({ from, to }) => to - from > dotMaximumPoints);
  return { horizontal: edgesOf('horizontal'), vertical: edgesOf('vertical') };
};

export const mergeParallel = (lines: readonly Edge[]): readonly Edge[] => snapGroups(lines).flatMap(mergeGroup);

const snapGroups = (lines: readonly Edge[]): readonly (readonly Edge[])[] => {
  const sorted = [...lines].sort((one, other) => one.at - other.at || one.from - other.from || one.to - other.to);
  const groups: Edge[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    if (group && first && last && line.at - last.at <= snapTolerancePoints && line.at - first.at <= snapSpreadMaximumPoints)
      group.push(line);
    else groups.push([line]);
  }
  return groups;
};

const mergeGroup = (group: readonly Edge[]): readonly Edge[] => {
  const at = meanPosition(group);
  const sorted = [...group].sort((one, other) => one.from - other.from);
  const merged: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from - last.to <= joinGapPoints) last.to = Math.max(last.to, to);
    else merged.push({ at, from, to });
  }
  return merged;
};

/** Weighted by length: a dot or a tick does not move a border. */
const meanPosition = (group: readonly Edge[]): number => {
  let sum = 0;
  let weight = 0;
  for (const { at, from, to } of group) {
    const length = Math.max(to - from, Number.EPSILON);
    sum += at * length;
    weight += length;
  }
  return sum / weight;
};
