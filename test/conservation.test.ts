import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/extract/extract.ts';
import type { Layout } from '../src/model/grid.ts';
import { IngestError } from '../src/model/ingest-error.ts';
import { defaultLimits } from '../src/model/limits.ts';
import type { SourceDocument } from '../src/model/source-document.ts';
import { reconstruct } from '../src/reconstruct/reconstruct.ts';
import { repair } from '../src/repair/repair.ts';
import { lostInReading, violationsOf } from './support/conservation.ts';
import { filedCopiesIn } from './support/filed-copies.ts';
import { gridOf, layoutOf } from './support/grids.ts';
import { textInFile } from './support/text-in-file.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Undefined for a file that cannot be read at all. */
const documentIn = (bytes: Uint8Array): Promise<SourceDocument | undefined> =>
  extract(bytes, defaultLimits).catch((error: unknown) => {
    if (error instanceof IngestError) return undefined;
    throw error;
  });

describe.each(filedCopiesIn(fixtures).map((path) => [relative(fixtures, path), path] as const))('%s', (_name, path) => {
  const bytes = new Uint8Array(readFileSync(path));

  test('is read to the last character', async () => {
    const document = await documentIn(bytes);
    const text = document && (await textInFile(bytes, document.format));
    if (document && typeof text === 'string') expect(lostInReading(text, document)).toBe('');
  });

  test('keeps every character once, in a cell, a paragraph, or what is dropped for standing twice, before and after repair', async () => {
    const document = await documentIn(bytes);
    if (!document) return;
    const { layout } = reconstruct(document);
    expect(violationsOf(document, layout)).toEqual([]);
    expect(violationsOf(document, await repair(layout, 'all'))).toEqual([]);
  });
});

describe('the check of conservation finds', () => {
  const grid = gridOf([
    ['产出', '数量'],
    ['^', '质量'],
  ]);
  const sound = layoutOf(grid);
  const document: SourceDocument = {
    format: 'text',
    pages: null,
    notices: [],
    blocks: [{ kind: 'table', rows: 2, columns: 2, spans: 'drawn', pageBreaks: [], cells: grid.cells }],
  };
  const [first, second, third] = grid.cells;
  if (!first || !second || !third) throw new Error('the grid has three cells');
  const withCells = (...cells: typeof grid.cells): Layout => layoutOf({ ...grid, cells });

  test('nothing in a sound layout', () => {
    expect(violationsOf(document, sound)).toEqual([]);
  });

  test.each([
    ['a cell that lost its text', withCells(first, second, { ...third, text: '', fragments: [] }), /2 characters lost: 质量/],
    [
      'a text that stands twice',
      withCells(first, second, { ...third, text: '质量质量', fragments: [...third.fragments, ...third.fragments] }),
      /too many: 质量/,
    ],
    [
      'a text in the wrong place',
      withCells(
        first,
        { ...second, ...{ text: '质量', fragments: third.fragments } },
        { ...third, ...{ text: '数量', fragments: [{ text: '数量', origin: { line: 9, column: 9 } }] } },
      ),
      /lost: 数/,
    ],
    ['a place without a cell', withCells(first, second), /1 places without a cell/],
    ['two cells at one place', withCells(first, { ...second, rowSpan: 2 }, third), /two cells at 1,1/],
    ['a cell beyond the edge', withCells(first, second, { ...third, columnSpan: 2 }), /reaches 1,2/],
    ['a change without a repair', withCells(first, second, { ...third, text: '质' }), /differs from its fragments/],
    [
      'a repair that begins elsewhere',
      withCells(first, second, { ...third, repairs: [{ rule: 'x', before: '质', after: '质量', applied: true }] }),
      /differs from its fragments|begins with/,
    ],
    [
      'a text dropped that stands nowhere else',
      {
        blocks: withCells(first, second, { ...third, text: '', fragments: [] }).blocks,
        dropped: [{ reason: 'repeated-label' as const, fragments: third.fragments }],
      },
      /stands nowhere else: 质量/,
    ],
  ])('%s', (_what, layout, violation) => {
    expect(violationsOf(document, layout).join('\n')).toMatch(violation);
  });
});
