import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/origin.ts';
import { type GraphicsState, initialState } from './graphics-state.ts';
import { boundsOf, identity, intersect, type Matrix, multiply } from './matrix.ts';
import type { PageWalk } from './page-walk.ts';
import { fillClip, fillPath, fillRectangle, type PathData, strokePath } from './paint-path.ts';
import { type PdfjsGlyph, showText } from './show-text.ts';

/** What one operator does to the walk. Each states the arguments that pdf.js gives it; nothing else is common to them. */
export type Operator = (walk: PageWalk, args: never) => void;

const save = (walk: PageWalk): void => {
  walk.saved.push({ ...walk.state });
};

const restore = (walk: PageWalk): void => {
  const state = walk.saved.pop();
  if (state) walk.state = state;
  if (walk.isPlaceUnused) walk.content.images += 1;
  walk.isPlaceUnused = false;
};

const transform = (walk: PageWalk, matrix: Matrix): void => {
  walk.state.transform = multiply(walk.state.transform, matrix);
};

const clipTo = (walk: PageWalk, box: ArrayLike<number>): void => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(box);
  walk.state.clip = intersect(walk.state.clip, boundsOf(walk.state.transform, x0, y0, x1, y1));
};

const moveText = (walk: PageWalk, x: number, y: number): void => {
  const { state } = walk;
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
};

const setTextMatrix = (walk: PageWalk, matrix: Matrix): void => {
  const { state } = walk;
  state.textMatrix = matrix;
  state.x = state.lineX = 0;
  state.y = state.lineY = 0;
};

const paints: ReadonlyMap<number, readonly ((walk: PageWalk, data: PathData) => void)[]> = new Map([
  [OPS.stroke, [strokePath]],
  [OPS.closeStroke, [strokePath]],
  [OPS.fill, [fillPath]],
  [OPS.eoFill, [fillPath]],
  [OPS.rawFillPath, [fillPath]],
  [OPS.fillStroke, [fillPath, strokePath]],
  [OPS.eoFillStroke, [fillPath, strokePath]],
  [OPS.closeFillStroke, [fillPath, strokePath]],
  [OPS.closeEOFillStroke, [fillPath, strokePath]],
]);

const constructPath = (walk: PageWalk, [paint, [data], minMax]: [number, [PathData], Box | null]): void => {
  for (const draw of paints.get(paint) ?? []) draw(walk, data);
  if (paint !== OPS.endPath) walk.isPlaceUnused = false;
  if (walk.isClipPending && minMax) clipTo(walk, minMax);
  walk.isClipPending = false;
};

/** A picture of any kind; the worker tells no more of it. */
const drawImage = (walk: PageWalk): void => {
  walk.content.images += 1;
  walk.isPlaceUnused = false;
  fillRectangle(walk, walk.state.transform);
};

const openMarkedContent = (walk: PageWalk, isSeen: boolean): void => {
  walk.markedContent.push(isSeen);
  if (!isSeen) walk.unseenDepth += 1;
};

/** Pairs of a key and its value; ca and CA are the opacity of fills and strokes (ISO 32000-1 table 58). */
const setParameters = (walk: PageWalk, [pairs]: [readonly (readonly [string, unknown])[]]): void => {
  for (const [key, value] of pairs) {
    if (key === 'ca' && typeof value === 'number') walk.state.fillAlpha = value;
    else if (key === 'CA' && typeof value === 'number') walk.state.strokeAlpha = value;
    else if (key === 'LW' && typeof value === 'number') walk.state.lineWidth = value;
    else if (key === 'Font' && Array.isArray(value)) setFont(walk, [value[0], value[1]]);
  }
};

const setFont = (walk: PageWalk, [name, size]: [string, number]): void => {
  walk.state.font = walk.fontNamed(name);
  walk.state.fontSize = Math.abs(size);
  walk.state.fontDirection = size < 0 ? -1 : 1;
};

const closeMarkedContent = (walk: PageWalk): void => {
  if (walk.markedContent.pop() === false) walk.unseenDepth -= 1;
};

