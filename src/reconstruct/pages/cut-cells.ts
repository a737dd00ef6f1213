import { isEmpty, bareText, type JoinedCell, type JoinedTable } from './joined-table.ts';
import { alignmentOf, hasRoomFor } from './lines-to-text.ts';
import { isSplitLabel } from './split-label.ts';

/** A cell above the page break and the one below it that is the rest of it. */
export interface CutCell {
  readonly upper: JoinedCell;
  readonly lower: JoinedCell;
}

/**
 * Which cells the page break cuts. Calc and Chromium tell by leaving them open; Writer closes them, and then the texts decide. The two
 * parts have the same columns already, and repeated heads are gone.
 */
export const cutCells = (upper: JoinedTable, lower: JoinedTable): readonly CutCell[] => {
  const above = upper.cells.filter((cell) => cell.row + cell.rowSpan === upper.rows);
  const below = lower.cells.filter((cell) => cell.row === 0);
  const pairs = below.flatMap((cell) => {
    const twin = above.find((candidate) => candidate.column === cell.column && candidate.columnSpan === cell.columnSpan);
    return twin ? [{ upper: twin, lower: cell }] : [];
  });
  const open = above.filter((cell) => cell.isBottomOpen).length;
  if (open > 0 && open < above.length) return pairs.filter((pair) => pair.upper.isBottomOpen);
  if (open > 0 && below.some((cell) => cell.isTopOpen)) return pairs;
  // Rules that close all cells above or below tell as much: no cell goes on.
  if (upper.leavesCutsOpen || lower.leavesCutsOpen) return [];
  return cutByText(pairs, below.length, upper.made === 'drawn');
};

const cutByText = (pairs: readonly CutCell[], cellsBelow: number, isMeasured: boolean): readonly CutCell[] => {
  const lowest = Math.min(...pairs.map((pair) => pair.lower.rowSpan));
  const own = pairs.filter((pair) => pair.lower.rowSpan === lowest);
  if (pairs.length === cellsBelow && isOneCutRow(own, isMeasured)) return pairs;
  const nameColumn = Math.min(...own.filter((pair) => !isEmpty(pair.lower)).map((pair) => pair.lower.column));
  const bands = bandsOf(pairs.filter((pair) => pair.lower.rowSpan > lowest));
  // A label that is as wide as the widest is whole, unless its own lines say otherwise.
  const cut = new Set(bands.filter((band) => isOneCutRow(band, isMeasured) && (isMeasured || band.every(mayBeCut))).flat());
  return pairs.filter((pair) => cut.has(pair) || isContinuedLabel(pair, nameColumn));
};

/**
 * The rest of a row that was cut: what is there goes on from a full line above, and other cells were finished above:
 *
 *     石门市住房保障 | 公共设施维 | 2855.00 | …保障石门市保障性住房维护
 *     (page break)
 *     中心           | 护         |         | 实施，提升石门市公共服务能力。
 *
 * Where no rules tell how wide the columns are, two short rows of full texts look the same: something must have been finished above.
 */
const isOneCutRow = (pairs: readonly CutCell[], isMeasured: boolean): boolean => {
  const going = pairs.filter((pair) => !isEmpty(pair.lower));
  const finished = pairs.filter((pair) => isEmpty(pair.lower) && !isEmpty(pair.upper));
  if (going.length === 0 || going.some((pair) => isEmpty(pair.upper) || standApart(pair))) return false;
  if (going.every(flows)) return finished.length > 0 || (isMeasured && going.length > 1);
  // The break may stand between two paragraphs of a narrative; its label is not repeated then.
  const first = pairs.reduce((leftmost, pair) => (pair.lower.column < leftmost.lower.column ? pair : leftmost));
  return finished.includes(first) && going.every((pair) => flows(pair) || isNarrative(pair.upper));
};

const mayBeCut = ({ upper, lower }: CutCell): boolean => isEmpty(lower) || (upper.parts.at(-1)?.lines.length ?? 0) > 1;

/**
 * A label ends with its colon and a number with its last digit, however narrow the column: two rows of one line each.
 *
 *     项目总预算（元）：     | 55,118,000
 *     (page break)
 *     同名项目上年预算额（元）： | 33,426,000
 */
const standApart = ({ upper, lower }: CutCell): boolean =>
  !isNarrative(upper) && (/[：:]$/.test(bareText(upper)) || (wholeNumber.test(bareText(upper)) && wholeNumber.test(bareText(lower))));
const wholeNumber = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$|^\d+$/;

/** The last line above is full: had the text ended there, its next word would still have found room. */
const flows = ({ upper, lower }: CutCell): boolean => {
  const part = upper.parts.at(-1);
  const last = part?.lines.at(-1);
  const next = lower.parts[0]?.lines[0];
  return part !== undefined && last !== undefined && next !== undefined && !hasRoomFor(last, next, part.measure, alignmentOf(part.lines));
};

/** Names and values take up to three lines, in narrow columns. */
const narrativeLinesMinimum = 2;
const narrativeCharactersMinimum = 60;

const isNarrative = (cell: JoinedCell): boolean =>
  bareText(cell).length >= narrativeCharactersMinimum &&
  cell.parts.reduce((lines, part) => lines + part.lines.length, 0) >= narrativeLinesMinimum;

/** Cells that begin and end at the same rows: 序号, 项目名称 and 总体目标 of one project. */
const bandsOf = (pairs: readonly CutCell[]): readonly (readonly CutCell[])[] => {
  const bands = new Map<string, CutCell[]>();
  for (const pair of pairs) {
    const key = `${pair.upper.row} ${pair.lower.rowSpan}`;
    const band = bands.get(key);
    if (band) band.push(pair);
    else bands.set(key, [pair]);
  }
  return [...bands.values()];
};

/**
 * A label left of the row's name goes on where it is not printed again, or printed a second time the same, or where Writer prints the end of
 * it below the break. An empty value is an empty value.
 */
const isContinuedLabel = ({ upper, lower }: CutCell, nameColumn: number): boolean => {
  if (isEmpty(upper)) return false;
  if (isSplitLabel(bareText(upper), bareText(lower))) return true;
  if (lower.column >= nameColumn) return false;
  if (isEmpty(lower)) return true;
  return (lower.rowSpan > 1 || upper.rowSpan > 1) && bareText(lower) === bareText(upper);
};
