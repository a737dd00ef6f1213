import type { Glyph } from '../../../model/source-document.ts';
import { type Run, toRun } from '../glyphs-to-runs.ts';
import type { PageAnalysis, PageTable } from '../page-analysis.ts';
import { runsToLines } from '../runs-to-lines.ts';
import { splitAtGaps } from '../split-at-gaps.ts';
import { alignedPartToPageTable } from './aligned-part-to-page-table.ts';
import { blocksToRows } from './blocks-to-rows.ts';
import { chainRegions, type Link } from './chain-regions.ts';
import { regionsToTable } from './regions-to-table.ts';
import { isTable, type Region, rowsToRegions } from './rows-to-regions.ts';
import { runsToSegments } from './runs-to-segments.ts';
import { segmentsToBlocks } from './segments-to-blocks.ts';
import { pairsToPitches, segmentsToPairs } from './segments-to-leading.ts';

/** Finds the tables that have no lines in the text outside of ruled ones. `furniture`: page numbers and running heads, which belong to none. */
export const alignTables = (analyses: readonly PageAnalysis[], furniture: ReadonlySet<Glyph>): readonly PageAnalysis[] => {
  const lines = analyses.map((analysis, page) => {
    const segments = runsToSegments(analysis.outside.filter((run) => run.turn === 0 && !run.glyphs.some((glyph) => furniture.has(glyph))));
    return { analysis, segments, pairs: segmentsToPairs(segments, page) };
  });
  const { leadingEms, rowEms } = pairsToPitches(lines.flatMap(({ pairs }) => pairs));
  const pages = lines.map(({ analysis, segments, pairs }) => {
    const rows = blocksToRows(segmentsToBlocks(segments, pairs, leadingEms), rowEms);
    return { analysis, rows, regions: rowsToRegions(rows) };
  });
  const found = analyses.map((): { readonly region: Region; readonly table: PageTable }[] => []);
  for (const chain of chainRegions(pages).filter(isSure)) {
    const table = regionsToTable(chain.map(({ region }) => region));
    for (const [index, part] of table.parts.entries()) {
      const link = chain[index];
      const page = link && analyses[link.page]?.page.page;
      if (link && page !== undefined) found[link.page]?.push({ region: link.region, table: alignedPartToPageTable(table, part, page) });
    }
  }
  return analyses.map((analysis, index) => withTables(analysis, found[index] ?? []));
};

const isSure = (chain: readonly Link[]): boolean => isTable(chain.flatMap(({ region }) => region.rows));

const withTables = (analysis: PageAnalysis, found: readonly { readonly region: Region; readonly table: PageTable }[]): PageAnalysis => {
  if (found.length === 0) return analysis;
  const taken = new Set<Run>(
    found.flatMap(({ region }) =>
      [...region.rows.flatMap((row) => row.blocks), ...region.beside].flatMap((block) => block.segments.flatMap((segment) => segment.runs)),
    ),
  );
  const takenGlyphs = new Set<Glyph>([...taken].flatMap((run) => run.glyphs));
  const outside = analysis.outside.filter((run) => !taken.has(run));
  const tables = [...analysis.tables, ...found.map(({ table }) => table)];
  return {
    ...analysis,
    tables: tables.sort((one, other) => one.box[1] - other.box[1] || one.box[0] - other.box[0]),
    outside,
    // Lines that lose nothing stay the same objects: page numbers are known by them.
    lines: analysis.lines.flatMap((line) => {
      const left = line.glyphs.filter((glyph) => !takenGlyphs.has(glyph));
      if (left.length === line.glyphs.length) return [line];
      return left.length === 0 ? [] : splitAtGaps(runsToLines([toRun(left)]));
    }),
  };
};
