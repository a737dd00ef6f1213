import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/model/grid.ts';
import { understand } from '../../src/understand/understand.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';

const title = () => paragraphOf('项目支出绩效目标申报表');
const table = (name: string) =>
  gridOf([
    ['项目名称', name, '<', '<'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '检查次数', '4次'],
  ]);
const budgetTable = () =>
  gridOf([
    ['类', '款', '功能分类科目名称', '预算数'],
    ['208', '05', '机关事业单位基本养老保险缴费支出', '705,443.00'],
    ['208', '06', '机关事业单位职业年金缴费支出', '352,721.00'],
    ['210', '11', '行政单位医疗', '463,000.00'],
  ]);
const unplaced = (...blocks: Layout['blocks']) =>
  understand(layoutOf(...blocks)).map(({ unplaced: texts }) => texts.map(({ text }) => text));

describe('a form in a book', () => {
  test('ends where another chapter begins, and nothing of that is laid to it', () => {
    for (const chapter of [
      [paragraphOf('2025年部门预算编制说明')],
      [paragraphOf('第三部分 名词解释')],
      [budgetTable()],
      [paragraphOf('2025年部门收入预算总表'), budgetTable()],
      [
        paragraphOf(
          '2025年，本单位收入预算37,151.47万元，其中：财政拨款收入37,151.47万元，比2024年预算增加1,203.55万元，主要原因是项目增加。',
        ),
      ],
    ]) {
      expect(unplaced(title(), table('甲'), ...chapter, title(), table('乙'), ...chapter)).toEqual([[], []]);
    }
  });

  test('goes on through notes, signatures and opinions below its table', () => {
    const opinions = gridOf([['主管部门审核意见', '同意。']]);
    const [form] = understand(layoutOf(title(), table('甲'), paragraphOf('填报人：张三'), paragraphOf('注：分值合计100分。'), opinions));
    expect(form?.fields.filter(({ key }) => key === 'extra').map(({ value }) => value.text)).toEqual(['张三', '同意。']);
    expect(form?.unplaced.map(({ text }) => text)).toEqual(['注：分值合计100分。']);
  });

  test('keeps as unplaced what may be a piece of its own table', () => {
    const piece = gridOf([
      ['成本指标', '经济成本指标', '补助标准', '1250'],
      ['', '', '培养成本', '2600'],
      ['', '社会成本指标', '影响', '小'],
      ['', '', '其他', '无'],
    ]);
    expect(unplaced(title(), table('甲'), piece)[0]).toHaveLength(11);
  });
});
