import type { Block, Cell, Dropped, Grid } from '../model/grid.ts';
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
    const repeated = repeatedHeaderRows(block);
    if (repeated.size === 0) return block;
    for (const cells of rowsOf(block).filter((_, row) => repeated.has(row))) {
      dropped.push({ reason: 'repeated-header', fragments: cells.flatMap((cell) => cell.fragments) });
    }
    return withRows(
      block,
      [...Array(block.rows).keys()].filter((row) => !repeated.has(row)),
    );
  });
  return { blocks: kept, dropped };
};

const repeatedHeaderRows = (grid: Grid): ReadonlySet<number> => {
  const rows = rowsOf(grid).map((cells) => ({ key: rowKey(cells), isHeader: looksLikeHeader(cells) }));
  const repeated = new Set<number>();
  for (const start of grid.pageBreaks) {
    const first = rows[start];
    let earlier = first?.isHeader ? rows.findIndex((row, index) => index < start && row.key === first.key && !repeated.has(index)) : -1;
    if (earlier < 0) continue;
    // A head of several rows is repeated row by row.
    for (let row = start; rows[row]?.isHeader && rows[row]?.key === rows[earlier]?.key && earlier < start; row += 1, earlier += 1)
      repeated.add(row);
  }
  return repeated;
};

const rowKey = (cells: readonly Cell[]): string => JSON.stringify(cells.map((cell) => cell.text.replaceAll(/\s/g, '')));

/** Two equal rows with as few texts as 名称 | 数值 may be an indicator that stands twice; a table head names at least three columns. */
const headerTextsMinimum = 3;
/** The longest column name met is 偏差原因分析及改进措施 with its variants; narrative is longer. */
const headerCharactersMaximum = 24;

const looksLikeHeader = (cells: readonly Cell[]): boolean => {
  const texts = cells.map((cell) => cell.text.trim()).filter((text) => text !== '');
  return texts.length >= headerTextsMinimum && texts.every((text) => text.length <= headerCharactersMaximum && !statesAValue(text));
};

/** `>=90%`, `1.5`, `12场`, but not `2020年指标值`. */
const statesAValue = (text: string): boolean => /[<>≥≤=＜＞＝％%‰]/.test(text) || /\d(?!\d*年)/.test(text);
