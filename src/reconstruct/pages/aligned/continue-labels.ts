import type { EmptyCell, PlacedRow } from './aligned-table.ts';
import { rowText } from './region-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';
import type { Extent } from './texts-to-extents.ts';

/**
 * Labels that a page cuts are not printed again: their columns, from the top of the next page down to the next text in them, are one
 * empty cell, which is then joined to the label. The rest of a cut narrative reaches as far. Head rows that are repeated come before.
 */
export const continueLabels = (rows: readonly PlacedRow[]): readonly PlacedRow[] => {
  const changed = [...rows];
  for (const [index, row] of rows.entries()) {
    if (row.region === 0 || row.region === rows[index - 1]?.region) continue;
    const above = changed.slice(0, index);
    const below = rows.slice(index).filter(({ region }) => region === row.region);
    const head = headHeight(above, below);
    const first = below[head];
    if (!first) continue;
    const open = openColumns(above.filter(({ region }) => region === row.region - 1));
    const isOpen = ({ from, to }: Extent): boolean => freeRows(below, head, { from, to }) > 0;
    const texts = first.texts.map((text) => {
      const { from, to } = text.extent;
      const isRest = open.some(({ extent, isCut }) => isCut && extent.from === from && extent.to === to);
      const isBeside = text.rowSpan === 1 || open.some(({ extent }) => extent.to <= from && isOpen(extent));
      return isRest && isBeside ? { ...text, rowSpan: freeRows(below, head + 1, text.extent) + 1 } : text;
    });
    const name = Math.min(...texts.filter(({ rowSpan }) => rowSpan === 1).map(({ extent }) => extent.from));
    const empty = open.flatMap(({ extent }): readonly EmptyCell[] => {
      const rowSpan = extent.to <= name ? freeRows(below, head, extent) : 0;
      return rowSpan > 0 ? [{ ...extent, rowSpan }] : [];
    });
    changed[index + head] = { ...first, texts, empty };
  }
  return changed;
};

/** How many rows down from one have no text in the columns. */
const freeRows = (rows: readonly PlacedRow[], start: number, { from, to }: Extent): number => {
  const end = rows.findIndex(({ texts }, at) => at >= start && texts.some(({ extent }) => extent.from < to && extent.to > from));
  return (end < 0 ? rows.length : end) - start;
};

/** Rows at the top of a page that say the same as rows before it. */
const headHeight = (above: readonly PlacedRow[], below: readonly PlacedRow[]): number => {
  const known = new Set(above.map(keyOf));
  const end = below.findIndex((row) => !known.has(keyOf(row)));
  return end < 0 ? below.length : end;
};

const keyOf = (row: PlacedRow): string => rowText(row.own);

interface OpenColumns {
  readonly extent: Extent;
  /** It covers several rows already, and its text is cut where a line is full. */
  readonly isCut: boolean;
}

/** Columns of cells that reach down to the end of the page. */
const openColumns = (rows: readonly PlacedRow[]): readonly OpenColumns[] =>
  rows.flatMap((row, index) => [
    ...row.texts
      .filter(({ rowSpan }) => index + rowSpan >= rows.length)
      .map(({ extent, rowSpan, block }) => ({ extent, isCut: rowSpan > 1 && endsFull(block) })),
    ...row.empty.filter(({ rowSpan }) => index + rowSpan >= rows.length).map(({ from, to }) => ({ extent: { from, to }, isCut: false })),
  ]);

/** Of the font size: a line shorter than its text by less has no room for another character. */
const fullWithinEms = 1;

/** A text of several lines whose last is as long as the others. */
const endsFull = ({ runs, box, fontSize }: TextBlock): boolean =>
  box[3] - box[1] > 2 * fontSize && box[2] - (runs.at(-1)?.box[2] ?? box[0]) < fullWithinEms * fontSize;
