import { closeOpenSides } from './close-open-sides.ts';
import { touches, touchTolerancePoints } from './edges-to-components.ts';
import { type Edge, type Edges, mergeParallel, snapTolerancePoints } from './rulings-to-edges.ts';

/** The lines of one table as a net: where its lines stand, and which pieces between two crossings are drawn. */
export interface Lattice {
  /** Positions of the vertical and horizontal lines, ascending, points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** [row line][column]: the piece of ys[row] between xs[column] and xs[column + 1] is drawn. */
  readonly isHorizontalDrawn: readonly (readonly boolean[])[];
  /** [column line][row]. */
  readonly isVerticalDrawn: readonly (readonly boolean[])[];
  /** Per column: the piece of the first / last line was added because the side was open. */
  readonly isTopOpen: readonly boolean[];
  readonly isBottomOpen: readonly boolean[];
}

/** More lines than any form has: graph paper, a map. */
const piecesMaximum = 250_000;

/** Undefined where the lines enclose no two cells: a frame round a page, an underline. */
export const edgesToLattice = (component: Edges): Lattice | undefined => {
  const closed = closeOpenSides(component);
  const horizontal = mergeParallel(closed.horizontal.flatMap((line) => trimmed(line, closed.vertical)));
  const vertical = mergeParallel(closed.vertical.flatMap((line) => trimmed(line, closed.horizontal)));
  const xs = positionsOf(vertical);
  const ys = positionsOf(horizontal);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > piecesMaximum) return undefined;
  // One cell alone is a frame, unless it has no rule above and below: then it may be the middle of a cell that is cut twice.
  if (xs.length + ys.length < 5 && component.horizontal.length > 0) return undefined;
  const drawnHorizontal = piecesDrawn(ys, xs, horizontal);
  const isAdded = piecesDrawn([ys[0] ?? 0, ys.at(-1) ?? 0], xs, closed.added.horizontal);
  const isReal = piecesDrawn([ys[0] ?? 0, ys.at(-1) ?? 0], xs, component.horizontal);
  const openAt = (side: 0 | 1): readonly boolean[] =>
    (isAdded[side] ?? []).map((added, column) => added && !closed.isFrameless && isReal[side]?.[column] !== true);
  return {
    xs,
    ys,
    isHorizontalDrawn: drawnHorizontal,
    isVerticalDrawn: piecesDrawn(xs, ys, vertical),
    isTopOpen: openAt(0),
    isBottomOpen: openAt(1),
  };
};

/** What sticks out beyond the outermost crossings is cut off, and a line that crosses fewer than two others is none of the table's. */
const trimmed = (line: Edge, crossings: readonly Edge[]): readonly Edge[] => {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const crossing of crossings) {
    if (!touches(line, crossing)) continue;
    from = Math.min(from, crossing.at);
    to = Math.max(to, crossing.at);
  }
  return to - from > snapTolerancePoints ? [{ at: line.at, from, to }] : [];
};

const positionsOf = (edges: readonly Edge[]): readonly number[] => {
  const positions: number[] = [];
  for (const { at } of edges) if (positions.length === 0 || at - (positions.at(-1) ?? 0) > snapTolerancePoints) positions.push(at);
  return positions;
};

const piecesDrawn = (lines: readonly number[], stops: readonly number[], edges: readonly Edge[]): readonly (readonly boolean[])[] =>
  lines.map((at) => {
    const near = edges.filter((edge) => Math.abs(edge.at - at) <= touchTolerancePoints);
    return stops.slice(1).map((stop, index) => {
      const start = stops[index] ?? 0;
      return near.some((edge) => edge.from <= start + touchTolerancePoints && edge.to >= stop - touchTolerancePoints);
    });
  });
