import type { Box } from '../../model/origin.ts';
import { boundsOf, intersect, type Matrix, scaleOf } from './matrix.ts';
import { isOnDark, isWhite, type PageWalk } from './page-walk.ts';
import { toSubpaths, type Subpath } from './subpaths.ts';

/** A filled area no thicker than this is a line. 2.25 points is the thickest border that spreadsheets offer; Word offers 6, drawn as strokes. */
export const lineThicknessMaximumPoints = 3.5;
/** Lines that lean more than this over their whole length are not rulings. */
const leanMaximumPoints = 0.75;
/** Shorter strokes are dots of other drawings; a dash of a dashed border is longer. */
const strokeLengthMinimumPoints = 0.4;

/** Path data as in pdf.js's constructPath; null for an empty path. */
export type PathData = Float32Array | null;

export const strokePath = (walk: PageWalk, data: PathData): void => {
  const { state } = walk;
  if (walk.unseenDepth > 0 || state.strokeAlpha === 0 || !data) return;
  const thickness = state.lineWidth * scaleOf(state.transform);
  for (const subpath of toSubpaths(data, state.transform)) {
    for (let index = 0; index + 3 < subpath.points.length; index += 2) {
      if (subpath.curved[index / 2 + 1]) continue;
      pushStroke(walk, subpath, index, thickness);
    }
  }
};

const pushStroke = (walk: PageWalk, { points }: Subpath, index: number, thickness: number): void => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(index, index + 4);
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  if (Math.max(width, height) < strokeLengthMinimumPoints || Math.min(width, height) > leanMaximumPoints) return;
  // A short thick stroke is a box drawn with one line: a bar of a chart, or a background.
  if (thickness > lineThicknessMaximumPoints && thickness > Math.max(width, height)) return;
  const half = thickness / 2;
  const box: Box =
    width >= height
      ? [Math.min(x0, x1), (y0 + y1) / 2 - half, Math.max(x0, x1), (y0 + y1) / 2 + half]
      : [(x0 + x1) / 2 - half, Math.min(y0, y1), (x0 + x1) / 2 + half, Math.max(y0, y1)];
  const seen = clipped(box, walk.state.clip);
  if (!seen || (isWhite(walk.state.strokeColour) && !isOnDark(walk, seen))) return;
  pushArea(walk, seen, width >= height ? 'horizontal' : 'vertical');
};

export const fillPath = (walk: PageWalk, data: PathData): void => {
  const { state } = walk;
  if (walk.unseenDepth > 0 || state.fillAlpha === 0 || !data) return;
  const boxes: Box[] = [];
  for (const subpath of toSubpaths(data, state.transform)) {
    if (isThin(subpath.box) || isRectilinear(subpath)) boxes.push(subpath.box);
  }
  for (const box of framesToBars(boxes)) fillBox(walk, box);
};

/** Fills a rectangle of user space: an image, where a line is drawn as one. */
export const fillRectangle = (walk: PageWalk, transform: Matrix): void => {
  if (walk.unseenDepth > 0) return;
  const box = clipped(boundsOf(transform, 0, 0, 1, 1), walk.state.clip);
  if (box && isThin(box)) pushArea(walk, box);
};

/** Fills all that is not clipped: a shading. */
export const fillClip = (walk: PageWalk): void => {
  if (walk.unseenDepth === 0 && isThin(walk.state.clip)) pushArea(walk, walk.state.clip);
};

/** Letters drawn as outlines, arrows and pies are no areas of a table. Borders may be mitred, but those are thin. */
const isRectilinear = ({ points, curved }: Subpath): boolean => {
  for (let index = 0; index + 3 < points.length; index += 2) {
    const width = Math.abs((points[index + 2] ?? 0) - (points[index] ?? 0));
    const height = Math.abs((points[index + 3] ?? 0) - (points[index + 1] ?? 0));
    if (curved[index / 2 + 1] || Math.min(width, height) > leanMaximumPoints) return false;
  }
  return true;
};

const isThin = (box: Box): boolean => Math.min(box[2] - box[0], box[3] - box[1]) <= lineThicknessMaximumPoints;

const fillBox = (walk: PageWalk, whole: Box): void => {
  const box = clipped(whole, walk.state.clip);
  if (!box) return;
  const isPaperColoured = isWhite(walk.state.fillColour);
  if (isPaperColoured && !isOnDark(walk, box)) return;
  pushArea(walk, box);
  if (!isPaperColoured && !isThin(box)) walk.darkAreas.push(box);
};

/**
 * A frame is filled between an outer and an inner rectangle of one path; its four sides are lines.
 *
 *     ┌────────┐
 *     │┌──────┐│
 *     │└──────┘│
 *     └────────┘
 */
const framesToBars = (boxes: readonly Box[]): readonly Box[] => {
  if (boxes.length !== 2) return boxes;
  const [one, two] = boxes as readonly [Box, Box];
  const [outer, inner] = one[0] <= two[0] ? [one, two] : [two, one];
  const gaps = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  if (gaps.some((gap) => gap < 0 || gap > lineThicknessMaximumPoints)) return boxes;
  return [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ];
};

const clipped = (box: Box, clip: Box): Box | undefined => {
  const seen = intersect(box, clip);
  return seen[0] > seen[2] || seen[1] > seen[3] ? undefined : seen;
};

const pushArea = (walk: PageWalk, box: Box, known?: 'horizontal' | 'vertical'): void => {
  const [left, top, right, bottom] = box;
  // Numbers of a broken file overflow; what is nowhere is not seen.
  if (!Number.isFinite(left + top + right + bottom)) return;
  const width = right - left;
  const height = bottom - top;
  const direction = known ?? directionOfFill(walk, box);
  const thickness = direction === 'horizontal' ? height : width;
  if (!known && thickness > lineThicknessMaximumPoints) {
    walk.content.fills.push(box);
  } else if (direction === 'horizontal') {
    if (width > 0) walk.content.rulings.push({ direction, at: (top + bottom) / 2, from: left, to: right, thickness });
  } else if (height > 0) {
    walk.content.rulings.push({ direction, at: (left + right) / 2, from: top, to: bottom, thickness });
  }
};

/** Of two sides; longer ones are dashes. */
const dotRatioMaximum = 1.6;
/** Dots of one line stand on it. */
const dotShiftMaximumPoints = 0.3;

/** A dotted border comes as little squares: whether it runs across or down, only the next square tells. */
const directionOfFill = (walk: PageWalk, box: Box): 'horizontal' | 'vertical' => {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const isDot = Math.max(width, height) <= dotRatioMaximum * Math.min(width, height) && isThin(box);
  const last = walk.lastDot;
  walk.lastDot = isDot ? box : undefined;
  if (!isDot || !last) return width >= height ? 'horizontal' : 'vertical';
  return Math.abs(last[0] - box[0]) <= dotShiftMaximumPoints ? 'vertical' : 'horizontal';
};
