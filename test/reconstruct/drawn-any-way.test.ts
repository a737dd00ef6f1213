import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { reconstruct } from '../../src/reconstruct/reconstruct.ts';
import { stream, tinyPdf } from '../support/tiny-pdf.ts';

// One table, drawn in every way that programs draw tables: whatever the way, it is the same table.

type Side = readonly [left: number, bottom: number, right: number, top: number];

const xs = [40, 100, 180, 260] as const;
const ys = [170, 150, 130, 110, 80] as const;
/** Row, column, rows, columns, text. */
const cells = [
  [0, 0, 1, 1, 'A1'],
  [0, 1, 1, 2, 'B1'],
  [1, 0, 2, 1, 'A2'],
  [1, 1, 1, 1, 'B2'],
  [1, 2, 1, 1, 'C2'],
  [2, 1, 1, 1, 'B3'],
  [2, 2, 1, 1, 'C3'],
  [3, 0, 1, 1, 'A4'],
  [3, 1, 1, 1, 'B4'],
  [3, 2, 1, 1, 'C4'],
] as const;
const boxes = cells.map(
  ([row, column, rows, columns]): Side => [xs[column] ?? 0, ys[row + rows] ?? 0, xs[column + columns] ?? 0, ys[row] ?? 0],
);
const sides = boxes.flatMap(([left, bottom, right, top]): readonly Side[] => [
  [left, top, right, top],
  [left, bottom, right, bottom],
  [left, bottom, left, top],
  [right, bottom, right, top],
]);
const isDown = ([left, , right]: Side): boolean => left === right;

const stroke = ([left, bottom, right, top]: Side): string => `${left} ${bottom} m ${right} ${top} l S`;
const rectangle = ([left, bottom, right, top]: Side): string => `${left} ${bottom} ${right - left} ${top - bottom} re`;
const thin = (side: Side, thickness = 0.75): Side => {
  const half = thickness / 2;
  return isDown(side) ? [side[0] - half, side[1], side[2] + half, side[3]] : [side[0], side[1] - half, side[2], side[3] + half];
};
const inset = ([left, bottom, right, top]: Side, by: number): Side => [left + by, bottom + by, right - by, top - by];
const shifted = (side: Side, by: number): Side =>
  isDown(side) ? [side[0] + by, side[1], side[2] + by, side[3]] : [side[0], side[1] + by, side[2], side[3] + by];
const scaled = (side: Side, by: number): Side => [side[0] * by, side[1] * by, side[2] * by, side[3] * by];
const pieces = (side: Side, on: number, off: number): readonly Side[] => {
  const length = Math.max(side[2] - side[0], side[3] - side[1]);
  return Array.from({ length: Math.ceil(length / (on + off)) }, (_, index): Side => {
    const from = index * (on + off);
    const to = Math.min(from + on, length);
    return isDown(side) ? [side[0], side[1] + from, side[2], side[1] + to] : [side[0] + from, side[1], side[0] + to, side[3]];
  });
};
const polygon = (points: readonly (readonly [number, number])[]): string =>
  `${points.map(([x, y], index) => `${x} ${y} ${index === 0 ? 'm' : 'l'}`).join(' ')} h f`;
const mitred = (box: Side): string => {
  const [left, bottom, right, top] = box;
  const [l, b, r, t] = inset(box, 0.75);
  return [
    polygon([
      [left, top],
      [right, top],
      [r, t],
      [l, t],
    ]),
    polygon([
      [left, bottom],
      [right, bottom],
      [r, b],
      [l, b],
    ]),
    polygon([
      [left, top],
      [left, bottom],
      [l, b],
      [l, t],
    ]),
    polygon([
      [right, top],
      [right, bottom],
      [r, b],
      [r, t],
    ]),
  ].join(' ');
};
const image = (side: Side): string => {
  const [left, bottom, right, top] = thin(side);
  return `q ${right - left} 0 0 ${top - bottom} ${left} ${bottom} cm`;
};
const all = (shapes: readonly Side[], draw: (shape: Side) => string): string => shapes.map(draw).join('\n');

