import type { Cell, Grid, Layout, Paragraph } from '../../src/model/grid.ts';

/**
 * A grid from rows of text: '^' joins a place to the cell above it, '<' to the cell at its left.
 *
 *     gridOf([['产出', '数量', 'a'], ['^', '^', 'b']])
 */
export function gridOf(
  rows: readonly (readonly string[])[],
  options: { readonly spans?: Grid['spans']; readonly pageBreaks?: readonly number[]; readonly name?: string } = {},
): Grid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const text = (row: number, column: number) => rows[row]?.[column] ?? '';
  const cells: Cell[] = [];
  for (const [row] of rows.entries()) {
    for (let column = 0; column < columns; column += 1) {
      if (text(row, column) === '^' || text(row, column) === '<') continue;
      let columnSpan = 1;
      while (text(row, column + columnSpan) === '<') columnSpan += 1;
      let rowSpan = 1;
      while (text(row + rowSpan, column) === '^') rowSpan += 1;
      const own = text(row, column);
      const fragments = own === '' ? [] : [{ text: own, origin: { line: row + 1, column: column + 1 } }];
      cells.push({ row, column, rowSpan, columnSpan, text: own, fragments, repairs: [] });
    }
  }
  const { spans = 'drawn', pageBreaks = [], name } = options;
  return { kind: 'grid', rows: rows.length, columns, cells, spans, pageBreaks, ...(name === undefined ? {} : { name }) };
}

export const paragraphOf = (text: string, line = 1000): Paragraph => ({
  kind: 'paragraph',
  text,
  fragments: [{ text, origin: { line, column: 1 } }],
  repairs: [],
  role: 'body',
});

export const layoutOf = (...blocks: Layout['blocks']): Layout => ({ blocks, dropped: [] });
