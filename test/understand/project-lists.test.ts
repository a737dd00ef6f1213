import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/model/form.ts';
import { understand } from '../../src/understand/understand.ts';
import { gridOf, layoutOf, paragraphOf } from '../support/grids.ts';

const fieldsOf = (form: Form | undefined) => Object.fromEntries(form?.fields.map(({ key, value }) => [key, value.text.trim()]) ?? []);
const extrasOf = (form: Form | undefined) =>
  form?.fields.filter(({ key }) => key === 'extra').map(({ label, value }) => [label?.text, value.text.trim()]) ?? [];
const targetsOf = (form: Form | undefined) => form?.indicators.map(({ target }) => target?.text) ?? [];

describe('lists of projects', () => {
  test('湖南: a head of two rows, a unit with its sum above its projects, level-2 rows without an indicator', () => {
    const table = gridOf([
      ['单位代码', '单位（专项）名称', '资金总额', '实施期绩效目标', '绩效指标', '<', '<', '<', '<', '<', '<', '备注'],
      ['^', '^', '^', '^', '一级指标', '二级指标', '三级指标', '指标值', '指标值内容', '度量单位', '指标值类型', '^'],
      ['505_甲学校', '', '300', '', '', '', '', '', '', '', '', ''],
      ['505001', '公用经费', '100', '保障运转。', '成本指标', '经济成本指标', '生均成本', '17', '标准', '元/人.每天', '定量', ''],
      ['^', '^', '^', '^', '^', '社会成本指标', '', '', '', '', '定性', ''],
      ['^', '^', '^', '^', '满意度指标', '服务对象满意度指标', '家长满意度', '95%以上', '', '%', '定量', '问卷'],
      ['505001', '助学金', '200', '资助学生。', '产出指标', '数量指标', '资助学生', '168', '', '人', '定量', ''],
    ]);
    const forms = understand(layoutOf(paragraphOf('单位（专项）绩效目标表'), table));
    expect(forms.map((form) => [form.family, fieldsOf(form)['project.applicant'], fieldsOf(form)['project.name']])).toEqual([
      ['project-list', '505_甲学校', '公用经费'],
      ['project-list', '505_甲学校', '助学金'],
    ]);
    expect(forms.map(extrasOf)).toEqual([
      [
        ['单位代码', '505001'],
        ['505_甲学校／资金总额', '300'],
      ],
      [['单位代码', '505001']],
    ]);
    expect(forms.map(targetsOf)).toEqual([['17元/人.每天', '95%以上'], ['168人']]);
    expect(forms[0]?.indicators.map(({ note }) => note?.text)).toEqual(['标准', '问卷']);
    expect(forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  test('四川: columns named 绩效指标性质, 绩效指标值, 绩效度量单位', () => {
    const head = ['单位名称', '项目名称', '预算数', '年度目标', '一级指标', '二级指标', '三级指标'];
    const table = gridOf([
      [...head, '绩效指标性质', '绩效指标值', '绩效度量单位', '权重', '指标方向性'],
      ['112-县府办', '公用经费', '54.73', '保障运转。', '产出指标', '数量指标', '调整次数', '≤', '10', '次', '60', '反向指标'],
      ['^', '^', '^', '^', '效益指标', '社会效益指标', '保障率', '＝', '100', '%', '40', '正向指标'],
    ]);
    const [form] = understand(layoutOf(paragraphOf('部门预算项目绩效目标表'), table));
    expect(targetsOf(form)).toEqual(['≤10次', '＝100%']);
    expect(form?.indicators.map(({ weight, direction }) => [weight?.text, direction?.text])).toEqual([
      ['60', '反向指标'],
      ['40', '正向指标'],
    ]);
  });
});

describe('sign, value and unit in columns of their own', () => {
  const read = (sign: string, value: string, unit: string) => {
    const table = gridOf([
      ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '度量单位'],
      ['产出指标', '数量指标', '指标', sign, value, unit],
    ]);
    const [row] = understand(layoutOf(paragraphOf('项目支出绩效目标表'), table))[0]?.indicators ?? [];
    return [row?.target?.text, ...(row?.extras.map(({ label, value: { text } }) => `${label}：${text}`) ?? [])];
  };

  test.each([
    ['≥', '90', '%', ['≥90%']],
    ['≥', '20万', '元', ['≥20万元']],
    ['≥', '**', '人次', ['≥**人次']],
    ['', '二', '次', ['二次']],
    ['', '95%以上', '%', ['95%以上']],
    ['', '95以上', '%', ['95%以上']],
    ['', '90（含）以上', '分', ['90分（含）以上']],
    ['=', '2024年12月31日', '年', ['=2024年12月31日']],
    ['=', '改善', '是/否', ['=改善', '度量单位：是/否']],
    ['', '28.8万元', '%', ['28.8万元', '度量单位：%']],
    ['定性', '好', '', ['好', '计算符号：定性']],
    ['其他', '3', '项', ['3项', '计算符号：其他']],
    ['', '定性', '优良中低差', ['优良中低差', '指标值：定性']],
    ['≥', '', '%', [undefined, '度量单位：%']],
  ] as const)('%s ‖ %s ‖ %s', (sign, value, unit, expected) => expect(read(sign, value, unit)).toEqual(expected));
});