const beginForm = (walk: PageWalk, [matrix, box]: [Matrix | null, ArrayLike<number> | null]): void => {
  save(walk);
  walk.isPlaceUnused = false;
  if (matrix) transform(walk, matrix);
  if (box) clipTo(walk, box);
};

/** The matrix of a group is that of the form in it, which comes next and brings its own. What a soft mask holds is not seen. */
const beginGroup = (walk: PageWalk, [group]: [{ readonly smask?: unknown }]): void => {
  save(walk);
  openMarkedContent(walk, !group.smask);
};

const endGroup = (walk: PageWalk): void => {
  closeMarkedContent(walk);
  restore(walk);
};

/** Filled fields and stamps: their appearance is drawn from a clean state. */
const beginAnnotation = (walk: PageWalk, [, , placed, matrix]: [unknown, unknown, Matrix | null, Matrix | null]): void => {
  save(walk);
  walk.state = initialState(walk.pageTransform, walk.pageBox);
  transform(walk, placed ?? identity);
  transform(walk, matrix ?? identity);
};

const set =
  <Key extends keyof GraphicsState>(key: Key) =>
  (walk: PageWalk, [value]: [GraphicsState[Key]]): void => {
    walk.state[key] = value;
  };

const awaitClip = (walk: PageWalk): void => {
  walk.isClipPending = true;
};

const table: readonly (readonly [number, Operator])[] = [
  [OPS.save, save],
  [OPS.restore, restore],
  [
    OPS.transform,
    (walk, matrix: Matrix) => {
      transform(walk, matrix);
      walk.isPlaceUnused = true;
    },
  ],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [OPS.endGroup, endGroup],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, restore],
  [OPS.setGState, setParameters],
  [OPS.setLineWidth, set('lineWidth')],
  [OPS.setFillRGBColor, set('fillColour')],
  [OPS.setStrokeRGBColor, set('strokeColour')],
  [OPS.setFillColorN, (walk) => set('fillColour')(walk, ['pattern'])],
  [OPS.setStrokeColorN, (walk) => set('strokeColour')(walk, ['pattern'])],
  [OPS.clip, awaitClip],
  [OPS.eoClip, awaitClip],
  [OPS.constructPath, constructPath],
  [OPS.shadingFill, fillClip],
  [OPS.paintImageXObject, drawImage],
  [OPS.beginMarkedContent, (walk) => openMarkedContent(walk, true)],
  [
    OPS.beginMarkedContentProps,
    (walk, [tag, group]: [string, unknown]) => openMarkedContent(walk, tag !== 'OC' || walk.isLayerVisible(group)),
  ],
  [OPS.endMarkedContent, closeMarkedContent],
  [OPS.beginText, (walk) => setTextMatrix(walk, identity)],
  [OPS.setTextMatrix, (walk, [matrix]: [Matrix]) => setTextMatrix(walk, matrix)],
  [OPS.moveText, (walk, [x, y]: [number, number]) => moveText(walk, x, y)],
  [
    OPS.setLeadingMoveText,
    (walk, [x, y]: [number, number]) => {
      walk.state.leading = -y;
      moveText(walk, x, y);
    },
  ],
  [OPS.setLeading, set('leading')],
  [OPS.nextLine, (walk) => moveText(walk, 0, -walk.state.leading)],
  [OPS.setFont, setFont],
  [OPS.setCharSpacing, set('characterSpacing')],
  [OPS.setWordSpacing, set('wordSpacing')],
  [OPS.setHScale, (walk, [percent]: [number]) => set('horizontalScale')(walk, [percent / 100])],
  [OPS.setTextRise, set('rise')],
  [OPS.setTextRenderingMode, set('renderingMode')],
  [
    OPS.showText,
    (walk, [glyphs]: [readonly (PdfjsGlyph | number)[]]) => {
      walk.isPlaceUnused = false;
      showText(walk, glyphs);
    },
  ],
];

/** By operator code. Operators that are not here draw nothing that matters (line joins, intents). */
export const pageOperators: readonly (Operator | undefined)[] = table.reduce<(Operator | undefined)[]>((byCode, [code, operator]) => {
  byCode[code] = operator;
  return byCode;
}, []);
