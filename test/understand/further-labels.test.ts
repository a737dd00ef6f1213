import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/model/form.ts';
import { understand } from '../../src/understand/understand.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';

const indicators = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '检查次数', '4次'],
];
const read = (...rows: readonly (readonly string[])[]): Form | undefined =>
  understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), gridOf([...rows, ...indicators])))[0];
const fieldsOf = (form: Form | undefined) => form?.fields.map(({ key, label, value }) => [key, label?.text, value.text]) ?? [];

describe('labels that no family knows', () => {
  test('are kept as the form says them, each with what stands beside it', () => {
    const form = read(['前两年预算情况', '2020年50万元。', '绩效评价方式', '自评'], ['项目资金情况', '由区级财政统筹。', '', '']);
    expect(fieldsOf(form)).toEqual([
      ['extra', '前两年预算情况', '2020年50万元。'],
      ['extra', '绩效评价方式', '自评'],
      ['extra', '项目资金情况', '由区级财政统筹。'],
    ]);
    expect(form?.unplaced).toEqual([]);
  });

  test('head small tables, whose values keep the names of row and column', () => {
    const form = read(
      ['预算成本构成', '金额', '测算依据', '说明事项'],
      ['办公费', '20', '按定额', ''],
      ['差旅费', '30', '', '据实'],
      ['支出明细', '用途', '数额', '依据'],
      ['^', '设备', '80', '询价'],
    );
    expect(fieldsOf(form)).toEqual([
      ['extra', '办公费／金额', '20'],
      ['extra', '办公费／测算依据', '按定额'],
      ['extra', '差旅费／金额', '30'],
      ['extra', '差旅费／说明事项', '据实'],
      ['extra', '设备／数额', '80'],
      ['extra', '设备／依据', '询价'],
    ]);
    expect(form?.unplaced).toEqual([]);
  });

  test('the number of the sheet in its collection is one', () => {
    for (const text of ['预算05-2表', '附件3', '部门公开表23　金额单位：万元', '表6-2'])
      expect(
        understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), paragraphOf(text), gridOf(indicators)))[0]?.fields.map(
          ({ label }) => label?.text,
        ),
      ).toEqual(['表号']);
  });

  test('text without a label stays unplaced', () => {
    const form = read(['这里有一段没有栏目名的话。', '<', '<', '<']);
    expect(form?.unplaced.map(({ text }) => text)).toEqual(['这里有一段没有栏目名的话。']);
  });
});

describe('header values off the usual place', () => {
  test('a plan that is a table is read row by row', () => {
    const form = read(
      ['项目实施进度计划', '项目实施内容', '开始时间', '完成时间'],
      ['^', '1.整地栽植', '2016年3月', '2016年5月'],
      ['^', '2.田间管理', '2016年5月', '2016年12月'],
    );
    expect(fieldsOf(form)).toEqual([
      ['narrative.plan', '项目实施进度计划', '1.整地栽植 2016年3月 2016年5月\n2.田间管理 2016年5月 2016年12月'],
    ]);
  });

  test('dates below two heads, amounts in the cell of their label', () => {
    const form = read(
      ['项目时间', '开始时间', '完成时间', ''],
      ['^', '2020年1月', '2020年12月', ''],
      ['项目资金（万元）', '年度资金总额：500', '其中：财政拨款 480', '其他资金 20'],
    );
    expect(fieldsOf(form)).toEqual([
      ['project.startDate', '开始时间', '2020年1月'],
      ['project.endDate', '完成时间', '2020年12月'],
      ['budget.currentYear', '年度资金总额：', '500'],
      ['budget.fiscalAppropriation', '其中：财政拨款', '480'],
      ['budget.otherFunds', '其他资金', '20'],
    ]);
  });

  test('amounts that run into the next label', () => {
    const form = read(
      ['项目资金总额', '771,325,800.00 年度资金申请总额', '10,308,000.00', ''],
      ['其中：财政资金', '0.00 其他资金', '0.00', ''],
    );
    expect(fieldsOf(form).map(([key, , value]) => [key, value])).toEqual([
      ['budget.total', '771,325,800.00'],
      ['budget.currentYear', '10,308,000.00'],
      ['extra', '0.00'], // of the total, not of the year
      ['budget.otherFunds', '0.00'],
    ]);
  });

  test('lines of the web page that a form was copied from are no text of it', () => {
    const form = understand(
      layoutOf(
        paragraphOf('项目支出绩效目标申报表'),
        paragraphOf('[下载] [打印] [关闭]'),
        paragraphOf('-1-'),
        gridOf(indicators),
        paragraphOf('扫一扫在手机打开当前页'),
      ),
    )[0];
    expect(form?.unplaced).toEqual([]);
    expect(form?.fields).toEqual([]);
  });

  test('budget and execution side by side, without a table of amounts', () => {
    const form = read(['全年预算数', '100', '全年执行数', '98'], ['预算执行率', '98%', '', '']);
    expect(fieldsOf(form)).toEqual([
      ['budget.currentYear', '全年预算数', '100'],
      ['budget.executed', '全年执行数', '98'],
      ['extra', '预算执行率', '98%'],
    ]);
  });
});
