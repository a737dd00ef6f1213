import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/model/form.ts';
import { understand } from '../../src/understand/understand.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';

const rowsOf = (form: Form | undefined) =>
  form?.indicators.map(({ level1, level2, name, target }) => [level1?.value.text, level2?.value.text, name.text, target?.text]) ?? [];
const fieldsOf = (form: Form | undefined) => Object.fromEntries(form?.fields.map(({ key, value }) => [key, value.text]) ?? []);

describe('local layouts are understood by the nearest family', () => {
  test('东莞 批复表: the right block is the year’s, the left one is kept beside it', () => {
    const table = gridOf([
      ['一级指标', '二级指标', '三级指标', '指标值(或计划水平)', '二级指标', '三级指标', '计划指标值(或计划水平)'],
      ['预期产出指标', '数量指标（或建筑规模指标）', '购车总数', '60', '数量指标（或建筑规模指标）', '购车数量', '20辆'],
      ['^', '^', '三年轮换率', '100%', '^', '', ''],
      ['效果指标', '社会、经济、生态效益指标', '维护费用', '≥5%', '社会、经济、生态效益指标', '维护费用减少率', '≥5%'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('财政项目支出绩效目标批复表'), table));
    expect(form?.family).toBe('national-2015');
    expect(rowsOf(form)).toEqual([
      ['预期产出指标', '数量指标（或建筑规模指标）', '购车数量', '20辆'],
      ['预期产出指标', '数量指标（或建筑规模指标）', '三年轮换率', '100%'],
      ['效果指标', '社会、经济、生态效益指标', '维护费用减少率', '≥5%'],
    ]);
    expect(form?.indicators[0]?.extras.map(({ label, value }) => [label, value.text])).toEqual([
      ['二级指标', '数量指标（或建筑规模指标）'],
      ['三级指标', '购车总数'],
      ['指标值(或计划水平)', '60'],
    ]);
    expect(form?.unplaced).toEqual([]);
  });

  test('北京 事前评估: level 2 says 产出数量, 产出进度', () => {
    const table = gridOf([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '产出数量指标', '服务次数', '≥2次'],
      ['^', '产出进度指标', '完成时间', '12月底前'],
      ['效果指标', '环境效益指标', '绿化', '≤98%'],
      ['满意度指标', '服务对象满意度指标', '满意度', '≥98%'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), table));
    expect(rowsOf(form).map(([, level2]) => level2)).toEqual(['产出数量指标', '产出进度指标', '环境效益指标', '服务对象满意度指标']);
  });

  test('湖南: 指标值及单位, and the scoring rule is kept among the extras', () => {
    const table = gridOf([
      ['项目支出名称', '业务工作经费', '<', '预算部门', '某局', '<'],
      ['一级指标', '二级指标', '三级指标', '指标值及单位', '评（扣分标准）', '备注'],
      ['产出指标', '数量指标', '道路长度', '≥80M', '每少1M扣1分', ''],
    ]);
    const [form] = understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), table));
    expect(fieldsOf(form)).toEqual({ 'project.name': '业务工作经费', 'project.department': '某局' });
    expect(form?.indicators[0]?.extras).toMatchObject([{ label: '评（扣分标准）', value: { text: '每少1M扣1分' } }]);
  });

  test('山西: the narrative block of Shanghai does not make it a Shanghai form', () => {
    const table = gridOf([
      ['项目概况', '为居民服务。', '<', '<'],
      ['立项依据', '按文件办。', '<', '<'],
      ['项目设立必要性', '需要。', '<', '<'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '次数', '2次'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), table));
    expect(form?.family).not.toBe('shanghai-2017');
    expect(fieldsOf(form)).toMatchObject({ 'narrative.necessity': '需要。' });
  });

  test('扶贫: marks of core indicators on labels do not hide them', () => {
    const table = gridOf([
      ['资金名称', '某县衔接资金', '<', '<'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['★产出指标', '★数量指标', '★受益人数（≥**人）', '>=1102人'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('衔接资金项目绩效目标申报表'), table));
    expect(rowsOf(form)).toEqual([['★产出指标', '★数量指标', '★受益人数（≥**人）', '>=1102人']]);
    expect(fieldsOf(form)['project.name']).toBe('某县衔接资金');
  });

  test('approval blocks behind the table are no indicators', () => {
    const table = gridOf([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '次数', '2次'],
      ['其他需要说明的问题', '无', '<', '<'],
      ['主管部门审核意见', '同意。', '<', '<'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), table));
    expect(form?.indicators).toHaveLength(1);
    expect(form?.fields.map(({ label, value }) => [label?.text, value.text])).toEqual([
      ['其他需要说明的问题', '无'],
      ['主管部门审核意见', '同意。'],
    ]);
  });

  test('a first-generation form has a table for the long term and one for the year, and every row says which', () => {
    const head = ['一级指标', '二级指标', '指标内容', '指标值', '备注'];
    const table = gridOf([
      ['长期绩效指标', '<', '<', '<', '<'],
      head,
      ['产出指标', '数量指标', '三年统防统治', '12万亩', ''],
      ['年度绩效指标', '<', '<', '<', '<'],
      head,
      ['产出指标', '数量指标', '统防统治', '4万亩', ''],
    ]);
    const [form] = understand(layoutOf(paragraphOf('财政支出项目绩效目标申报表'), table));
    expect(form?.family).toBe('national-2011');
    expect(form?.indicators.map(({ name, horizon }) => [name.text, horizon?.of, horizon?.label.text])).toEqual([
      ['三年统防统治', 'long-term', '长期绩效指标'],
      ['统防统治', 'annual', '年度绩效指标'],
    ]);
    expect(form?.unplaced).toEqual([]);
  });

  test('the two tables of a first-generation form, named down their side, have labels of their own', () => {
    const table = gridOf(
      [
        ['长期绩效指标', '一级指标', '二级指标', '指标内容', '指标值'],
        ['', '产出指标', '数量指标', '示范园面积', '3000亩'],
        ['', '效益指标', '经济效益指标', '户均增收', '5000元'],
        ['年度绩效指标', '一级指标', '二级指标', '指标内容', '指标值'],
        ['', '产出指标', '数量指标', '示范园面积', '500亩'],
        ['', '', '质量指标', '苗木成活率', '≥95%'],
        ['', '效益指标', '经济效益指标', '目标1', ''],
        ['', '', '社会效益指标', '……', ''],
        ['', '服务对象满意度指标', '具体指标', '农户满意度', '≥90%'],
      ],
      { spans: 'unknown' },
    );
    const [form] = understand(layoutOf(paragraphOf('财政支出项目绩效目标申报表'), table));
    expect(form?.indicators.map(({ horizon, level1, name }) => [horizon?.of, level1?.value.text, name.text])).toEqual([
      ['long-term', '产出指标', '示范园面积'],
      ['long-term', '效益指标', '户均增收'],
      ['annual', '产出指标', '示范园面积'],
      ['annual', '产出指标', '苗木成活率'],
      ['annual', '服务对象满意度指标', '农户满意度'],
    ]);
  });

  test('重庆: an opinion over the whole width, and signatures, end the table whatever they are called', () => {
    const table = gridOf([
      ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
      ['产出指标', '数量指标', '巡护人员', '≥50个', '20'],
      ['县级部门意见', '同意', '<', '<', '<'],
      ['填表人：张三', '<', '联系电话：0736-123', '<', '<'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('项目支出绩效目标审批表'), table));
    expect(rowsOf(form)).toEqual([['产出指标', '数量指标', '巡护人员', '≥50个']]);
    const signed = gridOf([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '巡护人员', '≥50个'],
      ['填表人', '张三', '联系电话', '0736-123'],
    ]);
    const [second] = understand(layoutOf(paragraphOf('项目支出绩效目标审批表'), signed));
    expect(second?.indicators).toHaveLength(1);
    const dated = gridOf([
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '时效指标', '开工时间', '3月'],
      ['^', '^', '完成时间', '12月底前'],
      ['^', '成本指标', '项目总额', '≤5万元'],
    ]);
    expect(understand(layoutOf(paragraphOf('项目支出绩效目标审批表'), dated))[0]?.indicators).toHaveLength(3);
    expect(second?.fields.map(({ label, value }) => [label?.text, value.text])).toEqual([
      ['填表人', '张三'],
      ['联系电话', '0736-123'],
    ]);
  });

  test('鄂州: without a column for level 3 the standard names the indicator', () => {
    const table = gridOf([
      ['一级指标', '二级指标', '绩效标准', '当年预期实现值'],
      ['产出指标', '数量指标', '培训人次', '280次'],
      ['^', '质量指标', '合格率', '≥92%'],
    ]);
    expect(rowsOf(understand(layoutOf(paragraphOf('项目支出绩效目标申报表'), table))[0])).toEqual([
      ['产出指标', '数量指标', '培训人次', '280次'],
      ['产出指标', '质量指标', '合格率', '≥92%'],
    ]);
  });

  test('大庆: a column that no family knows is kept beside the indicator', () => {
    const table = gridOf([
      ['一级指标', '二级指标', '指标内容', '上年度实际水平', '本年度计划水平'],
      ['产出指标', '数量指标', '供热面积', '90万平方米', '100万平方米'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('部门预算项目支出绩效目标申报表'), table));
    expect(rowsOf(form)).toEqual([['产出指标', '数量指标', '供热面积', '100万平方米']]);
    expect(form?.indicators[0]?.extras).toMatchObject([{ label: '上年度实际水平', value: { text: '90万平方米' } }]);
  });

  test('湖南 list: one record per unit, and level-2 rows without an indicator are none', () => {
    const table = gridOf([
      [
        '单位代码',
        '单位（专项）名称',
        '资金总额',
        '实施期绩效目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '度量单位',
        '指标值类型',
        '备注',
      ],
      ['505', '甲学校', '12.5', '办好学校。', '成本指标', '经济成本指标', '生均成本', '1200', '元/人', '定量', ''],
      ['^', '^', '^', '^', '^', '社会成本指标', '', '', '', '定性', ''],
      ['506', '乙学校', '20', '办好乙校。', '产出指标', '数量指标', '学生数量', '168', '', '定量', ''],
    ]);
    const forms = understand(layoutOf(paragraphOf('单位（专项）绩效目标表'), table));
    expect(forms.map((form) => [fieldsOf(form)['project.name'], fieldsOf(form)['budget.total'], form.indicators.length])).toEqual([
      ['甲学校', '12.5', 1],
      ['乙学校', '20', 1],
    ]);
    expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });
});
