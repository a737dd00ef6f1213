import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../src/extract/extract.ts';
import { defaultLimits } from '../src/model/limits.ts';
import type { SourceCell, SourceDocument, TableBlock } from '../src/model/source-document.ts';
import { reconstruct } from '../src/reconstruct/reconstruct.ts';
import { lostInReading, violationsOf } from './support/conservation.ts';

const words = fc.constantFrom(
  ...[
    '一级目标',
    '二级目标',
    '三级目标',
    '指标目标值',
    '产出目标',
    '数量',
    '>=90%',
    '1=3场',
    '推进科技成果转化和产业化，',
    '部分，推动高校；',
  ],
  ...['推</p>', '<p>进高校科技成果的转化', '"两行', '的一格"', '', '', '项目总目标：', '2020年绩效目标', '注：本表一式两份'],
);

test('whatever lines a text copy has, every character is kept once', async () => {
  const line = fc.array(words, { minLength: 1, maxLength: 5 }).map((fields) => fields.join('\t'));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 14 }), async (lines) => {
      const text = lines.join('\n');
      fc.pre(text.trim() !== '');
      const document = await extract(new TextEncoder().encode(text), defaultLimits);
      expect(lostInReading(text, document)).toBe('');
      expect(violationsOf(document, reconstruct(document).layout)).toEqual([]);
    }),
    { numRuns: 300, seed: 20200102 },
  );
});

/** Cells that overlap and reach beyond the edge, as broken merges leave them. */
const cell = fc.record({
  row: fc.nat(5),
  column: fc.nat(4),
  rowSpan: fc.integer({ min: 1, max: 4 }),
  columnSpan: fc.integer({ min: 1, max: 4 }),
  text: words,
});

test('however the cells that a format states overlap, every character is kept once and the grid tiles', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 14 }), fc.constantFrom('drawn' as const, 'unknown' as const), (stated, spans) => {
      const cells = stated.map(({ text, ...place }, index): SourceCell => {
        const extent = spans === 'drawn' ? {} : { rowSpan: 1, columnSpan: 1 };
        return { ...place, ...extent, fragments: text === '' ? [] : [{ text, origin: { table: 0, row: index, column: 0 } }] };
      });
      const table: TableBlock = { kind: 'table', rows: 6, columns: 5, cells, spans, pageBreaks: [2, 4] };
      const document: SourceDocument = { format: 'docx', pages: null, blocks: [table], notices: [] };
      expect(violationsOf(document, reconstruct(document).layout)).toEqual([]);
    }),
    { numRuns: 300, seed: 20200103 },
  );
});
