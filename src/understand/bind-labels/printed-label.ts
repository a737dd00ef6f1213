import { withoutSpace } from '../../chinese/width.ts';
import type { Branch, Level1, Level2 } from '../../families/sections.ts';
import type { Cell } from '../../model/grid.ts';
import type { TableRow } from '../table-row.ts';
import { level1Of, level2Of, levelWord } from '../vocabulary.ts';

/** What a label means: a concept of the families, or its own word where none fits. */
export type Concept1 = Level1 | `own:${string}`;
export type Concept2 = Level2 | `own:${string}`;

/** A level-1 or level-2 label where it is printed. */
export interface PrintedLabel {
  /** Index of the row among the indicator rows. */
  readonly row: number;
  readonly words: string;
  readonly cell: Cell;
  /** Which level it is, told by what it says, not by its column: text copies shift labels to the left. */
  readonly level: 1 | 2;
  readonly concept: Concept1 | Concept2;
}

/** The label a cell of a level column holds; null where it is empty. */
export function readLabel(cell: Cell | null, row: number, column: 1 | 2, tree: readonly Branch[]): PrintedLabel | null {
  if (!cell || cell.text.trim() === '') return null;
  const words = withoutSpace(cell.text);
  const first = level1Of(words);
  const second = level2Of(words);
  const inTree = first !== null && tree.some((branch) => branch.level1 === first);
  const asFirst = column === 1 ? inTree || (first !== null && second === null) : second === null && inTree;
  if (asFirst && first) return { row, words, cell, level: 1, concept: first };
  if (second) return { row, words, cell, level: 2, concept: second };
  return { row, words, cell, level: column, concept: `own:${levelWord(words)}` };
}

/** All labels of the table's rows, each once: where its cell begins, or where it first covers an indicator row. */
export function printedLabels(rows: readonly TableRow[], tree: readonly Branch[]): readonly PrintedLabel[] {
  const seen = new Set<Cell>();
  return rows.flatMap((row, at) =>
    ([1, 2] as const).flatMap((column) => {
      const label = readLabel(row.cell(column === 1 ? 'level1' : 'level2'), at, column, tree);
      if (!label || seen.has(label.cell)) return [];
      seen.add(label.cell);
      return [label];
    }),
  );
}
