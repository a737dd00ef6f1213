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

  it('ends a cell where the label beside it stands in the middle of its own', () => {
    // 实施单位 stands over the second half of 三级指标, whose column no other line divides.
    const [grid] = gridsOf([
      { text: '项目名称', left: 64, top: 100 },
      { text: '市民艺术夜校', left: 124, top: 100 },
      { text: '主管部门', left: 64, top: 120 },
      { text: '临江区文化和旅游局', left: 124, top: 120 },
      { text: '实施单位', left: 250, top: 120 },
      { text: '临江区文化馆', left: 324, top: 120 },
      { text: '一级指标', left: 64, top: 140 },
      { text: '二级指标', left: 130, top: 140 },
      { text: '三级指标', left: 230, top: 140 },
      { text: '指标值', left: 345, top: 140 },
      ...['招收学员人数', '开课门数', '授课教师持证率', '学员满意度'].flatMap((name, index) => [
        { text: '产出指标', left: 64, top: 160 + 20 * index },
        { text: '数量指标', left: 130, top: 160 + 20 * index },
        { text: name, left: 184, top: 160 + 20 * index },
        { text: `${index + 1}0项以上`, left: 338, top: 160 + 20 * index },
      ]),
    ]);
    expect(grid?.columns).toBe(5);
    expect(cellsOf(grid)).toEqual(
      expect.arrayContaining([
        '0,1 1×4 市民艺术夜校',
        '1,1 1×2 临江区文化和旅游局',
        '1,3 1×1 实施单位',
        '2,2 1×2 三级指标',
        '6,2 1×2 学员满意度',
      ]),
    );
  });

  it('has one row where a cut label stands at the top and the label beside it in the middle of its rows', () => {
    const [grid] = gridsOf(
      [
        ...row(100, '一级指标', '二级指标', '三级指标', '指标值'),
        ...row(120, '投入管理', '财务管理', '执行率', '95%'),
        { text: '产出指标', left: 60, top: 140 },
        { text: '数量指标', left: 160, top: 160 },
        ...row(140, '', '', '培训人数', '8人'),
        ...row(160, '', '', '检查次数', '4次'),
        ...row(180, '', '', '发放份数', '60份'),
      ],
      [...row(100, '', '质量指标', '合格率', '95%'), ...row(120, '', '', '完好率', '98%')],
      [...row(100, '', '时效指标', '完成时间', '年底前'), ...row(120, '满意度', '服务对象', '师生满意度', '90%')],
    );
    expect(cellsOf(grid)).toEqual(expect.arrayContaining(['2,0 6×1 产出指标', '2,1 3×1 数量指标', '7,1 1×1 时效指标', '8,0 1×1 满意度']));
  });

  it('stretches labels down their rows where all texts stand at the top of their cells', () => {
    const [grid] = gridsOf([
      ...row(100, '一级指标', '二级指标', '三级指标', '指标值'),
      ...row(120, '产出指标', '数量指标', '培训人数', '8人'),
      ...row(140, '', '', '检查次数', '4次'),
      ...row(160, '', '质量指标', '合格率', '95%'),
      ...row(180, '效益指标', '社会效益', '知晓率', '90%'),
      ...row(200, '', '', '师生满意度', '90%'),
    ]);
    expect(cellsOf(grid)).toEqual(
      expect.arrayContaining(['1,0 3×1 产出指标', '1,1 2×1 数量指标', '3,1 1×1 质量指标', '4,0 2×1 效益指标', '4,1 2×1 社会效益']),
    );
  });

  it('keeps rows apart that stand further from one another than the lines of a text', () => {
    const [grid] = gridsOf([
      ...row(100, '一级指标', '二级指标', '三级指标', '指标值'),
      ...row(120, '产出指标', '数量指标', '培训人数', '8人'),
      ...[0, 1, 2, 3].map((index) => ({ text: '力争三年内使各校科研安全检查全部达标并逐步', left: 260, top: 140 + 13 * index })),
      { text: '开展检查', left: 260, top: 196 },
      { text: '公开结果', left: 260, top: 212 },
      ...row(228, '效益指标', '社会效益', '知晓率', '90%'),
    ]);
    expect(grid?.cells.filter(({ text }) => /^(?:开展检查|公开结果)$/.test(text)).length).toBe(2);
  });

  it('is not seen in a table of contents', () => {
    const contents = ['部门主要职能', '部门机构设置', '名词解释', '预算编制说明'].flatMap((text, index) => [
      { text: `${index + 1}、${text}`, left: 60, top: 100 + 20 * index },
      { text: '………………………', left: 240 - 8 * index, top: 100 + 20 * index },
      { text: String(index + 3), left: 500, top: 100 + 20 * index },
    ]);
    expect(gridsOf(contents)).toEqual([]);
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
