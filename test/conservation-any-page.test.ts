import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageBlock, Ruling, SourceDocument } from '../src/model/source-document.ts';
import { reconstruct } from '../src/reconstruct/reconstruct.ts';
import { violationsOf } from './support/conservation.ts';
import { buildPage, gridLines, horizontal, type PlacedText, vertical } from './support/page-builder.ts';

// Pages as no program would make them: what is shown has to come out all the same, once.

const width = 400;
const height = 300;

/** A few places and words only, so that texts meet, repeat and stand in line. */
const place = (most: number) => fc.integer({ min: 0, max: most / 10 }).map((tens) => tens * 10);
const words = fc.constantFrom('一级指标', '二级指标', '指标值', '≥90%', '数量', '12', 'rate of', '- 1 -', '第 2 页', '，', '推进', 'x');

const placedText: fc.Arbitrary<PlacedText> = fc
  .record({
    text: words,
    left: place(width),
    top: place(height),
    fontSize: fc.constantFrom(6, 10, 10, 10, 16),
    turn: fc.constantFrom(0 as const, 0 as const, 0 as const, 90 as const, 180 as const, 270 as const),
    hidden: fc.constantFrom(undefined, undefined, undefined, 'paint' as const, 'clip' as const),
  })
  .map(({ hidden, ...text }) => (hidden ? { ...text, hidden } : text));

const ruling: fc.Arbitrary<Ruling> = fc
  .tuple(fc.boolean(), place(width), place(width), place(width))
  .filter(([, , from, to]) => from < to)
  .map(([isHorizontal, at, from, to]) => (isHorizontal ? horizontal(at, from, to) : vertical(at, from, to)));

const stops = (most: number) => fc.uniqueArray(place(most), { minLength: 2, maxLength: 5 }).map((values) => values.sort((a, b) => a - b));
const table = fc.tuple(stops(width), stops(height)).map(([xs, ys]) => gridLines(xs, ys));

const drawing = fc.record({
  texts: fc.array(placedText, { maxLength: 25 }),
  rulings: fc
    .tuple(fc.array(ruling, { maxLength: 6 }), fc.array(table, { maxLength: 2 }))
    .map(([lines, tables]) => [...lines, ...tables.flat()]),
});

const documentOf = (blocks: readonly PageBlock[]): SourceDocument => ({ format: 'pdf', pages: blocks.length, blocks, notices: [] });

test('whatever stands on pages, every character is kept once and every grid tiles', () => {
  fc.assert(
    fc.property(fc.array(drawing, { minLength: 1, maxLength: 3 }), (drawings) => {
      const document = documentOf(drawings.map((page, index) => buildPage(index + 1, { ...page, width, height })));
      expect(violationsOf(document, reconstruct(document).layout)).toEqual([]);
    }),
    { numRuns: 300, seed: 20200101 },
  );
});