const ways: Readonly<Record<string, string>> = {
  'stroked lines': all(sides, stroke),
  'one path of lines': `${all(sides, ([left, bottom, right, top]) => `${left} ${bottom} m ${right} ${top} l`)} S`,
  'lines of no width': `0 w ${all(sides, stroke)}`,
  'stroked rectangles': all(boxes, (box) => `${rectangle(box)} S`),
  'rectangles filled white and stroked': `1 g ${all(boxes, (box) => `${rectangle(box)} B`)} 0 g`,
  'thin filled rectangles': all(sides, (side) => `${rectangle(thin(side))} f`),
  'four polygons a cell': all(boxes, mitred),
  'frames filled between two rectangles': all(boxes, (box) => `${rectangle(box)} ${rectangle(inset(box, 0.6))} f*`),
  'a dash pattern': `[3 2] 0 d ${all(sides, stroke)} [] 0 d`,
  'dashes one by one': all(
    sides.flatMap((side) => pieces(side, 3, 2)),
    stroke,
  ),
  'filled dots, as a browser draws them': all(
    sides.flatMap((side) => pieces(side, 0.75, 0.75)),
    (piece) => `${rectangle(thin(piece))} f`,
  ),
  'doubled lines': all(
    sides.flatMap((side) => [shifted(side, -1), shifted(side, 1)]),
    stroke,
  ),
  'frames round cells that stand apart': all(boxes, (box) => `${rectangle(inset(box, 2))} S`),
  'backgrounds with gaps': `0.9 g ${all(boxes, (box) => `${rectangle(inset(box, 0.5))} f`)} 0 g`,
  'white cells on black': `${rectangle([40, 80, 260, 170])} f 1 g ${all(boxes, (box) => `${rectangle(inset(box, 0.5))} f`)} 0 g`,
  'thin images': all(sides, (side) => `${image(side)} /Im1 Do Q`),
  'thin inline images': all(sides, (side) => `${image(side)} BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q`),
  'a large fill, clipped': all(sides, (side) => `q ${rectangle(thin(side))} W n 0 0 300 200 re f Q`),
  'a shading, clipped': all(sides, (side) => `q ${rectangle(thin(side))} W n /Sh1 sh Q`),
  'a form of its own scale': '/Fm1 Do',
};
const objects = [
  stream('\x00', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
  stream(
    `2 w ${all(
      sides.map((side) => scaled(side, 2)),
      stroke,
    )}`,
    '/Type /XObject /Subtype /Form /BBox [0 0 600 400] /Matrix [0.5 0 0 0.5 0 0]',
  ),
  '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 300 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.2] /N 1 >> /Extend [true true] >>',
];
const resources = '/XObject << /Im1 10 0 R /Fm1 11 0 R >> /Shading << /Sh1 12 0 R >>';
const texts = all(boxes, ([left, bottom]) => {
  const index = boxes.findIndex((box) => box[0] === left && box[1] === bottom);
  return `BT /F1 9 Tf ${left + 5} ${bottom + 7} Td (${cells[index]?.[4]}) Tj ET`;
});

const tablesOf = async (content: string, entries = ''): Promise<unknown> => {
  const bytes = tinyPdf({ pages: [{ content: `${content}\n${texts}`, entries, resources }], objects });
  const { layout } = reconstruct(await extract(bytes, defaultLimits));
  return layout.blocks.map((block) =>
    block.kind === 'grid' && block.spans === 'drawn'
      ? block.cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text])
      : block.kind,
  );
};

describe('a table is the same', () => {
  test.each(Object.entries(ways))('drawn by %s', async (_, content) => {
    expect(await tablesOf(content)).toEqual([cells]);
  });

  test.each([
    '/Rotate 90',
    '/Rotate 180',
    '/Rotate 270',
    '/CropBox [20 10 290 190]',
    '/MediaBox [-50 -30 300 200] /Rotate 90',
    '/UserUnit 2',
  ])('on a page with %s', async (entries) => {
    expect(await tablesOf(ways['stroked lines'] ?? '', entries)).toEqual([cells]);
    expect(await tablesOf(ways['backgrounds with gaps'] ?? '', entries)).toEqual([cells]);
  });
});
