import type { Box } from '../../model/origin.ts';
import type { Matrix } from './matrix.ts';

/** One run of a path without a move, on the page. */
export interface Subpath {
  /** x, y, x, y, … */
  readonly points: readonly number[];
  /** For each point: whether a curve led to it. */
  readonly curved: readonly boolean[];
  readonly box: Box;
}

/** How pdf.js packs a path into numbers: a code, then its coordinates. */
const codes = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;

export const toSubpaths = (data: Float32Array, matrix: Matrix): readonly Subpath[] => {
  const subpaths: Subpath[] = [];
  let points: number[] = [];
  let curved: boolean[] = [];
  const finish = (): void => {
    if (points.length > 2) subpaths.push({ points, curved, box: boundsOfPoints(points) });
    points = [];
    curved = [];
  };
  const add = (index: number, isCurved: boolean): void => {
    const x = data[index] ?? 0;
    const y = data[index + 1] ?? 0;
    points.push(matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]);
    curved.push(isCurved);
  };
  for (let index = 0; index < data.length; ) {
    const code = data[index];
    index += 1;
    if (code === codes.moveTo) {
      finish();
      add(index, false);
      index += 2;
    } else if (code === codes.lineTo) {
      add(index, false);
      index += 2;
    } else if (code === codes.curveTo) {
      add(index + 4, true);
      index += 6;
    } else if (code === codes.quadraticCurveTo) {
      add(index + 2, true);
      index += 4;
    } else if (code === codes.closePath) {
      const [x, y] = points;
      if (x !== undefined && y !== undefined) {
        points.push(x, y);
        curved.push(false);
        finish();
        // A path may go on from where it was closed.
        points.push(x, y);
        curved.push(false);
      }
    } else {
      break;
    }
  }
  finish();
  return subpaths;
};

const boundsOfPoints = (points: readonly number[]): Box => {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
};
