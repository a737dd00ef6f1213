import type { Glyph } from '../../../model/source-document.ts';
import type { Run } from '../glyphs-to-runs.ts';
import type { PageAnalysis } from '../page-analysis.ts';
import { runsToLines, type TextLine } from '../runs-to-lines.ts';
import { splitAtGaps } from '../split-at-gaps.ts';
import { alignedTableToPage } from './aligned-table-to-pages.ts';
import { type BlockRow, blocksToRows } from './blocks-to-rows.ts';
import { regionsToTable } from './regions-to-tables.ts';
import { isTitle, type Region, rowsToRegions, toRegion } from './rows-to-regions.ts';
import { isSameSize, runsToBlocks, type TextBlock } from './runs-to-blocks.ts';
import { runsToPitch } from './runs-to-pitch.ts';

/**
 * Finds tables without lines in the text outside of ruled tables. `furniture` are glyphs of page numbers and running heads, which belong
 * to no table.
 */
export const alignPages = (analyses: readonly PageAnalysis[], furniture: ReadonlySet<Glyph>): readonly PageAnalysis[] => {
  const texts = analyses.map(({ outside }) => outside.filter((run) => run.turn === 0 && !run.glyphs.some((glyph) => furniture.has(glyph))));
  const pitchEms = runsToPitch(texts);
  const pages = analyses.map((analysis, page) => findRegions(analysis, runsToBlocks(texts[page] ?? [], pitchEms)));
  const chains = chainRegions(pages);
  const added = analyses.map((): Found[] => []);
  for (const chain of chains.filter((links) => links.some(({ region }) => region.isSure))) {
    const table = regionsToTable(chain.map(({ region }) => region));
    for (const [index, { page, region }] of chain.entries()) {
      added[page]?.push({ region, table: alignedTableToPage(table, index, analyses[page]?.page.page ?? 0) });
    }
  }
  return analyses.map((analysis, index) => withTables(analysis, added[index] ?? []));
};

interface Found {
  readonly region: Region;
  readonly table: PageAnalysis['tables'][number];
}

interface PageRegions {
  readonly regions: readonly Region[];
  readonly rows: readonly BlockRow[];
  readonly hasTableAbove: boolean;
  readonly hasTableBelow: boolean;
}

const findRegions = ({ tables }: PageAnalysis, blocks: readonly TextBlock[]): PageRegions => {
  const rows = blocksToRows(blocks);
  const regions = rowsToRegions(rows, (top, bottom) => tables.some((table) => table.box[1] < bottom && table.box[3] > top));
  const first = rows[0]?.top ?? 0;
  const last = rows.at(-1)?.bottom ?? 0;
  return {
    regions,
    rows,
    hasTableAbove: tables.some((table) => table.box[1] < first),
    hasTableBelow: tables.some((table) => table.box[3] > last),
  };
};

interface Link {
  readonly page: number;
  readonly region: Region;
}

/** Regions that go on from the end of one page to the beginning of the next are one table, with the same columns. */
const chainRegions = (pages: readonly PageRegions[]): readonly (readonly Link[])[] => {
  const chains: Link[][] = [];
  for (const [page, { regions, rows, hasTableAbove }] of pages.entries()) {
    for (const [index, region] of regions.entries()) {
      const before = chains.at(-1)?.at(-1);
      const above = pages[page - 1];
      const mayGoOn = index === 0 && !hasTableAbove && before?.page === page - 1 && above !== undefined && endsPage(above, before.region);
      const whole = mayGoOn ? withContinuation(rows, region, before.region) : undefined;
      if (whole) chains.at(-1)?.push({ page, region: whole });
      else chains.push([{ page, region }]);
    }
  }
  return chains;
};

const endsPage = ({ rows, hasTableBelow }: PageRegions, region: Region): boolean => !hasTableBelow && rows.at(-1) === region.rows.at(-1);

/** Of the font size. */
const alignedWithinEms = 0.5;

/** The region with the rows above it, where these are the rest of texts that the page before began; undefined where they are not. */
const withContinuation = (rows: readonly BlockRow[], region: Region, above: Region): Region | undefined => {
  const first = region.rows[0];
  const leading = rows.slice(0, first ? rows.indexOf(first) : 0);
  const cut = above.rows.at(-1)?.blocks ?? [];
  const goesOn = leading.every((row) =>
    row.blocks.every((block) => !isTitle(block, region.box) && cut.some((other) => isBelow(other, block))),
  );
  return goesOn ? toRegion([...leading, ...region.rows]) : undefined;
};

/** A title is larger than the texts of the table. */
const isBelow = (cut: TextBlock, { box, fontSize }: TextBlock): boolean =>
  Math.abs(cut.box[0] - box[0]) <= alignedWithinEms * fontSize && isSameSize(cut.fontSize, fontSize);

const withTables = (analysis: PageAnalysis, found: readonly Found[]): PageAnalysis => {
  if (found.length === 0) return analysis;
  const taken = new Set<Run>(found.flatMap(({ region }) => region.rows.flatMap((row) => row.blocks.flatMap((block) => block.runs))));
  const outside = analysis.outside.filter((run) => !taken.has(run));
  const tables = [...analysis.tables, ...found.map(({ table }) => table)].sort(
    (one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0],
  );
  return { ...analysis, tables, outside, lines: linesLeft(analysis.lines, outside, taken) };
};

/** Lines of which nothing was taken stay what they are: furniture is known by its lines. */
const linesLeft = (lines: readonly TextLine[], outside: readonly Run[], taken: ReadonlySet<Run>): readonly TextLine[] => {
  const gone = new Set([...taken].flatMap((run) => run.glyphs));
  const whole = lines.filter((line) => !line.glyphs.some((glyph) => gone.has(glyph)));
  const kept = new Set(whole.flatMap((line) => line.glyphs));
  const rest = outside.filter((run) => !run.glyphs.some((glyph) => kept.has(glyph)));
  return [...whole, ...splitAtGaps(runsToLines(rest))].sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]);
};
