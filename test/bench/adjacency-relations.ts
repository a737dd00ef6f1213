/** A text at its place in a table: what the true cells of the ICDAR competition and the cells of a grid have in common. */
export interface PlacedText {
  /** 0-based, of the top left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
}

export const withoutWhiteSpace = (text: string): string => text.replaceAll(/\s/g, '');

/**
 * The relations of one table: from each text to the next one on its right, in each row that it covers, and to the next one below, in each
 * column that it covers; places without text are stepped over, and a pair of cells counts once for each direction.
 *
 *     Country | Population        Country right Population · Country below France
 *     France  | 59                Population below 59 · France right 59
 */
export const adjacencyRelations = (cells: readonly PlacedText[]): readonly string[] => {
  const filled = cells.map((cell) => ({ ...cell, text: withoutWhiteSpace(cell.text) })).filter(({ text }) => text !== '');
  const owner = new Map<string, number>();
  let rows = 0;
  let columns = 0;
  for (const [index, cell] of filled.entries()) {
    rows = Math.max(rows, cell.row + cell.rowSpan);
    columns = Math.max(columns, cell.column + cell.columnSpan);
    for (const row of range(cell.row, cell.rowSpan))
      for (const column of range(cell.column, cell.columnSpan)) owner.set(`${row} ${column}`, index);
  }
  const rightOf = (row: number, column: number): number | undefined => {
    for (let next = column; next < columns; next += 1) if (owner.has(`${row} ${next}`)) return owner.get(`${row} ${next}`);
    return undefined;
  };
  const below = (row: number, column: number): number | undefined => {
    for (let next = row; next < rows; next += 1) if (owner.has(`${next} ${column}`)) return owner.get(`${next} ${column}`);
    return undefined;
  };
  return filled.flatMap((cell) => {
    const neighbours = (direction: 'right' | 'below', found: readonly (number | undefined)[]): readonly string[] =>
      [...new Set(found)].flatMap((index) => {
        const text = index === undefined ? undefined : filled[index]?.text;
        return text === undefined ? [] : [JSON.stringify([cell.text, direction, text])];
      });
    return [
      ...neighbours(
        'right',
        range(cell.row, cell.rowSpan).map((row) => rightOf(row, cell.column + cell.columnSpan)),
      ),
      ...neighbours(
        'below',
        range(cell.column, cell.columnSpan).map((column) => below(cell.row + cell.rowSpan, column)),
      ),
    ];
  });
};

const range = (from: number, length: number): readonly number[] => Array.from({ length }, (_, index) => from + index);

/** Both are multisets: a found one matches one expected at most. */
export const matchMultisets = (expected: readonly string[], found: readonly string[]): Score => {
  const left = new Map<string, number>();
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1);
  let matched = 0;
  for (const one of found) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    matched += 1;
  }
  return { expected: expected.length, found: found.length, matched };
};

export const recallOf = ({ expected, matched }: Score): number => (expected === 0 ? 0 : matched / expected);
export const precisionOf = ({ found, matched }: Score): number => (found === 0 ? 0 : matched / found);

/** 2·p·r / (p + r), and 1 where there is nothing to find and nothing found. */
export const f1Of = (score: Score): number =>
  score.expected + score.found === 0 ? 1 : (2 * score.matched) / (score.expected + score.found);
