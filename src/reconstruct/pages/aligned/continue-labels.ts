import type { EmptyCell, PlacedRow } from './aligned-table.ts';
import type { TextBlock } from './runs-to-blocks.ts';

/**
 * Labels that a page cuts are not printed again: the places left of the first name on the next page, down to the next label, are one
 * empty cell each, which is then joined to the label. Head rows that are repeated come before.
 */
export const continueLabels = (rows: readonly PlacedRow[]): readonly PlacedRow[] => {
  const heads = new Set<string>();
  const changed: PlacedRow[] = [];
  let isAtTop = false;
  for (const [index, row] of rows.entries()) {
    const isNewPage = row.region !== rows[index - 1]?.region && row.region > 0;
    const isHead = heads.has(keyOf(row));
    if (isNewPage) isAtTop = true;
    if (row.region === 0 || !isAtTop) heads.add(keyOf(row));
    changed.push(isAtTop && !isHead ? { ...row, empty: row.empty.map((cell) => continued(cell, rows, index)) } : row);
    if (isAtTop && !isHead) isAtTop = false;
  }
  return changed;
};

const keyOf = (row: PlacedRow): string => row.texts.map(({ block }) => textOf(block)).join('|');

const textOf = (block: TextBlock): string =>
  block.runs
    .flatMap((run) => run.glyphs.map((glyph) => glyph.text))
    .join('')
    .replaceAll(/\s/g, '');

const continued = (cell: EmptyCell, rows: readonly PlacedRow[], index: number): EmptyCell => {
  const row = rows[index];
  const name = Math.min(...(row?.texts.map(({ extent }) => extent.from) ?? []));
  if (!row || cell.to > name) return cell;
  let rowSpan = 1;
  for (const next of rows.slice(index + 1)) {
    if (next.region !== row.region || next.texts.some(({ extent }) => extent.from < cell.to && extent.to > cell.from)) break;
    rowSpan += 1;
  }
  return { ...cell, rowSpan };
};
