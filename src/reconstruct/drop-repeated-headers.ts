import type { Block, Cell, Dropped } from '../model/grid.ts';
import { rowsOf, withRows } from './grid-rows.ts';

/**
 * A table head that the text copy prints again after a page break is dropped and kept apart:
 *
 *     一级目标 | 二级目标 | 三级目标 | 指标目标值
 *     …
 *     (page break)
 *     一级目标 | 二级目标 | 三级目标 | 指标目标值      ← dropped
 */
export const dropRepeatedHeaders = (blocks: readonly Block[]): { blocks: readonly Block[]; dropped: readonly Dropped[] } => {
  const dropped: Dropped[] = [];
  const kept = blocks.map((block) => {
    if (block.kind !== 'grid' || block.spans !== 'unknown' || block.pageBreaks.length === 0) return block;
    const rows = rowsOf(block);
    const repeated = repeatedHeaderRows(rows, block.pageBreaks);
    if (repeated.size === 0) return block;
    for (const row of repeated) dropped.push({ reason: 'repeated-header', fragments: (rows[row] ?? []).flatMap((cell) => cell.fragments) });
    return withRows(
      block,
      rows,
      [...rows.keys()].filter((row) => !repeated.has(row)),
    );
  });
  return { blocks: kept, dropped };
};

const repeatedHeaderRows = (rows: readonly (readonly Cell[])[], pageBreaks: readonly number[]): ReadonlySet<number> => {
  const heads = rows.map((cells) => (looksLikeHeader(cells) ? rowKey(cells) : undefined));
  const first = new Map<string, number>();
  for (const [row, head] of heads.entries()) if (head !== undefined && !first.has(head)) first.set(head, row);
  const repeated = new Set<number>();
  for (const start of pageBreaks) {
    const original = first.get(heads[start] ?? '') ?? start;
    // A head of several rows is repeated row by row.
    for (let offset = 0; original + offset < start && heads[start + offset] !== undefined; offset += 1) {
      if (heads[start + offset] !== heads[original + offset]) break;
      repeated.add(start + offset);
    }
  }
  return repeated;
};

const rowKey = (cells: readonly Cell[]): string => JSON.stringify(cells.map((cell) => cell.text.replaceAll(/\s/g, '')));

/** Two equal rows with as few texts as 名称 | 数值 may be an indicator that stands twice; a table head names at least three columns. */
const headerTextsMinimum = 3;
/** The longest column name met is 偏差原因分析及改进措施 with its variants; narrative is longer. */
const headerCharactersMaximum = 24;

export const looksLikeHeader = (cells: readonly Cell[]): boolean => {
  const texts = cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  return texts.length >= headerTextsMinimum && texts.every((text) => text.length <= headerCharactersMaximum && !statesAValue(text));
};

/** `>=90%`, `1.5`, `12场`, but not `2020年指标值`. */
const statesAValue = (text: string): boolean => /[<>≥≤=＜＞＝％%‰]/.test(text) || /\d(?!\d*年)/.test(text);
