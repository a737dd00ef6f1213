import type { Cell, Grid } from '../../model/grid.ts';
import type { CellPart, JoinedTable } from './joined-table.ts';
import { toFragment } from './line-to-fragment.ts';
import { alignmentOf, hasRoomFor, joinerBetween, linesToText } from './lines-to-text.ts';

export const joinedTableToGrid = ({ xs, rows, made, cells, pageBreaks }: JoinedTable): Grid => ({
  kind: 'grid',
  rows,
  columns: xs.length - 1,
  cells: cells.map(
    ({ row, column, rowSpan, columnSpan, parts }): Cell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: partsToText(parts),
      fragments: parts.flatMap((part) => part.lines.map((line) => toFragment(line, part.page))),
      repairs: [],
    }),
  ),
  spans: made === 'drawn' ? 'drawn' : 'unknown',
  pageBreaks,
});

/** At a page break the text goes on as at a line break. */
const partsToText = (parts: readonly CellPart[]): string => {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (before) text += joinerOfParts(before, part);
    text += linesToText(part.lines, part.measure);
  }
  return text;
};

const joinerOfParts = (before: CellPart, after: CellPart): string => {
  const last = before.lines.at(-1);
  const next = after.lines[0];
  if (!last || !next) return '';
  return hasRoomFor(last, next, before.measure, alignmentOf(before.lines)) ? '\n' : joinerBetween(last, next, before.measure);
};
