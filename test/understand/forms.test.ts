import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/model/form.ts';
import { understand } from '../../src/understand/understand.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';

const table = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '报告份数', '=1份'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];
const fieldsOf = (form: Form | undefined) => Object.fromEntries(form?.fields.map(({ key, value }) => [key, value.text]) ?? []);

describe('forms in a document', () => {
  test('a document without the head of an indicator table holds no form', () => {
    expect(
      understand(
        layoutOf(
          paragraphOf('项目支出绩效目标表'),
          gridOf([
            ['姓名', '科室'],
            ['甲', '乙'],
          ]),
        ),
      ),
    ).toEqual([]);
  });

  test('a table may have more labels without an indicator than a call takes arguments', () => {
    const labels = Array.from({ length: 150_000 }, () => ['产出指标', '', '', '']);
    const [form] = understand(layoutOf(paragraphOf('项目支出绩效目标表'), gridOf([...table, ...labels])));
    expect(form?.indicators).toHaveLength(2);
  });

  test('each title with a table is a form of its own', () => {
    const one = [paragraphOf('项目支出绩效目标表'), gridOf([['项目名称', '甲项目'], ['主管部门', '甲局'], ...table.map((row) => row)])];
    const forms = understand(
      layoutOf(...one, paragraphOf('填表说明'), paragraphOf('项目支出绩效目标表'), gridOf([['项目名称', '乙项目'], ...table])),
    );
    expect(forms.map((form) => fieldsOf(form)['project.name'])).toEqual(['甲项目', '乙项目']);
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([2, 2]);
  });

  test('a second form without a title begins at its project name', () => {
    const forms = understand(
      layoutOf(paragraphOf('项目支出绩效目标表'), gridOf([['项目名称', '甲项目'], ...table]), gridOf([['项目名称', '乙项目'], ...table])),
    );
    expect(forms.map((form) => fieldsOf(form)['project.name'])).toEqual(['甲项目', '乙项目']);
  });

  test('a head repeated after a page break is no row', () => {
    const rows = [...table.slice(0, 2), ...table];
    expect(understand(layoutOf(gridOf(rows)))[0]?.indicators.map(({ name }) => name.text)).toEqual(['报告份数', '报告份数', '群众满意度']);
  });

  test('sums at the end are no indicators', () => {
    const [form] = understand(layoutOf(gridOf([...table, ['总分', '<', '<', '100']])));
    expect(form?.indicators).toHaveLength(2);
  });

  test('a list of projects gives one form per project', () => {
    const rows = [
      ['单位名称', '项目名称', '年度资金总额', '年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
      ['甲局', '甲项目', '10', '目标甲', '产出指标', '数量指标', '报告份数', '1份'],
      ['^', '^', '^', '^', '^', '质量指标', '合格率', '100%'],
      ['乙局', '乙项目', '20.5', '目标乙', '产出指标', '数量指标', '培训次数', '2次'],
    ];
    const forms = understand(layoutOf(paragraphOf('2023年部门预算项目支出绩效目标表'), paragraphOf('单位：万元'), gridOf(rows)));
    expect(forms.map(({ family, indicators }) => [family, indicators.length])).toEqual([
      ['project-list', 2],
      ['project-list', 1],
    ]);
    expect(forms[1]?.fields.find(({ key }) => key === 'budget.currentYear')).toMatchObject({ value: { text: '20.5' }, moneyUnit: '万元' });
    expect(fieldsOf(forms[0])).toMatchObject({ 'project.applicant': '甲局', 'narrative.goal': '目标甲' });
  });

  test('text that no label claims is reported, not dropped', () => {
    const [form] = understand(layoutOf(gridOf([['项目名称', '甲项目'], ['一段没有栏目的话', '<'], ...table])));
    expect(form?.unplaced.map(({ text }) => text)).toEqual(['一段没有栏目的话']);
  });
});

describe('header fields', () => {
  test('label and value may share a cell', () => {
    const [form] = understand(layoutOf(paragraphOf('申报单位名称：上海市某中心'), gridOf(table)));
    expect(fieldsOf(form)['project.applicant']).toBe('上海市某中心');
  });

  test('a value that itself begins with a label word is not read again', () => {
    const [form] = understand(layoutOf(gridOf([['总目标及阶段性目标', '总目标：保障运行。阶段性目标：完成检查。'], ...table])));
    expect(form?.fields.map(({ key }) => key)).toEqual(['narrative.goal']);
  });

  test('the lines 其中 belong to the total above them, and those of the year count', () => {
    const rows = [
      ['项目资金（万元）', '中期资金总额', '300', '年度资金总额', '100'],
      ['^', '其中：财政拨款', '200', '其中：财政拨款', '60'],
      ['^', '其他资金', '100', '其他资金', '40'],
    ];
    const [form] = understand(layoutOf(gridOf([...rows.map((row) => row), ...table.map((row) => [...row, ''])])));
    expect(fieldsOf(form)).toMatchObject({
      'budget.total': '300',
      'budget.currentYear': '100',
      'budget.fiscalAppropriation': '60',
      'budget.otherFunds': '40',
    });
    expect(form?.fields.find(({ key }) => key === 'budget.otherFunds')?.moneyUnit).toBe('万元');
  });

  test('goals side by side: the year’s is the goal, the other the long-term one', () => {
    const rows = [
      ['总体目标', '中期目标（2018年—2020年）', '年度目标'],
      ['^', '三年做成。', '今年做成。'],
    ];
    const [form] = understand(layoutOf(gridOf([...rows, ...table])));
    expect(fieldsOf(form)).toMatchObject({ 'narrative.longTermGoal': '三年做成。', 'narrative.goal': '今年做成。' });
  });

  test('an empty place beside a label is no value, and the next label’s value is not borrowed', () => {
    const [form] = understand(layoutOf(gridOf([['项目名称', '', '项目类别', '经常性项目'], ...table])));
    expect(fieldsOf(form)).toEqual({ 'project.category': '经常性项目' });
  });

  test('a table of planned and executed amounts is read by line and column', () => {
    const rows = [
      ['项目资金（元）', '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
      ['^', '年度资金总额', '90', '100', '98', '10', '98%', '9.8'],
      ['^', '其中：财政拨款', '50', '60', '59', '—', '—', '—'],
    ];
    const [form] = understand(layoutOf(gridOf([...rows, ...table])));
    expect(fieldsOf(form)).toMatchObject({ 'budget.currentYear': '100', 'budget.executed': '98', 'budget.fiscalAppropriation': '60' });
  });
});

describe('cells of an indicator', () => {
  const heads = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '计量单位', '权重', '指标方向'];
  test('sign, value and unit in columns of their own are put together; 定性 is no sign', () => {
    const rows = [
      heads,
      ['产出指标', '数量指标', '印发资料', '≥', '5000', '份', '4.5', '正向指标'],
      ['产出指标', '质量指标', '质量', '定性', '优', '', '5', '正向指标'],
    ];
    const [form] = understand(layoutOf(gridOf(rows)));
    expect(form?.indicators.map(({ target }) => target?.text)).toEqual(['≥5000份', '优']);
    expect(form?.indicators[0]).toMatchObject({ weight: { text: '4.5' }, direction: { text: '正向指标' } });
  });
});
