import type { Run } from '../glyphs-to-runs.ts';
import type { Rows, TextRow } from './blocks-to-rows.ts';
import { gapsOf, separatorsOf } from './gaps-to-separators.ts';
import type { TextBlock } from './segments-to-blocks.ts';

/** Rows of one page that are set in columns. */
export interface Region {
  readonly rows: readonly TextRow[];
  /** Blocks that stand beside several of the rows. */
  readonly beside: readonly TextBlock[];
}

/** Of the font size: rows with more white between them are of different tables. Cells of forms are padded by at most one. */
const rowGapMaximumEms = 3;
/** Of the font size: left edges nearer to one another are aligned. */
const alignedWithinEms = 0.25;

/**
 * Rows of several blocks, near one another, are tables. A row of one block belongs to the table where it begins where another column
 * than the first begins; else it is a heading, and the rows above and below it are one table only where they have the same columns.
 */
export const rowsToRegions = ({ rows, beside }: Rows): readonly Region[] => {
  const regions: Region[] = [];
  for (const stretch of stretchesOf(rows, beside).map(withoutLinesOfFields)) {
    for (const part of partsOf(stretch)) {
      const [top, bottom] = [part[0]?.top ?? 0, part.at(-1)?.bottom ?? 0];
      regions.push({ rows: part, beside: beside.filter((block) => block.box[1] < bottom && block.box[3] > top) });
    }
  }
  return regions;
};

/** Rows without a wide white band between them. */
const stretchesOf = (rows: readonly TextRow[], beside: readonly TextBlock[]): readonly (readonly TextRow[])[] => {
  const stretches: TextRow[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const reach = beside.reduce(
      (most, block) => (block.box[1] < row.top && block.box[1] < lowest ? Math.max(most, block.box[3]) : most),
      lowest,
    );
    const em = row.blocks[0]?.fontSize ?? 0;
    if (stretches.length > 0 && row.top - reach <= rowGapMaximumEms * em) stretches.at(-1)?.push(row);
    else stretches.push([row]);
    lowest = Math.max(lowest, row.bottom);
  }
  return stretches;
};

/**
 * A line of several texts, each with its label before a colon, above or below a table whose labels have cells of their own:
 *
 *     填报单位：城市管理局      联系电话：12345678      单位：万元
 */
const isLineOfFields = ({ blocks }: Pick<TextRow, 'blocks'>): boolean =>
  blocks.every(({ segments }) => segments.length === 1 && /^[^：:]{1,12}[：:].{1,24}$/.test(textOf(segments.flatMap(({ runs }) => runs))));

const textOf = (runs: readonly Run[]): string =>
  runs
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('')
    .replaceAll(/\s/g, '');

const withoutLinesOfFields = (rows: readonly TextRow[]): readonly TextRow[] => {
  const start = rows.findIndex((row) => !isLineOfFields(row));
  const end = rows.findLastIndex((row) => !isLineOfFields(row));
  return rows.slice(Math.max(start, 0), end + 1);
};

/** Cuts a stretch at headings and running text, and leaves out what stands above and below its tables. */
const partsOf = (stretch: readonly TextRow[]): readonly (readonly TextRow[])[] => {
  const runs: { rows: TextRow[]; singles: TextRow[] }[] = [];
  let singles: TextRow[] = [];
  for (const row of stretch) {
    if (row.blocks.length < 2) {
      singles.push(row);
      continue;
    }
    const run = runs.at(-1);
    if (run && singles.length === 0) run.rows.push(row);
    else if (run && joins(run.rows, singles, row, stretch)) run.rows.push(...singles, row);
    else runs.push({ rows: [row], singles });
    singles = [];
  }
  return runs.map(({ rows, singles: above }, index) => {
    const below = runs[index + 1]?.singles ?? singles;
    return [
      ...takeWhile(above.toReversed(), (row) => isInColumn(row, rows)).toReversed(),
      ...rows,
      ...(index + 1 < runs.length ? [] : takeWhile(below, (row) => isInColumn(row, rows))),
    ];
  });
};

const joins = (above: readonly TextRow[], singles: readonly TextRow[], row: TextRow, stretch: readonly TextRow[]): boolean => {
  const below = takeWhile(stretch.slice(stretch.indexOf(row)), (other) => other.blocks.length > 1);
  if (singles.every((single) => isInColumn(single, [...above, ...below]))) return true;
  if (singles.length > 1) return false;
  const [upper, lower] = [gapsOf(above), gapsOf(below)];
  return separatorsOf([...upper, ...lower]).length <= Math.max(separatorsOf(upper).length, separatorsOf(lower).length);
};

/** A row of one block that stands under a text of the table that is not its first; a heading may do so by chance, in the middle of the page. */
export const isInColumn = ({ blocks: [block] }: TextRow, rows: readonly TextRow[]): boolean =>
  block !== undefined &&
  !isHeading(block, rows) &&
  !isLineOfFields({ blocks: [block] }) &&
  rows.some((row) => row.blocks.slice(1).some((other) => Math.abs(other.box[0] - block.box[0]) <= alignedWithinEms * block.fontSize));

/** Of the font size: how far a heading may stand from the middle of its table, whose own width is not seen exactly. */
const headingShiftMaximumEms = 1;

const isHeading = ({ segments, box, fontSize }: TextBlock, rows: readonly TextRow[]): boolean => {
  const blocks = rows.flatMap((row) => row.blocks);
  const left = Math.min(...blocks.map((block) => block.box[0]));
  const right = Math.max(...blocks.map((block) => block.box[2]));
  return segments.length === 1 && Math.abs(box[0] + box[2] - left - right) <= 2 * headingShiftMaximumEms * fontSize;
};

const takeWhile = (rows: readonly TextRow[], holds: (row: TextRow) => boolean): readonly TextRow[] => {
  const end = rows.findIndex((row) => !holds(row));
  return end < 0 ? rows : rows.slice(0, end);
};

/** Fewer are a line of signatures, or a letterhead. */
const rowsMinimum = 2;
const blocksMinimum = 5;

export const isTable = (rows: readonly TextRow[]): boolean => {
  const several = rows.filter((row) => row.blocks.length > 1);
  return several.length >= rowsMinimum && several.reduce((sum, row) => sum + row.blocks.length, 0) >= blocksMinimum;
};
