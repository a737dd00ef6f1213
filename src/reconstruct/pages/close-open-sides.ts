import { touches, touchTolerancePoints } from './edges-to-components.ts';
import type { Edge, Edges } from './rulings-to-edges.ts';

/** A line that stands for a side that was left open. */
export interface ClosedSides extends Edges {
  /** Lines added, also contained in the edges. */
  readonly added: Edges;
  /** Only the lines between cells are drawn: an open side says nothing of the page's end. */
  readonly isFrameless: boolean;
}

/** A row that sticks out further than this beyond the last rule is a row; less is a line drawn a little too long. */
const stickOutMinimumPoints = 6;

/**
 * Calc and Chromium leave a cell that a page cuts without a closing rule, and many tables have no frame at the sides. Where two
 * neighbouring lines end at the same height with nothing between their ends, a line is added there:
 *
 *     ├────┼────┤          ├────┼────┤
 *     │    │    │     →    │    │    │
 *     │    │    │          └╌╌╌╌┴╌╌╌╌┘
 */
export const closeOpenSides = ({ horizontal, vertical }: Edges): ClosedSides => {
  const corners = cornersOf({ horizontal, vertical });
  const addedHorizontal = [...closings(vertical, horizontal), ...corners.horizontal];
  const closedHorizontal = [...horizontal, ...addedHorizontal];
  const addedVertical = [...closings(closedHorizontal, vertical), ...corners.vertical];
  return {
    horizontal: closedHorizontal,
    vertical: [...vertical, ...addedVertical],
    added: { horizontal: addedHorizontal, vertical: addedVertical },
    isFrameless: corners.horizontal.length > 0,
  };
};

/** Two lines that cross may be the axes of a chart. */
const linesOfGridMinimum = 3;

/**
 * A table without a frame has cells in its corners that only two lines bound; they are closed where both lines end:
 *
 *        │               ┌╌╌╌┬╌╌
 *     ───┼──      →      ├───┼──
 *        │               │   │
 */
const cornersOf = ({ horizontal, vertical }: Edges): Edges => {
  const corners: { horizontal: Edge[]; vertical: Edge[] } = { horizontal: [], vertical: [] };
  if (horizontal.length + vertical.length < linesOfGridMinimum) return corners;
  for (const side of ends) {
    for (const end of ends) {
      const row = outermost(horizontal, side, end);
      const column = outermost(vertical, end, side);
      if (!row || !column || !touches(row, column)) continue;
      const [x, y] = [row[side], column[end]];
      if (Math.abs(x - column.at) < stickOutMinimumPoints || Math.abs(y - row.at) < stickOutMinimumPoints) continue;
      corners.horizontal.push({ at: y, from: Math.min(x, column.at), to: Math.max(x, column.at) });
      corners.vertical.push({ at: x, from: Math.min(y, row.at), to: Math.max(y, row.at) });
    }
  }
  return corners;
};

/** Of the lines that reach furthest to one side, the first or the last. */
const outermost = (lines: readonly Edge[], side: End, end: End): Edge | undefined => {
  const reach = lines.map((line) => line[side]);
  const furthest = side === 'from' ? Math.min(...reach) : Math.max(...reach);
  return lines
    .filter((line) => Math.abs(line[side] - furthest) <= touchTolerancePoints)
    .reduce<Edge | undefined>(
      (best, line) => (best && (end === 'from' ? best.at <= line.at : best.at >= line.at) ? best : line),
      undefined,
    );
};

const ends = ['from', 'to'] as const;
type End = 'from' | 'to';

const closings = (lines: readonly Edge[], crossings: readonly Edge[]): readonly Edge[] => [
  ...closingsAt('from', lines, crossings),
  ...closingsAt('to', lines, crossings),
];

const closingsAt = (end: End, lines: readonly Edge[], crossings: readonly Edge[]): readonly Edge[] => {
  const added: Edge[] = [];
  for (const level of endLevels(end, lines)) {
    const meeting = lines
      .filter((line) => line.from <= level + touchTolerancePoints && line.to >= level - touchTolerancePoints)
      .sort((one, other) => one.at - other.at);
    // Where other columns have a rule at this height there is a row, however low: prints scaled down have rows of 5 points.
    const isRowEnd = crossings.some((crossing) => Math.abs(crossing.at - level) <= touchTolerancePoints);
    const stickOut = isRowEnd ? touchTolerancePoints : stickOutMinimumPoints;
    for (let index = 0; index + 1 < meeting.length; index += 1) {
      const one = meeting[index];
      const other = meeting[index + 1];
      if (!one || !other || !endsAt(one, end, level) || !endsAt(other, end, level)) continue;
      if (isCovered(crossings, level, one.at, other.at) || !sticksOut(end, level, stickOut, [one, other], crossings)) continue;
      added.push({ at: level, from: one.at, to: other.at });
    }
  }
  return added;
};

const endsAt = (line: Edge, end: End, level: number): boolean => Math.abs(line[end] - level) <= touchTolerancePoints;

/** The heights at which lines end, near ones taken together. */
const endLevels = (end: End, lines: readonly Edge[]): readonly number[] => {
  const levels: number[] = [];
  let count = 0;
  for (const position of lines.map((line) => line[end]).sort((one, other) => one - other)) {
    const last = levels.at(-1);
    if (last !== undefined && position - last <= touchTolerancePoints) {
      levels[levels.length - 1] = (last * count + position) / (count + 1);
      count += 1;
    } else {
      levels.push(position);
      count = 1;
    }
  }
  return levels;
};

const isCovered = (crossings: readonly Edge[], level: number, from: number, to: number): boolean =>
  crossings.some(
    (crossing) =>
      Math.abs(crossing.at - level) <= touchTolerancePoints &&
      crossing.from <= from + touchTolerancePoints &&
      crossing.to >= to - touchTolerancePoints,
  );

/** There is a rule further inside, and room for a row between it and the open end. */
const sticksOut = (end: End, level: number, minimum: number, [one, other]: readonly [Edge, Edge], crossings: readonly Edge[]): boolean =>
  crossings.every(
    (crossing) =>
      crossing.from > one.at + touchTolerancePoints ||
      crossing.to < other.at - touchTolerancePoints ||
      Math.abs(crossing.at - level) >= minimum ||
      (end === 'from' ? crossing.at < level - touchTolerancePoints : crossing.at > level + touchTolerancePoints),
  );
