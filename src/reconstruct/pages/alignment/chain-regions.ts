import type { PageAnalysis } from '../page-analysis.ts';
import type { Rows, TextRow } from './blocks-to-rows.ts';
import { regionsToTexts } from './region-texts.ts';
import { isInColumn, type Region } from './rows-to-regions.ts';
import { textsToBoundaries } from './texts-to-boundaries.ts';

/** A region and its page, by number from 0. */
export interface Link {
  readonly page: number;
  readonly region: Region;
}

export interface PageRegions {
  readonly analysis: PageAnalysis;
  readonly rows: Rows;
  readonly regions: readonly Region[];
}

/** Regions that end a page and begin the next, and have the same columns, are parts of one table. */
export const chainRegions = (pages: readonly PageRegions[]): readonly (readonly Link[])[] => {
  const chains: Link[][] = [];
  for (const [page, { regions }] of pages.entries()) {
    for (const [index, region] of regions.entries()) {
      const before = chains.at(-1)?.at(-1);
      const whole = index === 0 && before?.page === page - 1 ? continuation(pages, before, region) : undefined;
      if (whole) chains.at(-1)?.push({ page, region: whole });
      else chains.push([{ page, region }]);
    }
  }
  return chains;
};

/** The lower region with the rest of texts that the page cut above it; undefined where the two are different tables. */
const continuation = (pages: readonly PageRegions[], { page, region: upper }: Link, lower: Region): Region | undefined => {
  const above = pages[page];
  const below = pages[page + 1];
  if (!above || !below || above.rows.rows.at(-1) !== upper.rows.at(-1)) return undefined;
  if (hasTable(above, (top) => top > bottomOf(upper.rows)) || hasTable(below, (top) => top < (lower.rows[0]?.top ?? 0))) return undefined;
  const rest = below.rows.rows.slice(0, lower.rows[0] ? below.rows.rows.indexOf(lower.rows[0]) : 0);
  if (!rest.every((row) => isInColumn(row, upper.rows))) return undefined;
  const whole = { ...lower, rows: [...rest, ...lower.rows] };
  return haveSameColumns(upper, whole) ? whole : undefined;
};

/** Together they need hardly more columns than the one that has more. */
const columnsMoreMaximum = 1;

const haveSameColumns = (upper: Region, lower: Region): boolean => {
  const columns = (...regions: readonly Region[]): number => textsToBoundaries(regionsToTexts(regions)).xs.length;
  return columns(upper, lower) <= Math.max(columns(upper), columns(lower)) + columnsMoreMaximum;
};

const bottomOf = (rows: readonly TextRow[]): number => rows.at(-1)?.bottom ?? 0;

const hasTable = ({ analysis }: PageRegions, stands: (top: number) => boolean): boolean =>
  analysis.tables.some((table) => stands(table.box[1]));
