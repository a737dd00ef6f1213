import type { Box } from '../../../model/origin.ts';
import { unionOf } from '../boxes.ts';
import type { BlockRow } from './blocks-to-rows.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/** Consecutive rows of one page that stand in columns: a table without lines, or a part of one. */
export interface Region {
  readonly rows: readonly BlockRow[];
  readonly box: Box;
  /** False where it is too small to be told from text that stands side by side by chance. */
  readonly isSure: boolean;
}

/** Of the font size, from the bottom of a row to the top of the next. */
const rowDistanceMaximumEms = 2.5;
/** Of the font size: a text that begins where the texts of a column begin. */
const alignedWithinEms = 0.5;
/** Two rows may stand side by side by chance, unless they have this many texts each. */
const textsOfTwoRowsMinimum = 3;
const rowsMinimum = 3;

/** `isApart`: something else stands between two heights, a ruled table for one. */
export const rowsToRegions = (rows: readonly BlockRow[], isApart: (top: number, bottom: number) => boolean): readonly Region[] => {
  const regions: BlockRow[][] = [];
  const width = unionOf(rows.filter(isTabular).flatMap((row) => row.blocks.map((block) => block.box)));
  let current: BlockRow[] = [];
  const finish = (): void => {
    const kept = current.slice(0, current.findLastIndex(isTabular) + 1);
    if (kept.length > 0) regions.push(kept);
    current = [];
  };
  for (const row of rows) {
    const last = current.at(-1);
    if (last && (!isNextTo(current, row) || isApart(last.bottom, row.top))) finish();
    if (isTabular(row) || (current.length > 0 && standsInColumn(current, row, width))) current.push(row);
    else finish();
  }
  finish();
  return regions.map(toRegion);
};

export const toRegion = (rows: readonly BlockRow[]): Region => ({
  rows,
  box: unionOf(rows.flatMap((row) => row.blocks.map((block) => block.box))),
  isSure: isTable(rows),
});

const emOf = (row: BlockRow): number => row.blocks[0]?.fontSize ?? 0;

const isNextTo = (above: readonly BlockRow[], row: BlockRow): boolean => {
  const bottom = Math.max(...above.map((each) => each.bottom));
  const last = above.at(-1);
  return last !== undefined && row.top > last.top && row.top - bottom <= rowDistanceMaximumEms * emOf(row);
};

export const isTabular = (row: BlockRow): boolean => row.blocks.length > 1 && !isListItem(row);

/** `•  higher correlation levels …`, `3.  Products`: a mark and its text are no columns. */
const isListItem = ({ blocks }: BlockRow): boolean =>
  blocks.length === 2 && /^(?:[•·●○■□▪–—*-]|[(（]?[0-9a-zA-Z]{1,2}(?:\.\d+)*[.)）、]?)$/.test(textOf(blocks[0]));

const textOf = (block: TextBlock | undefined): string =>
  (block?.runs ?? [])
    .flatMap((run) => run.glyphs.map((glyph) => glyph.text))
    .join('')
    .trim();

/** A row of one text that stands where those of a column do; a title stands in the middle of all. */
const standsInColumn = (above: readonly BlockRow[], { blocks }: BlockRow, page: Box): boolean => {
  const [block] = blocks;
  if (
    !block ||
    blocks.length > 1 ||
    isTitle(block, page) ||
    isTitle(block, unionOf(above.flatMap((row) => row.blocks.map(({ box }) => box))))
  )
    return false;
  const tolerance = alignedWithinEms * block.fontSize;
  return above.some((row) =>
    row.blocks.some(({ box }) => sidesOf(box).some((side, index) => Math.abs(side - (sidesOf(block.box)[index] ?? 0)) <= tolerance)),
  );
};

const sidesOf = (box: Box): readonly number[] => [box[0], (box[0] + box[2]) / 2, box[2]];

export const isTitle = ({ box, fontSize }: TextBlock, all: Box): boolean =>
  box[3] - box[1] < 2 * fontSize && Math.abs(box[0] + box[2] - all[0] - all[2]) <= 2 * titleShiftMaximumEms * fontSize;
/** Of the font size: how far a title may stand from the middle of its table, whose own sides are not seen. */
const titleShiftMaximumEms = 1;

const isTable = (rows: readonly BlockRow[]): boolean => {
  const tabular = rows.filter(isTabular);
  const fewest = Math.min(...tabular.map((row) => row.blocks.length));
  return (tabular.length >= rowsMinimum || (tabular.length > 1 && fewest >= textsOfTwoRowsMinimum)) && !isProse(tabular);
};

/** Of all texts of several words. */
const longTextsShareMaximum = 0.5;
/** Lines of a text set in two columns on a page; cells of narrative are the exception among others. */
const longTextLinesMinimum = 4;

const isProse = (rows: readonly BlockRow[]): boolean => {
  const blocks = rows.flatMap((row) => row.blocks);
  const long = blocks.filter(
    (block) => block.runs.length >= longTextLinesMinimum && block.box[3] - block.box[1] > longTextLinesMinimum * block.fontSize,
  );
  return long.length > longTextsShareMaximum * blocks.length;
};
