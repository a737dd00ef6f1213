import { type RowCue, rowCues } from '../../families/row-cues.ts';
import type { Level2 } from '../../families/sections.ts';
import type { Concept2, PrintedLabel } from './printed-label.ts';

/**
 * How the labels of a table came to stand where they stand.
 * 'drawn': spans are known, a row's label is the one that covers it. 'first': on the first row of its span (and again after a page break).
 * 'centred': in the vertical middle of its span. 'loose': anywhere near; only what stands before the first page break is on its first row.
 */
export type Printing = 'drawn' | 'first' | 'centred' | 'loose';

/** Log-odds for each printing before looking: a copy that displaces labels is rare, so it has to be earned. */
export const priorOf: Readonly<Record<Printing, number>> = { drawn: 0, first: 0, centred: -1, loose: -11.5 };

/** Each further section needs a reason. */
export const sectionCost = -0.7;
/** Strong enough that nothing a row says outweighs a drawn span. */
const drawnRow = 50;
/** 其它 takes what nothing else claims; it never attracts. */
const otherRow = -0.6;

/**
 * What a label on its place earns over one that may stand anywhere: without it a tidy but wrong reading would always win by its many labels.
 * A displaced label costs the logarithm of the handful of rows it may have come from.
 */
export const looseCreditPerLabel = 2.5;

export interface TableFacts {
  readonly rows: number;
  /** Rows that begin a page, ascending. */
  readonly pageStarts: readonly number[];
  readonly printing: Printing;
}

/** What the name and target of a row say, whichever section is asked about. */
export const cuesOf = (row: { readonly name: string; readonly target: string }): readonly RowCue[] =>
  rowCues.filter(({ of, pattern }) => pattern.test(row[of]));

/** Votes of a row for a section. */
export const contentScore = (cues: readonly RowCue[], concept: Concept2): number =>
  cues.reduce((sum, { votes }) => sum + (votes[concept as Level2] ?? 0), concept === 'other' ? otherRow : 0);

/** In a drawn table a row belongs to the label that covers it; a row that none covers is free. */
export const drawnScore = (covering: string | null, concept: string): number =>
  covering === null ? 0 : covering === concept ? drawnRow : -drawnRow;

/** A printed label that no row hangs under. */
export function unusedCost(printed: readonly PrintedLabel[], printing: Printing): number {
  if (printed.length === 0 || printing === 'drawn') return 0;
  return printing === 'loose' ? -0.5 : -4;
}
