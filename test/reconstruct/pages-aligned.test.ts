import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/model/grid.ts';
import { pagesToBlocks } from '../../src/reconstruct/pages/pages-to-blocks.ts';
import { buildPage, type PlacedText } from '../support/page-builder.ts';

const gridsOf = (...pages: readonly (readonly PlacedText[])[]): readonly Grid[] =>
  pagesToBlocks(pages.map((texts, index) => buildPage(index + 1, { texts }))).blocks.flatMap((block) =>
    block.kind === 'grid' ? [block] : [],
  );

const cellsOf = (grid: Grid | undefined): readonly string[] =>
  (grid?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`);

const lefts = [60, 160, 260, 400];
const row = (top: number, ...texts: readonly string[]): readonly PlacedText[] =>
  texts.flatMap((text, column) => (text === '' ? [] : [{ text, left: lefts[column] ?? 0, top }]));

describe('a table without lines', () => {
  it('has its columns where all rows leave a gap, and empty places where nothing stands', () => {
    const [grid] = gridsOf([
      ...row(100, '一级指标', '二级指标', '三级指标', '指标值'),
      ...row(120, '产出指标', '数量指标', '培训人数', '8人'),
      ...row(140, '效益指标', '质量指标', '合格率', ''),
      ...row(160, '满意度指标', '服务对象', '师生满意度', '90%'),
    ]);
    expect([grid?.rows, grid?.columns, grid?.spans]).toEqual([4, 4, 'unknown']);
    expect(cellsOf(grid)).toContain('2,3 1×1 ');
    expect(cellsOf(grid)).toContain('3,2 1×1 师生满意度');
  });

  it('binds a label to the rows that it stands in the middle of', () => {
    const [grid] = gridsOf([
      ...row(100, '一级指标', '二级指标', '三级指标', '指标值'),
      // Shown first, printed beside the second of its rows.
      { text: '产出指标', left: 60, top: 140 },
      { text: '数量指标', left: 160, top: 130 },
      ...row(120, '', '', '培训人数', '8人'),
      ...row(140, '', '', '检查次数', '4次'),
      ...row(160, '', '质量指标', '合格率', '95%'),
      ...row(180, '满意度指标', '服务对象', '师生满意度', '90%'),
    ]);
    expect(cellsOf(grid)).toEqual(
      expect.arrayContaining(['1,0 3×1 产出指标', '1,1 2×1 数量指标', '3,1 1×1 质量指标', '4,0 1×1 满意度指标']),
    );
  });

  it('goes on over the page, where a cut label is not printed again', () => {
    const head = row(100, '一级指标', '二级指标', '三级指标', '指标值');
    const [grid, ...more] = gridsOf(
      [...head, ...row(120, '产出指标', '数量指标', '培训人数', '8人'), ...row(140, '', '', '检查次数', '4次')],
      [
        ...head,
        ...row(120, '', '', '发放份数', '60份'),
        ...row(140, '', '质量指标', '合格率', '95%'),
        ...row(160, '满意度指标', '服务对象', '师生满意度', '90%'),
      ],
    );
    expect(more).toEqual([]);
    expect(grid?.pageBreaks).toEqual([3]);
    expect(cellsOf(grid)).toEqual(expect.arrayContaining(['1,0 4×1 产出指标', '1,1 3×1 数量指标', '4,1 1×1 质量指标']));
  });

  it('ends at a title', () => {
    const rows = (top: number): readonly PlacedText[] => [0, 20, 40].flatMap((step) => row(top + step, '甲乙', '丙丁', '戊己', '庚辛'));
    expect(gridsOf([...rows(100), { text: '2019年绩效目标', left: 205, top: 165 }, ...rows(190)]).map((grid) => grid.rows)).toEqual([3, 3]);
  });

  it('is not seen in prose, in lists and in two columns of text', () => {
    const line = '组织开展科研安全检查工作推进成果转化';
    const prose = [0, 1, 2, 3, 4].map((index) => ({ text: line, left: 60, top: 100 + index * 15 }));
    const list = [0, 1, 2, 3].flatMap((index) => [
      { text: '•', left: 60, top: 100 + index * 20 },
      { text: line, left: 80, top: 100 + index * 20 },
    ]);
    const columns = [60, 320].flatMap((left) => Array.from({ length: 20 }, (_, index) => ({ text: line, left, top: 100 + index * 15 })));
    for (const texts of [prose, list, columns]) expect(gridsOf(texts)).toEqual([]);
  });
});
