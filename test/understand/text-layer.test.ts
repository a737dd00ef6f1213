import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understand/understand.ts';
import { layoutOf, paragraphOf } from '../support/grids.ts';

const layer = (text: string) =>
  understand(
    layoutOf(
      ...text
        .trim()
        .split('\n')
        .map((line, at) => paragraphOf(line, at + 1)),
    ),
  );

const form = `
财政项目支出绩效目标申报表
（2024年度）
项目名称
河道保洁经费
项目性质
经常
性项
目
实施单位
临江区河道管理所
项目资金
（元）
项目资金总额
300,000.00 年度资金申请总额
100,000.00
其中：财政资金
300,000.00
其中：当年财政拨款
90,000.00
一级指标
二级指标
三级指标
年度(/项目)指标值
绩效
指标
产出指标
数量指标
保洁河道条数
=12.00(条)
打捞垃圾
数量
≥300.00(吨)
质量指标
水质达标率
≥95.00(%)
满意度指标
服务对象满意度
指标
居民满意度
≥90.00(%)`;

describe('a text layer without a table', () => {
  test('cells that stand on lines of their own are put back into a form', () => {
    const [read] = layer(form);
    expect(read?.tableFromText).toBe(true);
    expect(
      read?.indicators.map(({ level1, level2, name, target }) => [level1?.value.text, level2?.value.text, name.text, target?.text]),
    ).toEqual([
      ['产出指标', '数量指标', '保洁河道条数', '=12.00(条)'],
      ['产出指标', '数量指标', '打捞垃圾数量', '≥300.00(吨)'],
      ['产出指标', '质量指标', '水质达标率', '≥95.00(%)'],
      ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90.00(%)'],
    ]);
  });

  test('two cells on a line are parted at the label, and the year’s appropriation is the one that says so', () => {
    const fields = Object.fromEntries((layer(form)[0]?.fields ?? []).map(({ key, value }) => [key, value.text]));
    expect(fields).toMatchObject({
      'budget.total': '300,000.00',
      'budget.currentYear': '100,000.00',
      'budget.fiscalAppropriation': '90,000.00',
      'project.category': '经常性项目',
      'project.applicant': '临江区河道管理所',
    });
  });

  test('goals side by side are told apart by the quotes a spreadsheet put round them, and the quotes taken off', () => {
    const goals = '项目总目标\n年度总体目标\n"1.三年建成。\n2.长期管好。\n"\n"1.今年开工。\n2.完成招标。"\n';
    const [read] = layer(form.replace('一级指标\n', `${goals}一级指标\n`));
    const fields = Object.fromEntries((read?.fields ?? []).map(({ key, value }) => [key, value.text]));
    expect(fields).toMatchObject({
      'narrative.longTermGoal': '1.三年建成。\n2.长期管好。',
      'narrative.goal': '1.今年开工。\n2.完成招标。',
    });
    const goal = read?.fields.find(({ key }) => key === 'narrative.goal');
    expect(goal?.value.from.flatMap(({ repairs }) => repairs.map(({ rule }) => rule))).toEqual(['quote-residue']);
  });

  test('an order in which names and values cannot be told apart is not guessed at', () => {
    expect(layer('项目支出绩效目标表\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n一个很长的没有指标值的指标名称')).toEqual(
      [],
    );
    expect(layer('项目支出绩效目标表\n一级指标 数量指标 三级指标 年度 指标值 与委托运营方结算完成')).toEqual([]);
  });
});
