import { describe, expect, test } from 'vitest';
import { headerLabels } from '../../src/families/header-labels.ts';
import { columnLabels } from '../../src/families/indicator-columns.ts';
import { level1Labels, level2Labels } from '../../src/families/sections.ts';
import { labelParts } from '../../src/understand/label-key.ts';
import { unitOfLabel, unitOfLine } from '../../src/understand/money-unit.ts';
import { isTitle } from '../../src/understand/title.ts';
import { columnRoleOf, headerKeyOf, level1Of, level2Of } from '../../src/understand/vocabulary.ts';

describe('labels', () => {
  test.each([
    ['★ 项 目 总 预 算 (元)：', '项目总预算', ['元']],
    ['一、项 目名称', '项目名称', []],
    ['中期目标（2018年—2020年）', '中期目标', ['2018年—2020年']],
    ['产出指标\n（50分）', '产出指标', ['50分']],
    ['全年执行数（B）', '全年执行数', ['B']],
    ['三级⽬标', '三级目标', []],
  ])('%s is read as %s', (printed, bare, remarks) => {
    expect(labelParts(printed)).toMatchObject({ bare, remarks });
  });

  test.each([
    ['项目名称：', 'project.name'],
    ['实施单位(盖章)', 'project.applicant'],
    ['保证项目实施的制度、措施：', 'narrative.safeguards'],
    ['其中：财政拨款', 'budget.fiscalAppropriation'],
    ['单位已有的（或拟订的）保证项目实施的制度、措施', 'narrative.safeguards'],
    ['绩\n效\n指\n标', 'group'],
  ])('%s belongs to %s', (printed, key) => {
    expect(headerKeyOf(printed)).toBe(key);
  });

  test('has Chinese characters, whichever label it is: a figure is none', () => {
    for (const { labels } of [...headerLabels, ...columnLabels, ...level1Labels, ...level2Labels])
      for (const label of labels) expect(label).toMatch(/[\u4e00-\u9fff]/);
    for (const value of ['≥95.5%', '2020.12.31', '13800000000', 'B', '（2）']) expect(headerKeyOf(value)).toBeNull();
  });

  test('a value that begins with a label word is no label', () => {
    expect(headerKeyOf('项目概况：本项目属延续性工作，经费主要用于保障正常开展')).toBeNull();
    expect(headerKeyOf('上海市教育委员会')).toBeNull();
  });

  test('a label that has lost its suffix, or has it doubled, is still told', () => {
    expect(level2Of('数量')).toBe('quantity');
    expect(level2Of('数量指标')).toBe('quantity');
    expect(level2Of('社会公众或服务对象满意度指标指标')).toBe('satisfaction');
    expect(level1Of('产出指标（50分）')).toBe('output');
    expect(level1Of('投入和管理目标')).toBe('management');
    expect(level1Of('其他工作')).toBeNull();
  });

  test('heads of columns are told with marks and remarks', () => {
    expect(columnRoleOf('*指标值')).toBe('target');
    expect(columnRoleOf('年度(/项目)指标值')).toBe('target');
    expect(columnRoleOf('分值权重（90）')).toBe('weight');
    expect(columnRoleOf('三 级 指 标')).toBe('name');
  });

  test('the money unit is read from brackets and from a line of its own', () => {
    expect(unitOfLabel('项目资金\n（万元）')).toBe('万元');
    expect(unitOfLabel('项目名称')).toBeNull();
    expect(unitOfLine('金额单位：元')).toBe('元');
    expect(unitOfLine('填报单位：甲局')).toBeNull();
  });

  test('a title is short and names a performance form; prose and contents lines are none', () => {
    expect(
      ['财政项目支出绩效目标表', '2023年部门预算项目支出绩效目标表', '部门预算项目绩效目标公开表（2017年）', '项目支出绩效自评表'].every(
        isTitle,
      ),
    ).toBe(true);
    expect(['绩效目标', '十、项目支出绩效目标表......12', '根据要求，各单位应当填报项目支出绩效目标表', '通讯录'].some(isTitle)).toBe(
      false,
    );
  });
});
