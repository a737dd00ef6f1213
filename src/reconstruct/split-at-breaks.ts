import type { Cell, Grid } from '../model/grid.ts';
import { rowsOf, withRows } from './grid-rows.ts';

/**
 * A text copy runs the parts of a form together, with a blank line between as a page break leaves one too. A new part begins with a
 * title: a row with nothing but a text in its first field.
 *
 *     同名项目上年预算额（元）： | 8,320,000 | …
 *     (blank)
 *     2020年绩效目标 | | |                           ← a new grid
 *     一级目标 | 二级目标 | 三级目标 | 指标目标值
 *     …
 *     (blank)
 *     质量 | 时效 | 推进科技成果转化和产业化率 | >90%      ← goes on
 */
export const splitAtBreaks = (grid: Grid): readonly Grid[] => {
  if (grid.spans !== 'unknown') return [grid];
  const rows = rowsOf(grid);
  const starts = [0, ...grid.pageBreaks.filter((row) => isTitle(rows[row] ?? []))];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? grid.rows;
    return withRows(
      grid,
      rows,
      Array.from({ length: end - start }, (_, offset) => start + offset),
    );
  });
};

const isTitle = (cells: readonly Cell[]): boolean => cells.length > 1 && cells.every((cell) => (cell.text === '') === cell.column > 0);
