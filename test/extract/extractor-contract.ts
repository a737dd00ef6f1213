import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../src/model/fragment.ts';
import { IngestError, type IngestErrorCode } from '../../src/model/ingest-error.ts';
import { defaultLimits, type Limits } from '../../src/model/limits.ts';
import { type Origin, originKey } from '../../src/model/origin.ts';
import type { PageBlock, SourceBlock, SourceDocument, SourceFormat, TableBlock } from '../../src/model/source-document.ts';

export interface ExtractorUnderTest {
  /** The door of the room, `extract`, so that the format is told by the bytes as well. */
  readonly extract: (bytes: Uint8Array, limits: Limits) => Promise<SourceDocument>;
  /** A small file with at least two different texts, made in memory. */
  readonly sample: () => Promise<Uint8Array>;
  readonly format: SourceFormat;
  /** Limits that the sample exceeds, each by itself. */
  readonly exceeded: readonly Partial<Limits>[];
  /** How often a damaged copy is tried; fewer for slow readers. */
  readonly damagedCopies?: number;
}

/** What every reader of a format holds to. */
export const describeExtractor = (name: string, { extract, sample, format, exceeded, damagedCopies = 40 }: ExtractorUnderTest): void => {
  const read = async (limits: Partial<Limits> = {}): Promise<SourceDocument> => extract(await sample(), { ...defaultLimits, ...limits });

  describe(`${name} keeps the contract of extractors`, () => {
    test('names its format and finds text', async () => {
      const document = await read();
      expect(document.format).toBe(format);
      expect(new Set(textsOf(document.blocks)).size).toBeGreaterThan(1);
    });

    test('gives the same document for the same bytes', async () => {
      expect(await read()).toEqual(await read());
    });

    test('gives plain data', async () => {
      const document = await read();
      expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    });

    test('gives no fragment without text', async () => {
      for (const { text } of fragmentsOf((await read()).blocks)) expect(text.trim()).not.toBe('');
    });

    test('leads every fragment back to a place of its own format', async () => {
      for (const { origin } of fragmentsOf((await read()).blocks)) expect(isOriginOf(format, origin)).toBe(true);
    });

    test('leads two cells back to two places', async () => {
      const cells = (await read()).blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
      const places = cells
        .filter(({ fragments }) => fragments.length > 0)
        .map(({ fragments }) => originKey(fragments[0]?.origin as Origin));
      expect(new Set(places).size).toBe(places.length);
    });

    test('keeps spans within the table and cells apart', async () => {
      for (const block of (await read()).blocks) if (block.kind === 'table') expectSoundTable(block);
    });

    test('gives pages in order, with numbers for positions', async () => {
      const { blocks, pages } = await read();
      const pageBlocks = blocks.filter((block) => block.kind === 'page');
      expect(pageBlocks.map(({ page }) => page)).toEqual([...pageBlocks.map(({ page }) => page)].sort((a, b) => a - b));
      expect(pageBlocks.every(({ page }) => pages !== null && page >= 1 && page <= pages)).toBe(true);
      for (const block of pageBlocks) expectSoundPage(block);
    });

    test('refuses an empty file', async () => {
      await expect(extract(new Uint8Array(), defaultLimits)).rejects.toSatisfy(isRefusal('damaged'));
    });

    test('refuses a file that is larger than allowed', async () => {
      await expect(read({ bytes: 8 })).rejects.toSatisfy(isRefusal('over-limit'));
    });

    test.each(exceeded.map((limits) => [JSON.stringify(limits), limits] as const))('honours the limit %s', async (_, limits) => {
      await expect(read(limits)).rejects.toSatisfy(isRefusal('over-limit'));
    });

    test('gives a document or an IngestError for a file that ends early', async () => {
      const bytes = await sample();
      for (const share of [0.1, 0.5, 0.9, 0.99])
        await expectOutcome(extract(bytes.slice(0, Math.floor(bytes.length * share)), defaultLimits));
    });

    test('gives a document or an IngestError for a file with changed bytes', async () => {
      const bytes = await sample();
      const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(changes, async (changed) => {
          const copy = bytes.slice();
          for (const [place, value] of changed) copy[place] = value;
          await expectOutcome(extract(copy, defaultLimits));
        }),
        { numRuns: damagedCopies, seed: 20201230 },
      );
    });
  });
};

/** An IngestError with one of these codes and a message in Chinese. */
export const isRefusal =
  (...codes: readonly IngestErrorCode[]) =>
  (error: unknown): boolean =>
    error instanceof IngestError && codes.includes(error.code) && /\p{Script=Han}/u.test(error.message);

const expectOutcome = async (outcome: Promise<SourceDocument>): Promise<void> => {
  const result = await outcome.catch((error: unknown) => error);
  if (!(result instanceof IngestError)) expect(result).toHaveProperty('blocks');
};

const fragmentsOf = (blocks: readonly SourceBlock[]): readonly Fragment[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'text') return block.fragments;
    return block.kind === 'table' ? block.cells.flatMap(({ fragments }) => fragments) : [];
  });

const textsOf = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'page' ? block.glyphs.map(({ text }) => text) : fragmentsOf([block]).map(({ text }) => text)));

const isCount = (value: unknown, least: number): boolean => Number.isInteger(value) && Number(value) >= least;

const isOriginOf = (format: SourceFormat, origin: Origin): boolean => {
  switch (format) {
    case 'pdf':
      return 'page' in origin;
    case 'text':
      return 'line' in origin && isCount(origin.line, 1) && isCount(origin.column, 1);
    case 'docx':
      return 'table' in origin ? [origin.table, origin.row, origin.column].every((value) => isCount(value, 0)) : 'paragraph' in origin;
    case 'xlsx':
    case 'xls':
      return 'sheet' in origin && /^[A-Z]{1,3}[1-9]\d*$/.test(origin.cell);
  }
};

const expectSoundTable = ({ rows, columns, cells, pageBreaks }: TableBlock): void => {
  const taken = new Set<string>();
  for (const cell of cells) {
    expect([cell.rowSpan, cell.columnSpan].every((span) => isCount(span, 1))).toBe(true);
    expect([cell.row, cell.column].every((place) => isCount(place, 0))).toBe(true);
    expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(rows);
    expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(columns);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        expect(taken).not.toContain(`${row} ${column}`);
        taken.add(`${row} ${column}`);
      }
    }
  }
  expect(pageBreaks.every((row) => isCount(row, 1) && row < rows)).toBe(true);
};

const expectSoundPage = ({ width, height, glyphs, rulings, fills }: PageBlock): void => {
  const numbers = [
    ...[width, height],
    ...glyphs.flatMap(({ box, fontSize }) => [...box, fontSize]),
    ...rulings.flatMap(({ at, from, to, thickness }) => [at, from, to, thickness]),
    ...fills.flat(),
  ];
  expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
  expect(rulings.every(({ from, to }) => from < to)).toBe(true);
};
